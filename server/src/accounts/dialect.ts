import type { CompiledQuery, DatabaseConnection, Dialect } from 'kysely'
import { PostgresAdapter, PostgresQueryCompiler, SqliteAdapter } from 'kysely'
import type { SqlDatabase, Value } from '#store/sql'

/** What better-auth asks its tables by, over the connection everything else of the office uses; SQL is PostgreSQL's, which both databases take. */
export function dialectOf(database: SqlDatabase): Dialect {
  const connection: DatabaseConnection = {
    executeQuery: async (query) => {
      if (!isCounted(query)) return { rows: [...(await database.query(query.sql, query.parameters.map(valueOf)))] as never[] }
      const changed = await database.query(`${query.sql} returning 1`, query.parameters.map(valueOf))
      return { rows: [], numAffectedRows: BigInt(changed.length) }
    },
    streamQuery: () => unused('reads nothing as a stream'),
  }
  return {
    createAdapter: () => (database.dialect === 'postgres' ? new PostgresAdapter() : new SqliteAdapter()),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: () => unused('has its tables from the migrations of the office'),
    createDriver: () => ({
      init: async () => undefined,
      acquireConnection: async () => connection,
      beginTransaction: async () => unused('asks one statement at a time'),
      commitTransaction: async () => unused('asks one statement at a time'),
      rollbackTransaction: async () => unused('asks one statement at a time'),
      releaseConnection: async () => undefined,
      destroy: async () => undefined,
    }),
  }
}

/** Changes without rows to give, of which the number is asked. */
function isCounted({ query }: CompiledQuery): boolean {
  return (query.kind === 'DeleteQueryNode' || query.kind === 'UpdateQueryNode') && query.returning === undefined
}

function valueOf(value: unknown): Value {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'boolean') return Number(value)
  if (typeof value === 'string' || typeof value === 'number') return value
  if (value === null || value === undefined) return null
  throw new RangeError(`a table of accounts holds texts and numbers, got ${typeof value}`)
}

function unused(does: string): never {
  throw new RangeError(`an office ${does}`)
}
