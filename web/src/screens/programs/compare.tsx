import { ArrowLeft } from 'lucide-react'
import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { Link, useSearch } from 'wouter'
import { counted } from '#domain/say'
import { chanceScale } from '../../parts/chance-scale.ts'
import { BandFigure } from '../../parts/number-with-band.tsx'
import { ListControl } from '../../parts/list-control.tsx'
import { NeedsProfile } from '../needs-profile/needs-profile.tsx'
import { Page } from '../../parts/page.tsx'
import { nameOf, whereAndWhat } from '../../parts/program-name.ts'
import { TierMark, tierMeaning } from '../../parts/tier-mark.tsx'
import { visaOutcomeWords } from '../../parts/visa-outcome-words.ts'
import type { Advice } from '../../work/protocol.ts'
import type { Row } from './catalogue.ts'
import { rowOf } from './catalogue.ts'
import { comparedIn } from './compared.ts'
import { FactCell } from './facts-label.tsx'
import { labelLines } from './label-lines.ts'
import { returning } from './returning.ts'
import { Sideways } from '../../parts/sideways.tsx'
import './compare.css'

/** Two to four programs side by side, in the order of the facts label. */
export function Compare(): ReactNode {
  return <NeedsProfile promise="Then programs can stand side by side here.">{(advice) => <Shown advice={advice} />}</NeedsProfile>
}

function Shown({ advice }: { readonly advice: Advice }): ReactNode {
  const rows = comparedIn(useSearch()).flatMap((id) => rowOf(advice, id) ?? [])
  return (
    <Page
      title={rows.length < 2 ? 'Choose two to four programs to compare' : `${counted(rows.length, 'program')} side by side`}
      lede={
        <Link href={returning.address()}>
          <ArrowLeft size={16} aria-hidden /> All programs
        </Link>
      }
      wide
    >
      {rows.length > 0 && <Table rows={rows} advice={advice} />}
    </Page>
  )
}

function Table({ rows, advice }: { readonly rows: readonly Row[]; readonly advice: Advice }): ReactNode {
  const own = ownLines(chanceScale(advice))
  return (
    <Sideways label="Programs side by side">
      <table className="table compare">
        <thead>
          <tr>
            <td>
              <span className="hidden">What it says</span>
            </td>
            {rows.map(({ candidate: { program } }) => (
              <th key={program.id} scope="col">
                <Link href={`/programs/${program.id}`}>{nameOf(program)}</Link>
                <p className="soft small">{whereAndWhat(program, advice.specialties)}</p>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {own.map(([head, cell]) => (
            <CompareRow key={head} head={head} rows={rows} cell={cell} />
          ))}
          {labelLines.map(([group, lines]) => (
            <Fragment key={group}>
              <tr>
                <th scope="rowgroup" colSpan={rows.length + 1} className="compare-group">
                  {group}
                </th>
              </tr>
              {lines.map(({ field, label }) => (
                <CompareRow
                  key={field}
                  head={label}
                  rows={rows}
                  cell={({ candidate }) => (
                    <FactCell program={candidate.program} field={field} label={label} today={advice.today} />
                  )}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

/** What the programs are to this person, before what they are. */
function ownLines(scale: number): readonly (readonly [head: string, cell: (row: Row) => ReactNode])[] {
  return [
    ['Invitation', ({ invitation }) => <BandFigure band={invitation} size="small" scale={scale} />],
    ['Your visa there', ({ candidate }) => visaOutcomeWords[candidate.visa.outcome]],
    [
      'Tier',
      ({ candidate: { tier } }) => (
        <>
          <TierMark letter={tier.letter} /> {tierMeaning[tier.letter]}
        </>
      ),
    ],
    [
      'List',
      ({ candidate, listed }) => <ListControl id={candidate.program.id} name={nameOf(candidate.program)} listed={listed} />,
    ],
  ]
}

interface CompareRowProps {
  readonly head: string
  readonly rows: readonly Row[]
  readonly cell: (row: Row) => ReactNode
}

function CompareRow({ head, rows, cell }: CompareRowProps): ReactNode {
  return (
    <tr>
      <th scope="row">{head}</th>
      {rows.map((row) => (
        <td key={row.candidate.program.id}>{cell(row)}</td>
      ))}
    </tr>
  )
}
