import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb'
import { newLog } from './browser-log.ts'
import { byName, conflict, requireDocName } from './doc-rules.ts'
import type { Doc, DocName, DocStore } from './doc-store.ts'
import type { Head, RowPlace, SavedRows } from './growing.ts'
import { createGrowingDocs, isGrowing, savedRows } from './growing.ts'

interface Schema extends DBSchema {
  docs: { key: [string, string]; value: Doc | Head }
  /** Rows of the documents that grow, numbered from 0. */
  rows: { key: [string, string, number]; value: DocName & { readonly number: number; readonly row: unknown } }
}

type Database = IDBPDatabase<Schema>
type Changing = IDBPTransaction<Schema, ['docs', 'rows'], 'readwrite'>
type Upgrading = IDBPTransaction<Schema, ('docs' | 'rows')[], 'versionchange'>

export interface BrowserStoreOptions {
  readonly databaseName?: string
  /** The connection was ended from outside: by a newer version in another tab, or by the browser. The next use has to open anew. */
  readonly ended?: () => void
}

const databaseVersion = 2

/** A store in the browser's IndexedDB. Revisions are compared inside one transaction, so two tabs cannot overwrite each other. */
export async function openBrowserStore(options: BrowserStoreOptions = {}): Promise<DocStore> {
  return storeIn(await openDatabase(options))
}

/** One document as it stands now, for who needs it once: the connection is closed again, so that it is in nobody's way. */
export async function readFromBrowser({ kind, id }: DocName): Promise<Doc | undefined> {
  const database = await openDatabase({})
  try {
    return await storeIn(database).get(kind, id)
  } finally {
    database.close()
  }
}

function openDatabase({ databaseName = 'matchwright', ended = () => undefined }: BrowserStoreOptions): Promise<Database> {
  return openDB<Schema>(databaseName, databaseVersion, {
    upgrade: async (raised, from, _to, transaction) => {
      if (from < 1) raised.createObjectStore('docs', { keyPath: ['kind', 'id'] })
      raised.createObjectStore('rows', { keyPath: ['kind', 'id', 'number'] })
      for (const doc of await transaction.objectStore('docs').getAll())
        if (isGrowing(doc) && 'body' in doc) await saveRows(transaction, savedRows({ ...doc, rev: doc.rev - 1 }))
    },
    // A newer version waits for this connection to go; holding it would keep that version from opening at all.
    blocking: (_now, _wanted, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
      ended()
    },
    terminated: ended,
  })
}

/** Each change is through only when the browser has written it out, into a log that was not torn before. */
async function changing(database: Database): Promise<Changing> {
  await newLog()
  return database.transaction(['docs', 'rows'], 'readwrite', { durability: 'strict' })
}

function storeIn(database: Database): DocStore {
  const growing = createGrowingDocs(rowsIn(database))
  const docOf = async (stored: Doc | Head): Promise<readonly Doc[]> => {
    if (!('rows' in stored)) return [stored]
    const grown = await growing.get(stored.kind, stored.id)
    return grown ? [grown] : []
  }
  const docsOf = async (stored: readonly (Doc | Head)[]): Promise<readonly Doc[]> => (await Promise.all(stored.map(docOf))).flat()
  const get = async (kind: string, id: string): Promise<Doc | undefined> => {
    requireDocName({ kind, id })
    const stored = await database.get('docs', [kind, id])
    return stored && (await docOf(stored))[0]
  }
  return {
    get,
    list: async (kind) => {
      const docs = await docsOf(await database.getAll('docs', IDBKeyRange.bound([kind, ''], [kind, '\uFFFF'])))
      // What a page begins with is read, and nothing is written yet: a good moment, for which the first write need not wait.
      void newLog()
      return docs
    },
    all: async () => (await docsOf(await database.getAll('docs'))).toSorted(byName),
    put: async (doc) => {
      requireDocName(doc)
      if (isGrowing(doc)) return growing.put(doc)
      const transaction = await changing(database)
      const docs = transaction.objectStore('docs')
      const current = await docs.get([doc.kind, doc.id])
      if ((current?.rev ?? 0) !== doc.rev) return conflict(await get(doc.kind, doc.id))
      await Promise.all([docs.put({ ...doc, rev: doc.rev + 1 }), transaction.done])
      return { kind: 'saved', rev: doc.rev + 1 }
    },
    remove: async ({ kind, id, rev }) => {
      requireDocName({ kind, id })
      const transaction = await changing(database)
      const current = await transaction.objectStore('docs').get([kind, id])
      if (current?.rev !== rev) return conflict(await get(kind, id))
      await Promise.all([
        transaction.objectStore('docs').delete([kind, id]),
        transaction.objectStore('rows').delete(rowsFrom({ kind, id })),
        transaction.done,
      ])
      return { kind: 'removed' }
    },
    replaceAll: async (docs) => {
      docs.forEach(requireDocName)
      growing.forget()
      const transaction = await changing(database)
      await Promise.all([transaction.objectStore('docs').clear(), transaction.objectStore('rows').clear()])
      for (const doc of docs) {
        if (isGrowing(doc)) await saveRows(transaction, savedRows({ ...doc, rev: doc.rev - 1 }))
        else await transaction.objectStore('docs').put(doc)
      }
      await transaction.done
    },
  }
}

/** So many rows are handed over at once, so that the page can draw in between. */
const rowsAtOnce = 5

function rowsIn(database: Database): RowPlace {
  return {
    read: async (name, { start, take }) => {
      const transaction = database.transaction(['docs', 'rows'], 'readonly')
      const stored = await transaction.objectStore('docs').get([name.kind, name.id])
      if (!stored || !('rows' in stored)) return stored
      const rows = transaction.objectStore('rows')
      const parts: ReturnType<typeof rows.getAll>[] = []
      for (let from = start(stored); from < stored.rows.count; from += rowsAtOnce)
        parts.push(rows.getAll(rowsFrom(name, from), rowsAtOnce))
      // All are asked for before the first is waited for: the browser fetches the next while one is read here.
      for (const part of parts) part.catch(() => undefined)
      for (const part of parts)
        take(
          stored,
          (await part).map(({ row }) => row),
        )
      return stored
    },
    save: async (saving) => {
      const transaction = await changing(database)
      const { kind, id } = saving.head
      const current = await transaction.objectStore('docs').get([kind, id])
      if ((current?.rev ?? 0) !== saving.was) return false
      await saveRows(transaction, saving)
      await transaction.done
      return true
    },
  }
}

/** One after the other: each is handed to the browser in a moment of its own. */
async function saveRows(transaction: Changing | Upgrading, { head, rows, anew }: SavedRows): Promise<void> {
  const { kind, id } = head
  const store = transaction.objectStore('rows')
  if (anew) await store.delete(rowsFrom({ kind, id }))
  const first = head.rows.count - rows.length
  for (const [at, row] of rows.entries()) await store.put({ kind, id, number: first + at, row })
  await transaction.objectStore('docs').put(head)
}

function rowsFrom({ kind, id }: DocName, from: number = 0): IDBKeyRange {
  return IDBKeyRange.bound([kind, id, from], [kind, id, Number.MAX_SAFE_INTEGER])
}
