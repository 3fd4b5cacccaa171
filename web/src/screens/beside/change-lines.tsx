import type { ReactNode } from 'react'
import type { KeptChange } from '#store'
import type { Json } from '../../draft/draft.ts'
import { fieldWords } from '../profile/field-words.ts'

/** What is said otherwise, field by field: what stood and what stands. */
export function ChangeLines({
  changes: all,
  most,
}: {
  readonly changes: readonly KeptChange[]
  readonly most: number
}): ReactNode {
  // The number of the format is nothing anybody said.
  const changes = all.filter(({ path }) => path[0] !== 'version')
  const rest = changes.length - most
  return (
    <ul className="change-lines small">
      {changes.slice(0, most).map(({ path, was, now }) => {
        const { label, say } = fieldWords(path)
        return (
          <li key={path.join('.')}>
            {/* Values of a profile are JSON. */}
            {label}: <span className="soft">{say(was as Json | undefined)}</span> → <b>{say(now as Json | undefined)}</b>
          </li>
        )
      })}
      {rest > 0 && <li className="soft">and {rest} more</li>}
    </ul>
  )
}
