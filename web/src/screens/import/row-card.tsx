import { isEstimate } from '#domain/claims'
import type { ReactNode } from 'react'

import type { Fact } from '#domain'
import { definitionOf, targets } from '#store/import'
import type { ProgramMatch, ReadProgram } from '#store/import'
import { chanceText, percentText } from '#domain/say'
import type { Decision, Statement } from './decisions.ts'
import { ProgramSearch } from '../../parts/program-search.tsx'
import { SeasonLine } from './season-line.tsx'

export interface RowCardProps {
  readonly row: ReadProgram
  readonly match: ProgramMatch
  readonly decision: Decision
  readonly decide: (decision: Decision) => void
}

/** One row of a file: the program it means, and each statement with a tick that lets it count. */
export function RowCard({ row, match, decision, decide }: RowCardProps): ReactNode {
  const change = (at: number, statement: Statement): void =>
    decide({ ...decision, statements: decision.statements.with(at, statement) })
  return (
    <article className="import-row" aria-label={row.name}>
      <h3>
        {row.name}
        <span className="soft"> {[row.specialty, row.city, row.state].filter(Boolean).join(', ')}</span>
      </h3>
      <WhichProgram match={match} chosen={decision.program} choose={(program) => decide({ ...decision, program })} row={row} />
      {decision.season && (
        <SeasonLine name={row.name} season={decision.season} change={(season) => decide({ ...decision, season })} />
      )}
      {decision.statements.length === 0 ? (
        !decision.season && <p className="soft small">The row says nothing beyond the name.</p>
      ) : (
        <ul className="import-statements">
          {decision.statements.map((statement, at) => (
            <li key={`${statement.field}${statement.fact.note ?? ''}`}>
              <StatementLine row={row} statement={statement} change={(next) => change(at, next)} />
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

function WhichProgram({
  match,
  chosen,
  choose,
  row,
}: {
  readonly match: ProgramMatch
  readonly chosen: string | undefined
  readonly choose: (program: string | undefined) => void
  readonly row: ReadProgram
}): ReactNode {
  switch (match.kind) {
    case 'certain':
      return (
        <label className="import-tick">
          <input
            type="checkbox"
            checked={chosen !== undefined}
            onChange={(event) => choose(event.target.checked ? match.id : undefined)}
          />
          <span>
            Program {match.id}, matched by {match.by}
          </span>
        </label>
      )
    case 'ask':
      return (
        <label className="import-which">
          <span>Which program is meant?</span>
          <select value={chosen ?? ''} onChange={(event) => choose(event.target.value || undefined)}>
            <option value="">Leave this row out</option>
            {match.suggestions.map(({ id, name, city, state, score }) => (
              <option key={id} value={id}>
                {name}, {city} {state} ({percentText(score)} alike)
              </option>
            ))}
          </select>
        </label>
      )
    case 'none':
      return (
        <ProgramSearch
          label={`No program of the directory fits. Which is ${row.name}?`}
          chosen={undefined}
          choose={(program) => choose(program?.id)}
        />
      )
  }
}

function StatementLine({
  row,
  statement,
  change,
}: {
  readonly row: ReadProgram
  readonly statement: Statement
  readonly change: (statement: Statement) => void
}): ReactNode {
  const { field, fact, counts } = statement
  const title = labelOf(field)
  return (
    <div className="import-statement">
      <label className="import-tick">
        <input type="checkbox" checked={counts} onChange={(event) => change({ ...statement, counts: event.target.checked })} />
        <span>{title}</span>
      </label>
      <ValueInput
        label={`${title} of ${row.name}`}
        value={fact.value}
        change={(value) => change({ ...statement, fact: { ...fact, value }, counts: true })}
      />
      {fact.note && <p className="import-quote">{fact.note}</p>}
    </div>
  )
}

/** Yes or no, a number, or words, corrected in place; what cannot be typed in one line is shown. */
function ValueInput({
  label,
  value,
  change,
}: {
  readonly label: string
  readonly value: Fact<unknown>['value']
  readonly change: (value: unknown) => void
}): ReactNode {
  if (typeof value === 'boolean') {
    return (
      <select aria-label={label} value={value ? 'yes' : 'no'} onChange={(event) => change(event.target.value === 'yes')}>
        <option value="yes">yes</option>
        <option value="no">no</option>
      </select>
    )
  }
  if (typeof value === 'number') {
    return (
      <input
        aria-label={label}
        type="number"
        value={value}
        onChange={(event) => event.target.value !== '' && change(Number(event.target.value))}
      />
    )
  }
  if (typeof value === 'string')
    return <input aria-label={label} value={value} onChange={(event) => change(event.target.value)} />
  if (isEstimate(value)) return <span>{chanceText(value)}</span>
  return <span className="soft small">{Array.isArray(value) ? value.map(yearInWords).join('; ') : ''}</span>
}

function yearInWords(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('year' in value && 'quota' in value && 'matched' in value)) return ''
  return `${String(value.year)}: ${String(value.matched)} of ${String(value.quota)}`
}

/** Fields no column can name, because only one importer reads them. */
const otherLabels: Readonly<Record<string, string>> = { matchRecord: 'Matched of quota', nrmpCode: 'NRMP code' }

function labelOf(field: string): string {
  const target = targets.find((definition) => definition.target === field)
  return target ? definitionOf(target.target).title : (otherLabels[field] ?? field)
}
