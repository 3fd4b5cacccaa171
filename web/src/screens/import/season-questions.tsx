import type { ReactNode } from 'react'
import { dayText } from '#domain/say'
import type { AskedDays, DayOrder } from '#store/import'
import { Section } from '../../parts/page.tsx'

/** The Match the season of the file belongs to. */
export function MatchYear({ year, choose }: { readonly year: number; readonly choose: (year: number) => void }): ReactNode {
  return (
    <p>
      <label className="import-match">
        <span>Your season in it counts for the Match of</span>
        <input
          type="number"
          min={2000}
          max={2100}
          value={year}
          onChange={({ target: { valueAsNumber } }) => Number.isInteger(valueAsNumber) && choose(valueAsNumber)}
        />
      </label>
    </p>
  )
}

/** Days that could be two days are not read before somebody says which comes first. */
export function WhichDay({
  asked,
  answer,
}: {
  readonly asked: readonly AskedDays[]
  readonly answer: (days: DayOrder) => void
}): ReactNode {
  if (asked.length === 0) return null
  return (
    <Section title="Which day is meant?" id="which-day">
      {asked.map(({ header, cell, monthFirst, dayFirst }) => (
        <div key={header} className="import-days">
          <p>
            The column “{header}” can be read two ways, and none of its days is read before you say which. {cell} is
          </p>
          <div className="import-actions">
            <button type="button" className="button" onClick={() => answer('month first')}>
              {dayText(monthFirst)}: the month comes first
            </button>
            <button type="button" className="button" onClick={() => answer('day first')}>
              {dayText(dayFirst)}: the day comes first
            </button>
          </div>
        </div>
      ))}
    </Section>
  )
}
