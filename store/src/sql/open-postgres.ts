import { createHash } from 'node:crypto'
import { DatabaseError, Pool } from 'pg'
import type { QueryConfig } from 'pg'
import type { Row, SqlDatabase } from './database.ts'
import { DatabaseUnreachable } from './database.ts'

/** Takes every value that PostgreSQL has, lists too. */
export interface PostgresConnection {
  readonly query: (text: string, values?: readonly unknown[]) => Promise<readonly Row[]>
}

export interface PostgresDatabase extends PostgresConnection, Pick<SqlDatabase, 'close'> {
  readonly dialect: 'postgres'
  /** As every database does it. */
  readonly together: <T>(work: (connection: PostgresConnection) => Promise<T>, opening?: string) => Promise<T>
}

/** Connects to the database of `url` when first asked. Throws `DatabaseUnreachable` where it does not answer. */
export function openPostgres(url: string, connections: number = 10): PostgresDatabase {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: 'matchwright',
    connectionTimeoutMillis: 10_000,
    // A transaction and its first statement go out together.
    pipeline: true,
  })
  pool.on('error', toldElsewhere)
  return {
    dialect: 'postgres',
    query: (text, values = []) => rowsOf(() => pool.query<Row>(askedFor(text, values))),
    together: async (work, opening = '') => {
      const client = await answered(() => pool.connect())
      client.on('error', toldElsewhere)
      let failed = false
      try {
        return await inTransaction(
          { query: (text, values = []) => rowsOf(() => client.query<Row>(askedFor(text, values))) },
          work,
          opening,
        )
      } catch (error) {
        failed = error instanceof DatabaseUnreachable
        throw error
      } finally {
        client.off('error', toldElsewhere)
        client.release(failed)
      }
    },
    close: () => pool.end(),
  }
}

async function inTransaction<T>(
  connection: PostgresConnection,
  work: (connection: PostgresConnection) => Promise<T>,
  opening: string,
): Promise<T> {
  // On its way with the first statement: where a setting is refused, the transaction has failed, and so does all that comes after.
  const opened = connection.query(`begin; ${opening}`)
  opened.catch(toldElsewhere)
  try {
    const result = await work(connection)
    await opened
    await connection.query('commit')
    return result
  } catch (error) {
    await connection.query('rollback').catch(toldElsewhere)
    // Is the reason of what failed after it.
    await opened
    throw error
  }
}

/** A statement with values has a name, by which a connection reads and plans it once. Not one with a star, which is other columns after a migration. */
function askedFor(text: string, values: readonly unknown[]): QueryConfig {
  if (values.length === 0 || text.includes('*')) return { text, values: [...values] }
  return { name: createHash('sha256').update(text).digest('base64url').slice(0, 20), text, values: [...values] }
}

/** A lost connection also says so by itself; whoever needs it is told when they use it. */
function toldElsewhere(): void {}

async function rowsOf(ask: () => Promise<{ readonly rows: readonly Row[] }>): Promise<readonly Row[]> {
  // Several statements at once, which have no rows to give.
  return (await answered(ask)).rows ?? []
}

/** SQLSTATE classes of a server that goes away or has no room now: connection, resources, an operator. */
const passing = new Set(['08', '53', '57'])

async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof DatabaseError && !passing.has(error.code?.slice(0, 2) ?? '')) throw error
    const said = error instanceof AggregateError ? error.errors.map(String).join('; ') : String(error)
    throw new DatabaseUnreachable(`The database does not answer: ${said}`, { cause: error })
  }
}
