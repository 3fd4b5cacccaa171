import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ListedProgram } from '#domain/list'
import { ChanceBasis } from '../../parts/chance-basis.tsx'
import { NumberWithBand } from '../../parts/number-with-band.tsx'
import { nameOf, seenWords, whereAndWhat } from '../../parts/program-name.ts'
import { ReasonLine } from '../../parts/reason-line.tsx'
import { TierMark } from '../../parts/tier-mark.tsx'
import type { Advice } from '../../work/protocol.ts'

export interface ListedRowProps {
  readonly pick: ListedProgram
  readonly advice: Advice
  /** Right end of the bar. */
  readonly scale: number
  /** The say over it: on the list or not before applications go out, what came of it afterwards. */
  readonly control: ReactNode
}

/** One program of the list. */
export function ListedRow({ pick, advice, scale, control }: ListedRowProps): ReactNode {
  const { program, tier } = pick.candidate
  const reason = pick.reasons[0]
  return (
    <li className="listed-row">
      <TierMark letter={tier.letter} />
      <div className="listed-who">
        <Link href={`/programs/${program.id}`} className="program-name">
          {nameOf(program)}
        </Link>
        <p className="soft small">
          {whereAndWhat(program, advice.specialties)} · {seenWords(program)}
        </p>
        {reason && (
          <p className="small">
            <ReasonLine reason={reason} />
          </p>
        )}
      </div>
      <div className="listed-chance">
        <NumberWithBand
          band={pick.invitation}
          scale={scale}
          title={`Invitation, ${nameOf(program)}`}
          basis={() => (
            <ChanceBasis chance={advice.chances.byProgram.get(pick.program)} signal={pick.signal} invitation={pick.invitation} />
          )}
        />
      </div>
      <div className="listed-control">{control}</div>
    </li>
  )
}
