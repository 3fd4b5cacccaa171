import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { VisaAnswer } from '#domain/visa'
import { notLegalAdvice } from '#domain/visa'
import { ReasonLine } from './reason-line.tsx'
import { WithTerms } from './with-terms.tsx'
import './visa-reasons.css'

interface VisaReasonsProps {
  readonly visa: VisaAnswer
  /** The answer before a program is looked at: its rules hold at every program, and are folded away. */
  readonly everywhere?: VisaAnswer
}

/** Conditions and dated rules behind a visa answer, each with its source and the official page; old ones say so. */
export function VisaReasons({ visa, everywhere }: VisaReasonsProps): ReactNode {
  const general = new Set(everywhere?.because.map(({ text }) => text))
  const rules = visa.because.filter(({ text }) => general.has(text))
  return (
    <>
      {visa.conditions.length > 0 && (
        <ul className="prose bullets">
          {visa.conditions.map((condition) => (
            <li key={condition}>
              <WithTerms text={condition} />
            </li>
          ))}
        </ul>
      )}
      <Rules because={visa.because.filter(({ text }) => !general.has(text))} />
      {rules.length > 0 && (
        <details>
          <summary>Rules at every program: {rules.length}</summary>
          <Rules because={rules} />
        </details>
      )}
      <p className="small soft prose">{notLegalAdvice}</p>
    </>
  )
}

function Rules({ because }: Pick<VisaAnswer, 'because'>): ReactNode {
  return (
    <ul className="reason-list">
      {because.map((reason) => (
        <li key={reason.text}>
          <ReasonLine reason={reason} showSource />
          {(reason.officialPage || reason.checkAgain) && (
            <p className="visa-page small">
              {reason.checkAgain && (
                <span className="visa-again">
                  <TriangleAlert size={14} aria-hidden /> Looked up more than 90 days ago: check again.
                </span>
              )}{' '}
              {reason.officialPage && (
                <a href={reason.officialPage} target="_blank" rel="noreferrer noopener">
                  Official page<span className="hidden"> (opens another site)</span>
                </a>
              )}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
