import { useState } from 'react'
import type { ReactNode } from 'react'
import { definitionOf, targets } from '#store/import'
import type { AskedColumn, ColumnMapping, Reading, Target } from '#store/import'
import { Section } from '../../parts/page.tsx'

/** What each column of the user's spreadsheet means: proposed, corrected, remembered for the next file with the same headers. */
export function Columns({
  reading,
  again,
}: {
  readonly reading: Reading
  readonly again: (mapping: ColumnMapping) => void
}): ReactNode {
  const { mapping = {}, askedColumns = [], unknownColumns } = reading
  const headers = [...Object.keys(mapping), ...askedColumns.map(({ header }) => header), ...unknownColumns]
  const [chosen, setChosen] = useState<ColumnMapping>(mapping)
  const choose = (header: string, target: string): void => {
    const { [header]: _before, ...others } = chosen
    const found = targets.find((definition) => definition.target === target)
    setChosen(found ? { ...others, [header]: found.target satisfies Target } : others)
  }
  return (
    <Section title="What the columns mean" id="columns">
      <details open={unknownColumns.length + askedColumns.length > 0}>
        <summary>
          {Object.keys(mapping).length} of {headers.length} columns are read
          {askedColumns.length > 0 ? `, ${askedColumns.length} only if you say so` : ''}
        </summary>
        <ul className="import-columns">
          {headers.map((header) => (
            <li key={header}>
              <label>
                <span>
                  {header}
                  <AskedFor asked={askedColumns.find((one) => one.header === header)} />
                </span>
                <select value={chosen[header] ?? ''} onChange={(event) => choose(header, event.target.value)}>
                  <option value="">Not read</option>
                  {targets.map(({ target, title }) => (
                    <option key={target} value={target}>
                      {title}
                    </option>
                  ))}
                </select>
              </label>
            </li>
          ))}
        </ul>
        <button type="button" className="button" onClick={() => again(chosen)}>
          Read again with these meanings
        </button>
      </details>
    </Section>
  )
}

/** What a column may mean, and why nobody but the user can say so. */
function AskedFor({ asked }: { readonly asked: AskedColumn | undefined }): ReactNode {
  if (!asked) return null
  return (
    <span className="soft small">
      {' '}
      {definitionOf(asked.target).title}? Not read: {asked.why}.
    </span>
  )
}
