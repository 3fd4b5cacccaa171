import type { ReactNode } from 'react'
import { columns, headOf, usualColumns } from './columns.ts'
import type { ViewProps } from './view.ts'

/** Which columns stand beside a program: what it is to this person, and every line of the facts label. */
export function ColumnChoice({ view, change }: ViewProps): ReactNode {
  return (
    <fieldset className="column-choice">
      <legend className="hidden">Columns of the table</legend>
      {columns.map((column) => (
        <label key={column} className="filter-check">
          <input
            type="checkbox"
            checked={view.columns.includes(column)}
            // One column at least: an empty table says nothing.
            disabled={view.columns.length === 1 && view.columns[0] === column}
            onChange={({ target }) =>
              change((now) => ({
                ...now,
                columns: columns.filter((one) => (one === column ? target.checked : now.columns.includes(one))),
              }))
            }
          />
          {headOf(column)}
        </label>
      ))}
      <button type="button" className="button quiet" onClick={() => change((now) => ({ ...now, columns: usualColumns }))}>
        The usual ones
      </button>
    </fieldset>
  )
}
