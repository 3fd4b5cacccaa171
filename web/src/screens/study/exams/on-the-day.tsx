import type { ReactNode } from 'react'
import type { Band } from '#domain'
import type { ForecastDay, PriorBelief } from '#domain/exams'
import { Basis } from '../../../parts/basis.tsx'
import { NumberWithBand } from '../../../parts/number-with-band.tsx'
import { Section } from '../../../parts/page.tsx'
import { dayText } from '#domain/say'
import { useDraft } from '../../../state/hooks.ts'
import { valueAt } from '../../../draft/draft.ts'

export interface OnTheDayProps {
  readonly days: readonly ForecastDay[]
  readonly shown: ForecastDay
  readonly choose: (date: string) => void
  readonly before: PriorBelief
}

/** The chances on one exam day: to pass, and to reach the scores the field speaks of. */
export function OnTheDay({ days, shown, choose, before }: OnTheDayProps): ReactNode {
  const target = valueAt(useDraft(), 'study.targetScore')
  const rows: readonly { readonly label: string; readonly band: Band }[] = [
    { label: `Pass (${shown.passMark})`, band: shown.pass },
    ...shown.atLeast.map(({ score, chance }) => ({
      label: `${score} or more${score === target ? ', your target' : ''}`,
      band: chance,
    })),
  ]
  return (
    <Section title={`If you sit on ${dayText(shown.date)}`} id="on-the-day">
      <div className="field">
        <label className="field-label" htmlFor="exam-day">
          Exam day
        </label>
        <select id="exam-day" className="input" value={shown.date} onChange={(event) => choose(event.target.value)}>
          {days.map(({ date }) => (
            <option key={date} value={date}>
              {dayText(date)}
            </option>
          ))}
        </select>
      </div>
      <dl className="day-chances" aria-live="polite">
        {rows.map(({ label, band }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <NumberWithBand
                band={band}
                title={label}
                basis={() => (
                  <Basis
                    reasons={[before.because]}
                    note="The band says how the chance moves with what is still unknown about your level today. It does not know how you sleep the night before."
                  />
                )}
              />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
