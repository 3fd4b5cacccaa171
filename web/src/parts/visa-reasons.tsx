import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { VisaAnswer } from '#domain/visa'
import { notLegalAdvice } from '#domain/visa'
import { ReasonLine } from './reason-line.tsx'
import { WithTerms } from './with-terms.tsx'
import './visa-reasons.css'

/** Conditions and dated rules behind a visa answer, each with its source and the official page; old ones say so. */
export function VisaReasons({ visa }: { readonly visa: VisaAnswer }): ReactNode {
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
      <ul className="reason-list">
        {visa.because.map((reason) => (
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
      <p className="small soft prose">{notLegalAdvice}</p>
    </>
  )
}
