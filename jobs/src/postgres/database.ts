import { DatabaseError, Pool } from 'pg'
import type { PoolClient } from 'pg'
import { QueueUnreachable } from '../job-queue.ts'

/** A row as PostgreSQL returns it. */
type Row = Readonly<Record<string, unknown>>

/** Runs one statement; the form pg-boss asks for. */
export interface Connection {
  readonly executeSql: (text: string, values?: readonly unknown[]) => Promise<{ rows: Row[] }>
}

export interface Database extends Connection {
  /** All of it or nothing. */
  readonly together: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** Connects to the database of `url` when first asked. Throws `QueueUnreachable` where it does not answer. */
export function openDatabase(url: string): Database {
  // A worker does one thing at a time; the second connection is for what pg-boss does beside it.
  const pool = new Pool({ connectionString: url, max: 2, application_name: 'matchwright', connectionTimeoutMillis: 10_000 })
  pool.on('error', toldElsewhere)
  return {
    executeSql: (text, values) => answered(() => pool.query(text, values && [...values])),
    together: async (work) => {
      const client = await answered(() => pool.connect())
      try {
        return await inTransaction(client, work)
      } finally {
        client.release()
      }
    },
    close: () => pool.end(),
  }
}

async function inTransaction<T>(client: PoolClient, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection: Connection = { executeSql: (text, values) => answered(() => client.query(text, values && [...values])) }
  client.on('error', toldElsewhere)
  await connection.executeSql('begin')
  try {
    const result = await work(connection)
    await connection.executeSql('commit')
    return result
  } catch (error) {
    await connection.executeSql('rollback').catch(toldElsewhere)
    throw error
  } finally {
    client.off('error', toldElsewhere)
  }
}

/** A lost connection also says so by itself; whoever needs it is told when they use it. */
function toldElsewhere(): void {}

/** SQLSTATE classes of a server that goes away or has no room now: connection, resources, an operator. */
const passing = new Set(['08', '53', '57'])

async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof DatabaseError && !passing.has(error.code?.slice(0, 2) ?? '')) throw error
    const said = error instanceof AggregateError ? error.errors.map(String).join('; ') : String(error)
    throw new QueueUnreachable(`The database does not answer: ${said}`, { cause: error })
  }
}
