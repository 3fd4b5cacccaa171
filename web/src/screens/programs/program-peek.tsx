import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { AskMail } from '../../parts/ask-mail.tsx'
import { ListControl } from '../../parts/list-control.tsx'
import { nameOf, whereAndWhat } from '../../parts/program-name.ts'
import { ReasonList } from '../../parts/reason-line.tsx'
import { TierMark } from '../../parts/tier-mark.tsx'
import type { Advice } from '../../work/protocol.ts'
import type { Row } from './catalogue.ts'
import { FactsLabel } from './facts-label.tsx'
import { returning } from './returning.ts'

interface ProgramPeekProps {
  readonly row: Row
  readonly advice: Advice
  readonly close: () => void
}

/** The program of the row one is at, beside the table, which goes on: why its tier, its place on the list, its facts and what to ask. */
export function ProgramPeek({ row, advice, close }: ProgramPeekProps): ReactNode {
  const { program, tier } = row.candidate
  return (
    <aside className="program-peek" aria-label={`Peek: ${nameOf(program)}`}>
      <div className="section-head">
        <h2>
          <TierMark letter={tier.letter} /> {nameOf(program)}
        </h2>
        <button type="button" className="button quiet" onClick={close}>
          <X size={20} aria-hidden /> Close
        </button>
      </div>
      <p className="soft small">{whereAndWhat(program, advice.specialties)}</p>
      <div className="row">
        <ListControl id={program.id} name={nameOf(program)} listed={row.listed} />
        <Link href={`/programs/${program.id}`} className="button" onClick={() => returning.from(program.id)}>
          The whole page
        </Link>
      </div>
      <ReasonList reasons={[...row.candidate.missedCutoffs, ...tier.because].slice(0, 4)} />
      <AskMail program={program} />
      <FactsLabel program={program} today={advice.today} />
    </aside>
  )
}
