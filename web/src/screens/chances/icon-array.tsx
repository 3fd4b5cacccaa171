import type { ReactNode } from 'react'
import type { Band } from '#domain'
import { chanceAloud, endText } from '#domain/say'

/** A hundred people: those within the low end filled, those within the band half, the rest empty. The estimate is marked. */
export function IconArray({ band }: { readonly band: Band }): ReactNode {
  const low = Math.round(band.low * 100)
  const high = Math.round(band.high * 100)
  return (
    <>
      <svg className="icons" viewBox="0 0 200 200" role="img" aria-label={chanceAloud(band)}>
        {Array.from({ length: 100 }, (_, index) => {
          const kind = index < low ? 'icon-in' : index < high ? 'icon-maybe' : 'icon-out'
          return <circle key={index} className={kind} cx={(index % 10) * 20 + 10} cy={Math.floor(index / 10) * 20 + 10} r="7.5" />
        })}
      </svg>
      <ul className="icons-key small">
        <li>
          <svg width="14" height="14" aria-hidden>
            <circle className="icon-in" cx="7" cy="7" r="7" />
          </svg>
          {endText(band.low)} match even at the low end
        </li>
        <li>
          <svg width="14" height="14" aria-hidden>
            <circle className="icon-maybe" cx="7" cy="7" r="7" />
          </svg>
          {high - low} more match at the high end
        </li>
        <li>
          <svg width="14" height="14" aria-hidden>
            <circle className="icon-out" cx="7" cy="7" r="7" />
          </svg>
          {100 - high} do not match
        </li>
      </ul>
    </>
  )
}
