import type { ReactNode } from 'react'
import type { After } from '#domain/path'
import { waiverLines } from '#domain/path'
import { notLegalAdvice } from '#domain/visa'
import { Section } from '../../parts/page.tsx'
import { ReasonList } from '../../parts/reason-line.tsx'

/** What waits at the end of a training on a visa, and which ways out a job in informatics can meet. */
export function VisaAtEnd({ after: { visa } }: { readonly after: After }): ReactNode {
  if (visa === undefined || visa.because.length === 0) return null
  return (
    <Section title="At the end of a training visa" id="visa-end">
      <div className="prose">
        <ReasonList reasons={visa.because} showSource />
        {visa.waivers.length > 0 && (
          <ul className="bullets">
            {waiverLines(visa.waivers).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <p className="small soft">{notLegalAdvice}</p>
      </div>
    </Section>
  )
}
