import type { ReactNode } from 'react'
import type { Source } from '#domain'
import { SourceNote } from './source-note.tsx'
import { Sideways } from './sideways.tsx'
import './chart.css'

export interface ChartProps {
  /** The finding. */
  readonly title: string
  readonly children: ReactNode
  /** The same numbers as a table, for those who read rather than look. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  readonly sources?: readonly Source[]
  readonly note?: string
}

/** A picture with its finding as title, its numbers as a table behind it, and its source under it. */
export function Chart({ title, children, table, sources = [], note }: ChartProps): ReactNode {
  return (
    <figure className="chart">
      <figcaption className="chart-title">{title}</figcaption>
      {children}
      {note && <p className="soft small">{note}</p>}
      {unique(sources).map((source) => (
        <p key={source.source + source.asOf} className="chart-source">
          <SourceNote source={source} />
        </p>
      ))}
      <details className="chart-table">
        <summary>The numbers</summary>
        <Sideways label={`The numbers: ${title}`}>
          <table>
            <thead>
              <tr>
                {table.head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={row.join('|')}>
                  {row.map((cell, index) => (
                    <td key={table.head[index]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Sideways>
      </details>
    </figure>
  )
}

function unique(sources: readonly Source[]): readonly Source[] {
  return [...new Map(sources.map((source) => [`${source.source}|${source.asOf}`, source])).values()]
}
