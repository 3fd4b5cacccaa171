import type { ReactNode } from 'react'
import { choices } from '#domain'
import type { PathYear } from '#domain/path'
import { pathYearText } from '#domain/path'
import { dayText, shortDayText } from '#domain/say'
import { Section } from '../../parts/page.tsx'
import { SourceNote } from '../../parts/source-note.tsx'

/** Each year of the way with what is due in it and what is left of the visa when it ends. */
export function PathYears({ years }: { readonly years: readonly PathYear[] }): ReactNode {
  if (years.length === 0) return null
  return (
    <Section title="Year by year" id="years">
      <ol className="path-years">
        {years.map((year) => (
          <li key={year.from}>
            <h3>{pathYearText(year)}</h3>
            <p className="small soft">
              {dayText(year.from)} to {dayText(year.to)}
              {year.visaLeft.map(({ visa, years: left }) => `; ${choices.visaKind[visa]}: ${left} left at its end`)}
            </p>
            <ul className="path-steps">
              {year.steps.map((step) => (
                <li key={step.id}>
                  <details>
                    <summary>
                      <b>{shortDayText(step.by)}</b> {step.title}
                    </summary>
                    <p>{step.why}</p>
                    <SourceNote source={step.source} />
                  </details>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  )
}
