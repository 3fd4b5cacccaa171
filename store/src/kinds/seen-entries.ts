/** Entries of lists that were found right, so that a document with one more entry is checked for that one alone. */
import { isGroup } from '../json.ts'
import type { Group } from '../json.ts'

export interface SeenEntries {
  readonly add: (body: unknown) => void
  /** The body without the entries that were seen. */
  readonly without: (body: unknown) => unknown
  /** Bodies with a few entries each that were not seen; together they hold them all. */
  readonly steps: (body: unknown) => Iterable<Group>
}

const entriesAStep = 20

export function createSeen(): SeenEntries {
  const seen = new WeakSet()
  const isNew = (entry: unknown): boolean => !isGroup(entry) || !seen.has(entry)
  const without = (body: unknown): unknown => (isGroup(body) ? withLists(body, (list) => list.filter(isNew)) : body)
  return {
    add: (body) => {
      if (!isGroup(body)) return
      for (const list of Object.values(body))
        if (Array.isArray(list)) for (const entry of list) if (isGroup(entry)) seen.add(entry)
    },
    without,
    steps: function* (body) {
      if (!isGroup(body)) return
      const empty = withLists(body, () => [])
      for (const [key, list] of Object.entries(body)) {
        if (!Array.isArray(list)) continue
        for (let at = 0; at < list.length; at += entriesAStep)
          yield { ...empty, [key]: list.slice(at, at + entriesAStep).filter(isNew) }
      }
    },
  }
}

function withLists(body: Group, change: (list: readonly unknown[]) => readonly unknown[]): Group {
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, Array.isArray(value) ? change(value) : value]))
}
