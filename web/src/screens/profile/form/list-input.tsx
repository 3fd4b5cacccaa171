import { Plus, Trash2 } from 'lucide-react'
import { Fragment, useState } from 'react'
import type { ReactNode } from 'react'
import { useNotice } from '../../../parts/notice.tsx'
import { listAt, textOf, valueAt } from '../../../draft/draft.ts'
import { useAdviceStatus, useAppState, useDraft } from '../../../state/hooks.ts'
import type { Field, ListInput as ListField } from '../fields/field.ts'

/** A row of the form; handed down so that a list can hold rows, which can hold lists. */
export type RenderRow = (field: Field, path: string) => ReactNode

export interface ListInputProps {
  readonly input: ListField
  readonly path: string
  readonly renderRow: RenderRow
}

/** Entries one under the other, each folded to a line that names it; taking one away can be undone. */
export function ListInput({ input, path, renderRow }: ListInputProps): ReactNode {
  const { profile } = useAppState()
  const say = useNotice()
  const entries = listAt(useDraft(), path)
  const [opened, setOpened] = useState<number>()
  const remove = (index: number, name: string): void => {
    profile.change(`${path}[${index}]`, undefined)
    setOpened(undefined)
    say({ text: `Took away ${name}.`, action: { label: 'Undo', run: profile.undo } })
  }
  return (
    <div className="entries">
      {entries.map((entry, index) => {
        const name =
          input.namedBy
            .map((key) => textOf(valueAt(entry, key)))
            .filter(Boolean)
            .join(', ') || `New ${input.one}`
        return (
          <details
            // Entries have no names of their own; their place is what they are known by.
            key={index}
            className="entry"
            open={opened === index}
            onToggle={(event) => {
              if (event.currentTarget.open) setOpened(index)
              else if (opened === index) setOpened(undefined)
            }}
          >
            <summary>
              <span className="entry-name">{name}</span>
              <EntryState path={`${path}[${index}]`} />
            </summary>
            {/* Fields of a folded entry would be hundreds of controls that nobody looks at. */}
            {opened === index && (
              <div className="entry-fields">
                {input.fields.map((field) => (
                  <Fragment key={field.path}>{renderRow(field, `${path}[${index}].${field.path}`)}</Fragment>
                ))}
                <button type="button" className="button" onClick={() => remove(index, name)}>
                  <Trash2 size={18} aria-hidden /> Take away this {input.one}
                </button>
              </div>
            )}
          </details>
        )
      })}
      <button
        type="button"
        className="button"
        onClick={() => {
          profile.change(`${path}[${entries.length}]`, {})
          setOpened(entries.length)
        }}
      >
        <Plus size={18} aria-hidden /> Add {/^[aeiou]/.test(input.one) ? 'an' : 'a'} {input.one}
      </button>
    </div>
  )
}

/** An entry that lacks something it cannot do without is kept, and not used until it is there. */
function EntryState({ path }: { readonly path: string }): ReactNode {
  const problems = useAdviceStatus().problems.filter((problem) => problem.path.startsWith(path))
  if (problems.length === 0) return null
  return (
    <span className="entry-state">
      {problems.length === 1 ? '1 answer missing or wrong' : `${problems.length} answers missing or wrong`}, not used yet
    </span>
  )
}
