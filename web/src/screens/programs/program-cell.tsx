import type { ReactNode } from 'react'
import { chanceRangeText } from '#domain/say'
import { ChanceBasis, matchNote } from '../../parts/chance-basis.tsx'
import { FactWords } from '../../parts/fact-chip.tsx'
import { ListControl } from '../../parts/list-control.tsx'
import { NumberWithBand } from '../../parts/number-with-band.tsx'
import { nameOf } from '../../parts/program-name.ts'
import { VisaChips, VisaWords } from '../../parts/visa-chip.tsx'
import type { Advice } from '../../work/protocol.ts'
import { shareOf } from './catalogue.ts'
import type { Row } from './catalogue.ts'
import { lineOf } from './columns.ts'
import type { Column } from './columns.ts'
import { factOf } from './fact-of.tsx'
import { matchOf } from './row-order.ts'

/** The class of a cell and of its head; the fields of the label share one. */
export function cellName(column: Column): string {
  return lineOf(column) ? 'program-fact' : `program-${column}`
}

interface CellProps {
  readonly column: Column
  readonly row: Row
  readonly advice: Advice
  readonly scale: number
  readonly roomy: boolean
  readonly tabIndex: number
}

/** What a column says of a program; an unknown takes the answer where it stands. */
export function Cell(props: CellProps): ReactNode {
  const { column, row, advice, roomy, tabIndex } = props
  const { candidate, listed } = row
  const { program } = candidate
  const line = lineOf(column)
  if (line) return <FactWords {...factOf(program, line, advice.today)} tabIndex={tabIndex} headed />
  switch (column) {
    case 'chance':
      return <Chance {...props} />
    case 'match':
      return <Match {...props} />
    case 'visa':
      return roomy ? (
        <VisaChips candidate={candidate} today={advice.today} />
      ) : (
        <VisaWords candidate={candidate} today={advice.today} tabIndex={tabIndex} />
      )
    case 'share':
      return <Share row={row} />
    case 'list':
      return <ListControl id={program.id} name={nameOf(program)} listed={listed} short={!roomy} tabIndex={tabIndex} />
    default:
      return null
  }
}

const noEstimate = <span className="soft small">No estimate</span>

function Chance({ row: { candidate, chance, signal, invitation }, scale, tabIndex }: CellProps): ReactNode {
  if (!invitation) return noEstimate
  return (
    <NumberWithBand
      band={invitation}
      scale={scale}
      tabIndex={tabIndex}
      title={`Invitation, ${nameOf(candidate.program)}`}
      basis={() => <ChanceBasis chance={chance} signal={signal} invitation={invitation} />}
    />
  )
}

function Match({ row, scale, tabIndex }: CellProps): ReactNode {
  const match = matchOf(row)
  if (!match) return noEstimate
  const { chance, signal, invitation } = row
  return (
    <NumberWithBand
      band={match}
      scale={scale}
      tabIndex={tabIndex}
      title={`Match here, if your rank list reaches it, ${nameOf(row.candidate.program)}`}
      basis={() => <ChanceBasis chance={chance} signal={signal} invitation={invitation} note={matchNote} />}
    />
  )
}

function Share({ row }: Pick<CellProps, 'row'>): ReactNode {
  const share = shareOf(row)
  return <span className="small">{share === undefined ? <span className="soft">not known</span> : chanceRangeText(share)}</span>
}
