import type { ReactNode } from 'react'
import type { ClaimCheck, Finding } from '#writing/words'
import type { EvidenceLog } from '#writing/informatics'
import { counted } from '#domain/say'
import { titlesOf } from './parts-to-write.tsx'

type Show = (place: Pick<Finding, 'start' | 'end'>) => void

const weights: Readonly<Record<Finding['weight'], string>> = { must: 'Mend this', look: 'Look at this', note: 'To know' }

/** What the checks found, what must be mended first; each opens its place in the text. */
export function Findings({
  findings,
  show,
  isEmpty,
}: {
  readonly findings: readonly Finding[]
  readonly show: Show
  readonly isEmpty: boolean
}): ReactNode {
  if (isEmpty) return <p className="soft">The checks begin with your first sentence.</p>
  const order: readonly Finding['weight'][] = ['must', 'look', 'note']
  const must = findings.filter(({ weight }) => weight === 'must').length
  return (
    <>
      <h3 aria-live="polite">
        {findings.length === 0
          ? 'The checks found nothing to mend'
          : `${counted(findings.length, 'finding')}${must > 0 ? `, ${must} to mend` : ''}`}
      </h3>
      <ul className="findings">
        {order
          .flatMap((weight) => findings.filter((finding) => finding.weight === weight))
          .map((finding, index) => (
            // The same words may be found twice by one check.
            <li key={`${finding.check}${finding.start ?? ''}${index}`} className={`finding finding-${finding.weight}`}>
              <p>
                <b>{weights[finding.weight]}:</b> {finding.message}
              </p>
              <p className="soft small">{finding.advice}</p>
              {finding.start !== undefined && (
                <button type="button" className="button quiet" onClick={() => show(finding)}>
                  Show{finding.quote ? ` “${shortened(finding.quote)}”` : ' it'} in the text
                </button>
              )}
            </li>
          ))}
      </ul>
    </>
  )
}

/** Every informatics claim of the text with the entry that stands behind it. */
export function Claims({
  claims,
  log,
  show,
}: {
  readonly claims: readonly ClaimCheck[]
  readonly log: EvidenceLog
  readonly show: Show
}): ReactNode {
  if (claims.length === 0) return null
  return (
    <>
      <h3>What you claim, and what it rests on</h3>
      <ul className="findings">
        {claims.map((claim) => (
          <li key={claim.claim + claim.start} className={`finding ${claim.supportedBy.length === 0 ? 'finding-must' : 'claim'}`}>
            <p dir="auto">
              <b>{claim.claim}</b>:{' '}
              {claim.supportedBy.length === 0 ? 'nothing in your log shows it' : titlesOf(claim.supportedBy, log).join('; ')}
            </p>
            <button
              type="button"
              className="button quiet"
              onClick={() => show({ start: claim.start, end: claim.start + claim.sentence.length })}
            >
              Show the sentence
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function shortened(text: string): string {
  return text.length <= 28 ? text : `${text.slice(0, 26)}…`
}
