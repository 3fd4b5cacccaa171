import type { ReactNode } from 'react'
import type { Band } from '#domain'
import type { SignalLevel } from '#domain/chances'
import type { ShownChance } from '../work/protocol.ts'
import { ReasonLine } from './reason-line.tsx'
import { Waterfall } from './waterfall.tsx'

export interface ChanceBasisProps {
  readonly chance: ShownChance | undefined
  readonly signal: SignalLevel
  readonly invitation: Band | undefined
  readonly note?: string
}

/** What an invitation chance rests on, as a waterfall of its reasons; the signal last. */
export function ChanceBasis({ chance, signal, invitation, note }: ChanceBasisProps): ReactNode {
  if (chance && !invitation)
    return (
      <p>
        Too little is published of this specialty for a number of one person. Its programs stand in order; this one is number{' '}
        {chance.place}.
      </p>
    )
  if (!chance || !invitation) return <p>There is no estimate for this program.</p>
  const signalReason = chance.signalReasons[signal]
  return (
    <>
      <h3>How the chance of an invitation comes about</h3>
      <Waterfall reasons={signalReason ? [...chance.reasons, signalReason] : chance.reasons} result={invitation} />
      {chance.yieldReason && (
        <p>
          <ReasonLine reason={chance.yieldReason} showSource />
        </p>
      )}
      {note && <p className="small soft">{note}</p>}
    </>
  )
}

export const matchNote =
  'An invitation becomes a rank, and a rank may become the place: the chance that the Match would end here if no program above took you.'
