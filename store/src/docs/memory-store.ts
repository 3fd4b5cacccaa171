import { byId, byName, conflict, requireDocName } from './doc-rules.ts'
import type { Doc, DocStore } from './doc-store.ts'

/** A store that lasts as long as the program: for tests, and for a visitor who wants nothing kept. */
export function createMemoryStore(): DocStore {
  const docs = new Map<string, Doc>()
  const find = (kind: string, id: string): Doc | undefined => {
    requireDocName({ kind, id })
    return docs.get(`${kind}/${id}`)
  }
  return {
    get: async (kind, id) => copy(find(kind, id)),
    list: async (kind) =>
      [...docs.values()]
        .filter((doc) => doc.kind === kind)
        .map(copy)
        .toSorted(byId),
    all: async () => [...docs.values()].map(copy).toSorted(byName),
    put: async (doc) => {
      const current = find(doc.kind, doc.id)
      if ((current?.rev ?? 0) !== doc.rev) return conflict(copy(current))
      docs.set(`${doc.kind}/${doc.id}`, copy({ ...doc, rev: doc.rev + 1 }))
      return { kind: 'saved', rev: doc.rev + 1 }
    },
    remove: async ({ kind, id, rev }) => {
      const current = find(kind, id)
      if (current?.rev !== rev) return conflict(copy(current))
      docs.delete(`${kind}/${id}`)
      return { kind: 'removed' }
    },
    replaceAll: async (next) => {
      next.forEach(requireDocName)
      docs.clear()
      for (const doc of next) docs.set(`${doc.kind}/${doc.id}`, copy(doc))
    },
  }
}

/** What is stored does not change with the caller's object. */
function copy<T>(value: T): T {
  return structuredClone(value)
}
