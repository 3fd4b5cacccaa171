import { Plus, Trash2 } from 'lucide-react'
import { Fragment, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useNotice } from '../../../parts/notice.tsx'
import { ShowMore } from '../../../parts/show-more.tsx'
import { listAt } from '../../../draft/draft.ts'
import { useAdviceStatus, useAppState, useDraft } from '../../../state/hooks.ts'
import type { Json } from '../../../draft/draft.ts'
import { entryName } from '../answer-text.ts'
import { counted } from '#domain/say'
import type { Field, ListInput as ListField } from '../fields/field.ts'

/** A row of the form; handed down so that a list can hold rows, which can hold lists. */
export type RenderRow = (field: Field, path: string) => ReactNode

export interface ListInputProps {
  readonly input: ListField
  readonly path: string
  readonly renderRow: RenderRow
}

const firstEntries = 40

/** Entries one under the other, each folded to a line that names it; taking one away can be undone. */
export function ListInput({ input, path, renderRow }: ListInputProps): ReactNode {
  const { profile } = useAppState()
  const say = useNotice()
  const entries = listAt(useDraft(), path)
  const [opened, setOpened] = useState<number>()
  const [added, setAdded] = useState<number>()
  const nameOf = (entry: Json): string => entryName(entry, input) ?? `New ${input.one}`
  const remove = (index: number, name: string): void => {
    profile.change(`${path}[${index}]`, undefined)
    setOpened(undefined)
    setAdded(undefined)
    say({ text: `Took away ${name}.`, action: { label: 'Undo', run: profile.undo } })
  }
  return (
    <div className="entries">
      <ShowMore
        items={entries.map((entry, index) => ({ entry, index }))}
        first={Math.max(firstEntries, (opened ?? 0) + 1)}
        many="entries"
        // Entries have no names of their own; their place is what they are known by.
        keyOf={({ index }) => String(index)}
        frame={(items) => items}
      >
        {({ entry, index }) => (
          <FoldedEntry
            name={nameOf(entry)}
            path={`${path}[${index}]`}
            isOpen={opened === index}
            isAdded={added === index}
            open={(isOpen) => {
              if (isOpen) setOpened(index)
              else if (opened === index) setOpened(undefined)
            }}
          >
            {input.fields.map((field) => (
              <Fragment key={field.path}>{renderRow(field, `${path}[${index}].${field.path}`)}</Fragment>
            ))}
            <button type="button" className="button" onClick={() => remove(index, nameOf(entry))}>
              <Trash2 size={18} aria-hidden /> Take away this {input.one}
            </button>
          </FoldedEntry>
        )}
      </ShowMore>
      <button
        type="button"
        className="button"
        onClick={() => {
          profile.change(`${path}[${entries.length}]`, {})
          setOpened(entries.length)
          setAdded(entries.length)
        }}
      >
        <Plus size={18} aria-hidden /> Add {/^[aeiou]/.test(input.one) ? 'an' : 'a'} {input.one}
      </button>
    </div>
  )
}

interface FoldedEntryProps {
  readonly name: string
  readonly path: string
  readonly isOpen: boolean
  /** Added just now: the focus goes there, since it stands before the button that added it. */
  readonly isAdded: boolean
  readonly open: (isOpen: boolean) => void
  readonly children: ReactNode
}

function FoldedEntry({ name, path, isOpen, isAdded, open, children }: FoldedEntryProps): ReactNode {
  const line = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isAdded) line.current?.focus()
  }, [isAdded])
  return (
    <details className="entry" open={isOpen} onToggle={(event) => open(event.currentTarget.open)}>
      <summary ref={line}>
        <span className="entry-name" dir="auto">
          {name}
        </span>
        <EntryState path={path} />
      </summary>
      {/* Fields of a folded entry would be hundreds of controls that nobody looks at. */}
      {isOpen && <div className="entry-fields">{children}</div>}
    </details>
  )
}

/** An entry that lacks something it cannot do without is kept, and not used until it is there. */
function EntryState({ path }: { readonly path: string }): ReactNode {
  const problems = useAdviceStatus().problems.filter((problem) => problem.path.startsWith(path))
  if (problems.length === 0) return null
  return <span className="entry-state">{counted(problems.length, 'answer')} missing or wrong, not used yet</span>
}
