import type { ReactNode } from 'react'
import { seasonToNote } from '#domain/person'
import { emptySeasonLog } from '#domain/season'
import { useNotice } from '../../parts/notice.tsx'
import { useAppState, useValueAt } from '../../state/hooks.ts'
import type { Advice } from '../../work/protocol.ts'
import '../../parts/form.css'

/** Which Match is meant, where two are possible: the one under review, late, or the next. What is chosen can be taken back. */
export function SeasonChoice({ advice }: { readonly advice: Advice }): ReactNode {
  const { profile } = useAppState()
  const say = useNotice()
  const target = useValueAt('season.target')
  const ask = advice.plan.asks.find(({ field }) => field === 'season.target')
  const late = seasonToNote(emptySeasonLog, { target: undefined, today: advice.today })
  // Who chose the late one may choose again.
  if (!ask && target !== late) return null
  const choose = (year: number): void => {
    profile.change('season.target', year)
    say({ text: `The advice is for the ${year} Match.`, action: { label: 'Undo', run: profile.undo } })
  }
  return (
    <fieldset className="field season-choice">
      <legend className="field-label">Which Match do you aim at?</legend>
      {ask && <p className="field-hint">{ask.why}</p>}
      <div className="pills">
        {[late, late + 1].map((year) => (
          <label key={year} className="pill">
            <input
              type="radio"
              name="season-choice"
              checked={(target ?? advice.season.match) === year}
              onChange={() => choose(year)}
            />
            <span>
              {year}
              {year === late ? ', applying late' : ', in time'}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
