import { byId, byName, conflict, requireDocName } from './doc-rules.ts'
import type { Doc, DocName, DocStore } from './doc-store.ts'
import type { Head, RowPlace } from './growing.ts'
import { createGrowingDocs, isGrowing, savedRows } from './growing.ts'

/** What lasts as long as the program. Several stores on one place are as several tabs on one browser. */
export interface MemoryPlace {
  readonly docs: Map<string, Doc | Head>
  readonly rows: Map<string, readonly unknown[]>
}

export function createMemoryPlace(): MemoryPlace {
  return { docs: new Map(), rows: new Map() }
}

/** A store that lasts as long as the program: for tests, and for a visitor who wants nothing kept. */
export function createMemoryStore(place: MemoryPlace = createMemoryPlace()): DocStore {
  const { docs, rows } = place
  const growing = createGrowingDocs(rowsIn(place))
  const find = (kind: string, id: string): Doc | Head | undefined => {
    requireDocName({ kind, id })
    return docs.get(keyOf({ kind, id }))
  }
  const get = async (kind: string, id: string): Promise<Doc | undefined> => {
    const found = find(kind, id)
    return isGrowing({ kind }) ? growing.get(kind, id) : copy(found && wholeOf(found))
  }
  const all = async (): Promise<readonly Doc[]> => {
    const found = await Promise.all([...docs.values()].map(({ kind, id }) => get(kind, id)))
    return found.filter((doc) => doc !== undefined).toSorted(byName)
  }
  return {
    get,
    list: async (kind) => (await all()).filter((doc) => doc.kind === kind).toSorted(byId),
    all,
    put: async (doc) => {
      const current = find(doc.kind, doc.id)
      if (isGrowing(doc)) return growing.put(doc)
      if ((current?.rev ?? 0) !== doc.rev) return conflict(copy(current && wholeOf(current)))
      docs.set(keyOf(doc), copy({ ...doc, rev: doc.rev + 1 }))
      return { kind: 'saved', rev: doc.rev + 1 }
    },
    remove: async ({ kind, id, rev }) => {
      if (find(kind, id)?.rev !== rev) return conflict(await get(kind, id))
      docs.delete(keyOf({ kind, id }))
      rows.delete(keyOf({ kind, id }))
      return { kind: 'removed' }
    },
    replaceAll: async (next) => {
      next.forEach(requireDocName)
      docs.clear()
      rows.clear()
      for (const doc of next) {
        if (isGrowing(doc)) saveIn(place, savedRows({ ...doc, rev: doc.rev - 1 }))
        else docs.set(keyOf(doc), copy(doc))
      }
    },
  }
}

function rowsIn(place: MemoryPlace): RowPlace {
  return {
    read: async (name, { start, take }) => {
      const stored = place.docs.get(keyOf(name))
      if (stored && 'rows' in stored) take(stored, copy((place.rows.get(keyOf(name)) ?? []).slice(start(stored))))
      return copy(stored)
    },
    save: async (saving) => {
      if ((place.docs.get(keyOf(saving.head))?.rev ?? 0) !== saving.was) return false
      saveIn(place, saving)
      return true
    },
  }
}

function saveIn({ docs, rows }: MemoryPlace, saving: ReturnType<typeof savedRows>): void {
  const key = keyOf(saving.head)
  docs.set(key, copy(saving.head))
  rows.set(key, [...(saving.anew ? [] : (rows.get(key) ?? [])), ...copy(saving.rows)])
}

function keyOf({ kind, id }: DocName): string {
  return `${kind}/${id}`
}

function wholeOf(stored: Doc | Head): Doc | undefined {
  return 'rows' in stored ? undefined : stored
}

/** What is stored does not change with the caller's object. */
function copy<T>(value: T): T {
  return structuredClone(value)
}
