import { memo } from 'react'
import type { ReactNode } from 'react'
import { isoDate, probability } from '#domain'
import type { Band } from '#domain'
import type { CohortRow } from '#client'
import { counted, shortDayText } from '#domain/say'
import { BandFigure } from '../parts/number-with-band.tsx'
import { readinessWords, visaWords } from './line-words.ts'

type Line = NonNullable<CohortRow['line']>

const columns: readonly (readonly [name: string, cell: (line: Line) => ReactNode])[] = [
  ['Stage', ({ stage, match }) => `${stage}, Match ${match}`],
  ['Readiness', Readiness],
  ['Chance', ({ chance }) => <BandFigure band={chance && bandOf(chance)} size="small" scale={1} />],
  ['Overdue', Overdue],
  ['Next', ({ next }) => next && `${next.title} (${shortDayText(isoDate(next.by))})`],
  ['Visa', ({ visa }) => visaWords(visa)],
  ['Papers', PapersCell],
]

/** A table, also where each row is shown as a card. */
export function CohortTable({ rows }: { readonly rows: readonly CohortRow[] }): ReactNode {
  return (
    <table className="cohort">
      <caption className="hidden">Applicants</caption>
      <thead>
        <tr>
          {['Applicant', ...columns.map(([name]) => name), 'Since a week ago'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

/** Drawn again only where the row itself is another one: a filter leaves hundreds as they are. */
const Row = memo(function Row({ row }: { readonly row: CohortRow }): ReactNode {
  const { id, label, line, changes } = row
  return (
    <tr>
      <th scope="row">{row.sharing === 'private' ? label : <a href={`#/applicant/${id}`}>{label}</a>}</th>
      {line ? (
        columns.map(([name, cell]) => (
          <td key={name} data-name={name}>
            {cell(line)}
          </td>
        ))
      ) : (
        <td colSpan={columns.length} data-name="Line" className="soft">
          {row.sharing === 'private'
            ? 'Shares in private: the office reads nothing of it.'
            : (row.unread ?? 'Not worked out yet.')}
        </td>
      )}
      <td data-name="Since a week ago">
        {changes.length > 0 && (
          <details>
            <summary>{counted(changes.length, 'change')}</summary>
            <ul className="bullets">
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  )
})

export function bandOf({ point, low, high }: NonNullable<Line['chance']>): Band {
  return { point: probability(point), low: probability(low), high: probability(high) }
}

function Readiness({ readiness, decides }: Line): ReactNode {
  return (
    <>
      <span className={readiness === 'blocked' || readiness === 'behind' ? 'office-warm' : undefined}>
        {readinessWords(readiness)}
      </span>
      {decides.length > 0 && <span className="small office-line">{decides[0]}</span>}
    </>
  )
}

function Overdue({ overdue: [first, ...rest] }: Line): ReactNode {
  if (!first) return undefined
  return `${first.title} (${shortDayText(isoDate(first.by))})${rest.length === 0 ? '' : ` and ${rest.length} more`}`
}

function PapersCell({ papers: { mspe, transcript, token, letters } }: Line): ReactNode {
  const coming = letters.coming === 0 ? '' : `, ${letters.coming} coming`
  const said = letters.unknown ? 'letters not said' : `letters ${letters.uploaded} in${coming}`
  return `MSPE ${mspe}, transcript ${transcript}, token ${token}, ${said}`
}
