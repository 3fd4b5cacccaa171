import { percentText } from '#domain/say'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ListedProgram } from '#domain/list'
import { ChanceBasis, matchNote } from '../../parts/chance-basis.tsx'
import { chanceScale } from '../../parts/chance-scale.ts'
import { NumberWithBand } from '../../parts/number-with-band.tsx'
import { nameOf, placeOf } from '../../parts/program-name.ts'
import { ShowMore } from '../../parts/show-more.tsx'
import { TierMark } from '../../parts/tier-mark.tsx'
import type { Advice } from '../../work/protocol.ts'

type Column = 'name' | 'invitation' | 'match' | 'fit'

const columns: readonly { readonly id: Column; readonly label: string }[] = [
  { id: 'name', label: 'Program' },
  { id: 'invitation', label: 'Invitation' },
  { id: 'match', label: 'Match there, if reached' },
  { id: 'fit', label: 'Fit' },
]

/** Every program of the list with a dot and its band, sorted by any column. */
export function ChanceTable({ advice }: { readonly advice: Advice }): ReactNode {
  const [sort, setSort] = useState<{ readonly by: Column; readonly up: boolean }>({ by: 'match', up: false })
  const rows = advice.list.picks.toSorted((a, b) => compare(a, b, sort.by) * (sort.up ? 1 : -1))
  const scale = chanceScale(advice)
  return (
    <ShowMore
      items={rows}
      first={20}
      many="programs"
      keyOf={(row) => row.program}
      frame={(shown) => (
        <div className="chance-table" role="table" aria-label="Chances by program" aria-rowcount={rows.length + 1}>
          <div role="rowgroup">
            <div role="row" className="chance-row chance-head">
              {columns.map(({ id, label }) => (
                <span key={id} role="columnheader" aria-sort={sort.by === id ? (sort.up ? 'ascending' : 'descending') : 'none'}>
                  <button
                    type="button"
                    className="sort"
                    onClick={() => setSort({ by: id, up: sort.by === id ? !sort.up : id === 'name' })}
                  >
                    {label}
                    <span aria-hidden>{sort.by === id ? (sort.up ? ' ▲' : ' ▼') : ''}</span>
                  </button>
                </span>
              ))}
            </div>
          </div>
          <div role="rowgroup">{shown}</div>
        </div>
      )}
    >
      {(row) => <ChanceRow row={row} advice={advice} scale={scale} />}
    </ShowMore>
  )
}

interface ChanceRowProps {
  readonly row: ListedProgram
  readonly advice: Advice
  readonly scale: number
}

function ChanceRow({ row, advice, scale }: ChanceRowProps): ReactNode {
  const { program, tier } = row.candidate
  const basis = (note?: string) => (): ReactNode => (
    <ChanceBasis
      chance={advice.chances.byProgram.get(row.program)}
      signal={row.signal}
      invitation={row.invitation}
      {...(note ? { note } : {})}
    />
  )
  return (
    <div role="row" className="chance-row">
      <span role="rowheader" className="chance-name">
        <TierMark letter={tier.letter} />
        <span>
          <Link href={`/programs/${row.program}`} className="program-name">
            {nameOf(program)}
          </Link>
          <span className="soft small">{placeOf(program)}</span>
        </span>
      </span>
      <span role="cell">
        <span className="chance-label">Invitation</span>
        <NumberWithBand band={row.invitation} scale={scale} title={`Invitation, ${nameOf(program)}`} basis={basis()} />
      </span>
      <span role="cell">
        <span className="chance-label">Match there, if reached</span>
        <NumberWithBand band={row.match} scale={scale} title={`Match at ${nameOf(program)}`} basis={basis(matchNote)} />
      </span>
      <span role="cell" className="chance-fit small">
        <span className="chance-label">Fit to your wishes</span>
        {percentText(row.fit)}
      </span>
    </div>
  )
}

function compare(a: ListedProgram, b: ListedProgram, by: Column): number {
  switch (by) {
    case 'name':
      return a.candidate.program.name.localeCompare(b.candidate.program.name, 'en')
    case 'invitation':
      return (a.invitation?.point ?? 0) - (b.invitation?.point ?? 0)
    case 'match':
      return (a.match?.point ?? 0) - (b.match?.point ?? 0)
    case 'fit':
      return a.fit - b.fit
  }
}
