import type { ReactNode } from 'react'
import type { Band } from '#domain'

/** A hundred people: those within the low end filled, those within the band half, the rest empty. The estimate is marked. */
export function IconArray({ band }: { readonly band: Band }): ReactNode {
  const low = Math.round(band.low * 100)
  const point = Math.round(band.point * 100)
  const high = Math.round(band.high * 100)
  return (
    <svg
      className="icons"
      viewBox="0 0 204 224"
      role="img"
      aria-label={`${low} of 100 filled, up to ${high} half filled, best estimate ${point}`}
    >
      {Array.from({ length: 100 }, (_, index) => {
        const x = (index % 10) * 20 + 12
        const y = Math.floor(index / 10) * 20 + 12
        const kind = index < low ? 'icon-in' : index < high ? 'icon-maybe' : 'icon-out'
        return <circle key={index} className={kind} cx={x} cy={y} r={index === point - 1 ? 8.5 : 7} />
      })}
      <text x="2" y="220">
        filled {low} · shaded to {high} · estimate {point}
      </text>
    </svg>
  )
}
