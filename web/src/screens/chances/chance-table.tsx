import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ListedProgram } from '#domain'
import { Basis } from '../../parts/basis.tsx'
import { NumberWithBand } from '../../parts/number-with-band.tsx'
import { nameOf, placeOf } from '../../parts/program-name.ts'
import { TierMark } from '../../parts/tier-mark.tsx'
import type { Advice } from '../../work/protocol.ts'

type Column = 'name' | 'tier' | 'invitation' | 'match' | 'fit'

const columns: readonly { readonly id: Column; readonly label: string }[] = [
  { id: 'name', label: 'Program' },
  { id: 'tier', label: 'Tier' },
  { id: 'invitation', label: 'Invitation' },
  { id: 'match', label: 'Match there, if reached' },
  { id: 'fit', label: 'Fit' },
]

/** Every program of the list with a dot and its band, sorted by any column. */
export function ChanceTable({ advice }: { readonly advice: Advice }): ReactNode {
  const [sort, setSort] = useState<{ readonly by: Column; readonly up: boolean }>({ by: 'match', up: false })
  const rows = advice.portfolio.picks.toSorted((a, b) => compare(a, b, sort.by) * (sort.up ? 1 : -1))
  const scale = (pick: (row: ListedProgram) => number): number => Math.max(0.05, ...advice.portfolio.picks.map(pick))
  const invitationScale = scale((row) => row.invitation.high)
  const matchScale = scale((row) => row.match.high)
  return (
    <div className="chance-table" role="table" aria-label="Chances by program">
      <div role="rowgroup">
        <div role="row" className="chance-row chance-head">
          {columns.map(({ id, label }) => (
            <span key={id} role="columnheader" aria-sort={sort.by === id ? (sort.up ? 'ascending' : 'descending') : 'none'}>
              <button
                type="button"
                className="sort"
                onClick={() => setSort({ by: id, up: sort.by === id ? !sort.up : id === 'name' || id === 'tier' })}
              >
                {label}
                <span aria-hidden>{sort.by === id ? (sort.up ? ' ▲' : ' ▼') : ''}</span>
              </button>
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup">
        {rows.map((row) => (
          <div role="row" key={row.program} className="chance-row">
            <span role="rowheader" className="chance-name">
              <Link href={`/programs/${row.program}`}>{nameOf(row.candidate.program)}</Link>
              <span className="soft small"> {placeOf(row.candidate.program)}</span>
            </span>
            <span role="cell">
              <TierMark letter={row.candidate.tier.letter} />
            </span>
            <span role="cell">
              <NumberWithBand
                band={row.invitation}
                scale={invitationScale}
                title={`Invitation, ${nameOf(row.candidate.program)}`}
                basis={() => <Basis reasons={advice.chances.byProgram.get(row.program)?.reasons ?? []} />}
              />
            </span>
            <span role="cell">
              <NumberWithBand
                band={row.match}
                scale={matchScale}
                title={`Match at ${nameOf(row.candidate.program)}`}
                basis={() => <Basis reasons={advice.chances.byProgram.get(row.program)?.reasons ?? []} />}
              />
            </span>
            <span role="cell" className="small">
              {Math.round(row.fit * 100)} of 100
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}

function compare(a: ListedProgram, b: ListedProgram, by: Column): number {
  switch (by) {
    case 'name':
      return a.candidate.program.name.localeCompare(b.candidate.program.name, 'en')
    case 'tier':
      return a.candidate.tier.letter.localeCompare(b.candidate.tier.letter)
    case 'invitation':
      return a.invitation.point - b.invitation.point
    case 'match':
      return a.match.point - b.match.point
    case 'fit':
      return a.fit - b.fit
  }
}
