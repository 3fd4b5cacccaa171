import { openDB } from 'idb'
import type { DBSchema } from 'idb'
import { conflict, requireDocName } from './doc-rules.ts'
import type { Doc, DocStore } from './doc-store.ts'

interface Schema extends DBSchema {
  docs: { key: [string, string]; value: Doc }
}

/** A store in the browser's IndexedDB. Revisions are compared inside one transaction, so two tabs cannot overwrite each other. */
export async function openBrowserStore(databaseName: string = 'matchwright'): Promise<DocStore> {
  const database = await openDB<Schema>(databaseName, 1, {
    upgrade: (created) => void created.createObjectStore('docs', { keyPath: ['kind', 'id'] }),
  })
  return {
    get: async (kind, id) => {
      requireDocName({ kind, id })
      return database.get('docs', [kind, id])
    },
    list: (kind) => database.getAll('docs', IDBKeyRange.bound([kind, ''], [kind, '\uFFFF'])),
    put: async (doc) => {
      requireDocName(doc)
      const transaction = database.transaction('docs', 'readwrite')
      const current = await transaction.store.get([doc.kind, doc.id])
      if ((current?.rev ?? 0) !== doc.rev) return conflict(current)
      await transaction.store.put({ ...doc, rev: doc.rev + 1 })
      await transaction.done
      return { kind: 'saved', rev: doc.rev + 1 }
    },
    remove: async ({ kind, id, rev }) => {
      requireDocName({ kind, id })
      const transaction = database.transaction('docs', 'readwrite')
      const current = await transaction.store.get([kind, id])
      if (current?.rev !== rev) return conflict(current)
      await transaction.store.delete([kind, id])
      await transaction.done
      return { kind: 'removed' }
    },
  }
}
