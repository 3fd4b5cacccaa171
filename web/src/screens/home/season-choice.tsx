import type { ReactNode } from 'react'
import { seasonToNote } from '#domain/person'
import { emptySeasonLog } from '#domain/season'
import { useNotice } from '../../parts/notice.tsx'
import { useAppState, useValueAt } from '../../state/hooks.ts'
import type { Standing } from '../../state/standing.ts'
import '../../parts/form.css'

/** What this asks, as a path in the profile. */
export const seasonField = 'season.target'

/** Which Match is meant, where two are possible: the one under review, late, or the next. What is chosen can be taken back. */
export function SeasonChoice({ standing }: { readonly standing: Standing }): ReactNode {
  const { profile } = useAppState()
  const say = useNotice()
  const target = useValueAt(seasonField)
  const ask = standing.plan.asks.find(({ field }) => field === seasonField)
  const late = seasonToNote(emptySeasonLog, { target: undefined, today: standing.today })
  // Who chose the late one may choose again.
  if (!ask && target !== late) return null
  // A Match that is named and no longer advised on takes no more applications.
  const isShut = target === late && standing.season.match > late
  const choose = (year: number): void => {
    profile.change(seasonField, year)
    say({ text: `The advice is for the ${year} Match.`, action: { label: 'Undo', run: profile.undo } })
  }
  return (
    <fieldset className="field season-choice no-print">
      <legend className="field-label">Which Match do you aim at?</legend>
      {ask && <p className="field-hint">{ask.why}</p>}
      <div className="pills">
        {[late, late + 1].map((year) => (
          <label key={year} className="pill">
            <input
              type="radio"
              name="season-choice"
              checked={(target ?? standing.season.match) === year}
              onChange={() => choose(year)}
            />
            <span>
              {year}
              {year > late ? ', in time' : isShut ? ', closed' : ', applying late'}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
