import { useState } from 'react'
import type { ReactNode } from 'react'
import { mappingWith, targets } from '#store/import'
import type { ColumnMapping, Reading, Target } from '#store/import'
import { Section } from '../../parts/page.tsx'

/** What each column of the user's spreadsheet means: proposed, corrected, remembered for the next file with the same headers. */
export function Columns({
  reading,
  mapping,
  said,
  again,
}: {
  readonly reading: Reading
  readonly mapping: ColumnMapping | undefined
  readonly said: ColumnMapping
  readonly again: (mapping: ColumnMapping) => void
}): ReactNode {
  const headers = Object.keys(reading.programs[0]?.raw ?? {}).filter((header) => header !== '')
  const [chosen, setChosen] = useState<ColumnMapping>(mapping ?? mappingWith(said, headers))
  const choose = (header: string, target: string): void => {
    const { [header]: _before, ...others } = chosen
    const found = targets.find((definition) => definition.target === target)
    setChosen(found ? { ...others, [header]: found.target satisfies Target } : others)
  }
  return (
    <Section title="What the columns mean" id="columns">
      <details open={reading.unknownColumns.length > 0}>
        <summary>
          {headers.length - reading.unknownColumns.length} of {headers.length} columns are read
        </summary>
        <ul className="import-columns">
          {headers.map((header) => (
            <li key={header}>
              <label>
                <span>{header}</span>
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
