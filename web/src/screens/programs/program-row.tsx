import { PanelRight } from 'lucide-react'
import { memo } from 'react'
import type { NamedExoticComponent, ReactNode } from 'react'
import { Link } from 'wouter'
import type { ProgramId, Reason } from '#domain'
import { nameOf, seenWords, whereAndWhat, whereAndWhatShort } from '../../parts/program-name.ts'
import { ReasonLine } from '../../parts/reason-line.tsx'
import { TierMark } from '../../parts/tier-mark.tsx'
import type { Advice } from '../../work/protocol.ts'
import type { Row } from './catalogue.ts'
import { Cell, cellName } from './program-cell.tsx'
import type { Column } from './columns.ts'
import { returning } from './returning.ts'

export interface ProgramRowProps {
  readonly row: Row
  readonly advice: Advice
  readonly scale: number
  readonly columns: readonly Column[]
  readonly index: number
  /** With its reason and its sources; else one line. */
  readonly roomy: boolean
  /** The row one is at: the only one whose controls Tab stops at. */
  readonly active: boolean
  readonly chosen: boolean
  readonly choose: (id: ProgramId, on: boolean) => void
  readonly peek: (index: number) => void
}

/** Drawn anew only when something of it changes: a table that is scrolled or narrowed keeps the rows that stay. */
export const ProgramRow: NamedExoticComponent<ProgramRowProps> = memo(function ProgramRow(props: ProgramRowProps): ReactNode {
  const { row, columns, index, active } = props
  const { program, standing } = row.candidate
  const tabIndex = active ? 0 : -1
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`program-row ${standing === 'refused' ? 'program-refused' : ''} ${active ? 'program-active' : ''}`}
    >
      <RowTools {...props} name={nameOf(program)} tabIndex={tabIndex} />
      <Who {...props} tabIndex={tabIndex} />
      {columns.map((column) => (
        <div key={column} role="cell" className={`program-cell ${cellName(column)}`}>
          <Cell {...props} column={column} tabIndex={tabIndex} />
        </div>
      ))}
    </div>
  )
})

/** What the program is called, where it is, and in a roomy row the reason that says most. */
function Who({ row, advice, roomy, tabIndex }: ProgramRowProps & { readonly tabIndex: number }): ReactNode {
  const { program, tier, standing } = row.candidate
  const reason = roomy ? decidingReason(row) : undefined
  return (
    <div role="rowheader" className="program-who">
      <TierMark letter={tier.letter} />
      <div>
        <Link
          href={`/programs/${program.id}`}
          className="program-name"
          tabIndex={tabIndex}
          onClick={() => returning.from(program.id)}
        >
          {nameOf(program)}
        </Link>
        <p className="soft small">
          {roomy ? whereAndWhat(program, advice.specialties) : whereAndWhatShort(program, advice.specialties)}
          {roomy && ` · ${seenWords(program)}`}
          {standing === 'unknown' && ' · needs an answer'}
          {standing === 'refused' && ' · not open to you'}
        </p>
        {reason && (
          <p className="program-reason small">
            <ReasonLine reason={reason} />
          </p>
        )}
      </div>
    </div>
  )
}

interface RowToolsProps extends Pick<ProgramRowProps, 'row' | 'index' | 'chosen' | 'choose' | 'peek'> {
  readonly name: string
  readonly tabIndex: number
}

/** To take several together, and to look at one beside the table. */
function RowTools({ row, index, chosen, choose, peek, name, tabIndex }: RowToolsProps): ReactNode {
  return (
    <div role="cell" className="program-tools">
      <label className="program-choose">
        <input
          type="checkbox"
          checked={chosen}
          tabIndex={tabIndex}
          aria-label={`Choose ${name}`}
          onChange={({ target }) => choose(row.candidate.program.id, target.checked)}
        />
      </label>
      <button
        type="button"
        className="program-peek-button"
        tabIndex={tabIndex}
        aria-label={`Peek at ${name}`}
        onClick={() => peek(index)}
      >
        <PanelRight size={16} aria-hidden />
      </button>
    </div>
  )
}

/** The one reason that says most about this program for this person. */
function decidingReason({ candidate }: Row): Reason | undefined {
  const closed =
    candidate.standing === 'refused' ? candidate.visa.because.find(({ direction }) => direction === 'hurts') : undefined
  return candidate.missedCutoffs[0] ?? closed ?? candidate.tier.because[0]
}
