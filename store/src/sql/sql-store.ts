import { byId, byName, conflict, requireDocName } from '../docs/doc-rules.ts'
import type { Doc, DocStore } from '../docs/doc-store.ts'
import type { Row, SqlConnection, SqlDatabase } from './database.ts'
import { scoped, scopedWhole } from './documents.ts'
import type { Scope, Sharing } from './documents.ts'

export interface SqlStoreOptions {
  readonly database: SqlDatabase
  readonly scope: Scope & { readonly sharing: Sharing }
}

/** The rows of a scope: its three values come first in every statement. */
const within = "office = $1 and owner = $2 and ($3 = 'all' or sharing = 'office')"

const columns = 'kind, id, rev, cast(body as text) as body, saved'

/** The documents of one owner in a database that many share. Revisions are compared where they are kept, so no two programs meet. */
export function createSqlStore({ database, scope }: SqlStoreOptions): DocStore {
  const own = [scope.office, scope.owner, scope.sees]
  const inScope = <T>(work: (connection: SqlConnection) => Promise<T>): Promise<T> => scoped(database, scope, work)
  const get = (kind: string, id: string): Promise<Doc | undefined> =>
    inScope((connection) => find(connection, { scope, kind, id }))
  return {
    get: async (kind, id) => {
      requireDocName({ kind, id })
      return get(kind, id)
    },
    list: (kind) =>
      inScope(async ({ query }) =>
        (await query(`select ${columns} from document where ${within} and kind = $4`, [...own, kind])).map(docOf).toSorted(byId),
      ),
    all: () =>
      inScope(async ({ query }) =>
        (await query(`select ${columns} from document where ${within}`, own)).map(docOf).toSorted(byName),
      ),
    put: async (doc) => {
      requireDocName(doc)
      return inScope(async (connection) => {
        const saved = doc.rev === 0 ? await insert(connection, scope, { ...doc, rev: 1 }) : await update(connection, scope, doc)
        return saved ? { kind: 'saved', rev: doc.rev + 1 } : conflict(await find(connection, { scope, ...doc }))
      })
    },
    remove: async ({ kind, id, rev }) => {
      requireDocName({ kind, id })
      return inScope(async (connection) => {
        const removed = await connection.query(
          `delete from document where ${within} and kind = $4 and id = $5 and rev = $6 returning rev`,
          [...own, kind, id, rev],
        )
        return removed.length > 0 ? { kind: 'removed' } : conflict(await find(connection, { scope, kind, id }))
      })
    },
    replaceAll: async (docs) => {
      docs.forEach(requireDocName)
      await scopedWhole(database, scope, async (connection) => {
        await connection.query(`delete from document where ${within}`, own)
        for (const doc of docs) await insert(connection, scope, doc)
      })
    },
  }
}

interface Finding {
  readonly scope: Scope
  readonly kind: string
  readonly id: string
}

async function find({ query }: SqlConnection, { scope, kind, id }: Finding): Promise<Doc | undefined> {
  const [row] = await query(`select ${columns} from document where ${within} and kind = $4 and id = $5`, [
    scope.office,
    scope.owner,
    scope.sees,
    kind,
    id,
  ])
  return row && docOf(row)
}

async function insert(
  { query }: SqlConnection,
  { office, owner, sharing }: SqlStoreOptions['scope'],
  doc: Doc,
): Promise<boolean> {
  const rows = await query(
    `insert into document (office, owner, kind, id, rev, body, saved, sharing) values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict do nothing returning rev`,
    [office, owner, doc.kind, doc.id, doc.rev, JSON.stringify(doc.body), doc.savedAt ?? null, sharing],
  )
  return rows.length > 0
}

async function update(
  { query }: SqlConnection,
  { office, owner, sees, sharing }: SqlStoreOptions['scope'],
  doc: Doc,
): Promise<boolean> {
  const rows = await query(
    `update document set rev = rev + 1, body = $7, saved = $8, sharing = $9
      where ${within} and kind = $4 and id = $5 and rev = $6 returning rev`,
    [office, owner, sees, doc.kind, doc.id, doc.rev, JSON.stringify(doc.body), doc.savedAt ?? null, sharing],
  )
  return rows.length > 0
}

function docOf({ kind, id, rev, body, saved }: Row): Doc {
  return {
    kind: String(kind),
    id: String(id),
    rev: Number(rev),
    body: JSON.parse(String(body)),
    ...(typeof saved === 'string' ? { savedAt: saved } : {}),
  }
}
