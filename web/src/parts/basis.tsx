import type { ReactNode } from 'react'
import type { Reason } from '#domain'
import { ReasonList } from './reason-line.tsx'

/** What stands behind a number: its reasons with source and year, and what it does not know. */
export function Basis({ reasons, note }: { readonly reasons: readonly Reason[]; readonly note?: string }): ReactNode {
  return (
    <>
      {reasons.length > 0 && (
        <>
          <h3>What it is based on</h3>
          <ReasonList reasons={reasons} showSource />
        </>
      )}
      {note && <p className="small soft">{note}</p>}
    </>
  )
}

export const matchChanceNote =
  'A calibrated estimate for people with answers like yours, not a forecast about you alone. It does not know your letters, your interviews or how a committee reads your file. The model is checked against published results of whole groups.'
