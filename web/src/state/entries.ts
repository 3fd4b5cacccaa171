import type { KindDoor } from '#store'
import { observable } from './observable.ts'
import type { Observable } from './observable.ts'
import { allOn } from './pending.ts'
import type { Change } from './pending.ts'
import type { SessionCopies } from './session-copy.ts'

interface Entry<Body> {
  /** As it was last seen in the store. */
  readonly stored: Body | undefined
  /** Changes made here that are not in it yet. */
  readonly pending: readonly Change<Body>[]
  /** The stored document with those changes: what the page shows. */
  readonly shown: Body | undefined
  /** What is on its way to the store. */
  readonly sent?: Body
}

/** What a page shows of one kind: the stored documents, and on them what waits to be stored. */
export interface Entries<Body> {
  readonly documents: Observable<ReadonlyMap<string, Body>>
  readonly of: (id: string) => Entry<Body>
  readonly waiting: () => readonly string[]
  readonly add: (id: string, change: Change<Body>) => void
  /** This goes to the store now: should the page be left before it hears more, it is known for its own. */
  readonly sending: (id: string, body: Body) => void
  /** The store has this now; the first `through` of the waiting changes are in it. */
  readonly adopt: (id: string, stored: Body | undefined, through?: number) => void
  readonly clear: () => void
}

export interface EntriesOptions<Body> {
  readonly kind: KindDoor<Body>
  readonly copies: SessionCopies
  readonly isCopied: (body: Body) => boolean
}

export function createEntries<Body>({ kind, copies, isCopied }: EntriesOptions<Body>): Entries<Body> {
  const documents = observable<ReadonlyMap<string, Body>>(new Map())
  const entries = new Map<string, Entry<Body>>()
  const of = (id: string): Entry<Body> => entries.get(id) ?? { stored: undefined, pending: [], shown: undefined }
  const show = (): void => {
    const shown = [...entries].flatMap(([id, { shown: body }]) => (body === undefined ? [] : [[id, body] as const]))
    documents.set(new Map(shown))
  }
  const copy = (id: string): void => {
    const { stored = null, shown, sent } = of(id)
    if (shown !== undefined && !isCopied(shown)) return
    copies.keep(kind.name, id, { base: stored, mine: shown ?? null, ...(sent === undefined ? {} : { sent }) })
  }
  return {
    documents,
    of,
    waiting: () => [...entries].flatMap(([id, { pending }]) => (pending.length > 0 ? [id] : [])),
    add: (id, change) => {
      const before = of(id)
      entries.set(id, { ...before, pending: [...before.pending, change], shown: change(before.shown).body })
      copy(id)
      show()
    },
    sending: (id, body) => {
      entries.set(id, { ...of(id), sent: body })
      copy(id)
    },
    adopt: (id, stored, through = 0) => {
      const before = of(id)
      const pending = before.pending.slice(through)
      const shown = allOn(pending, stored).body
      entries.set(id, { stored, pending, shown })
      if (through > 0 && pending.length === 0) copies.drop(kind.name, id)
      else if (through > 0) copy(id)
      show()
    },
    clear: () => {
      for (const id of entries.keys()) copies.drop(kind.name, id)
      entries.clear()
      show()
    },
  }
}
