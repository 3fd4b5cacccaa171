import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import { byName, conflict, requireDocName } from './doc-rules.ts'
import type { Doc, DocStore } from './doc-store.ts'

interface Schema extends DBSchema {
  docs: { key: [string, string]; value: Doc }
}

export interface BrowserStoreOptions {
  readonly databaseName?: string
  /** The connection was ended from outside: by a newer version in another tab, or by the browser. The next use has to open anew. */
  readonly ended?: () => void
}

const databaseVersion = 1

/** A store in the browser's IndexedDB. Revisions are compared inside one transaction, so two tabs cannot overwrite each other. */
export async function openBrowserStore({
  databaseName = 'matchwright',
  ended = () => undefined,
}: BrowserStoreOptions = {}): Promise<DocStore> {
  const database = await openDB<Schema>(databaseName, databaseVersion, {
    upgrade: (created) => void created.createObjectStore('docs', { keyPath: ['kind', 'id'] }),
    // A newer version waits for this connection to go; holding it would keep that version from opening at all.
    blocking: (_now, _wanted, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
      ended()
    },
    terminated: ended,
  })
  return storeIn(database)
}

function storeIn(database: IDBPDatabase<Schema>): DocStore {
  /** Each change is through only when the browser has written it out. */
  const changing = () => database.transaction('docs', 'readwrite', { durability: 'strict' })
  return {
    get: async (kind, id) => {
      requireDocName({ kind, id })
      return database.get('docs', [kind, id])
    },
    list: (kind) => database.getAll('docs', IDBKeyRange.bound([kind, ''], [kind, '\uFFFF'])),
    all: async () => (await database.getAll('docs')).toSorted(byName),
    put: async (doc) => {
      requireDocName(doc)
      const transaction = changing()
      const current = await transaction.store.get([doc.kind, doc.id])
      if ((current?.rev ?? 0) !== doc.rev) return conflict(current)
      await Promise.all([transaction.store.put({ ...doc, rev: doc.rev + 1 }), transaction.done])
      return { kind: 'saved', rev: doc.rev + 1 }
    },
    remove: async ({ kind, id, rev }) => {
      requireDocName({ kind, id })
      const transaction = changing()
      const current = await transaction.store.get([kind, id])
      if (current?.rev !== rev) return conflict(current)
      await Promise.all([transaction.store.delete([kind, id]), transaction.done])
      return { kind: 'removed' }
    },
    replaceAll: async (docs) => {
      docs.forEach(requireDocName)
      const transaction = changing()
      await Promise.all([transaction.store.clear(), ...docs.map((doc) => transaction.store.put(doc)), transaction.done])
    },
  }
}
