import { DatabaseUnreachable, openPostgres } from '#store/sql'
import type { PostgresConnection, Row } from '#store/sql'
import { QueueUnreachable } from '../job-queue.ts'

/** Runs one statement; the form pg-boss asks for. */
export interface Connection {
  readonly executeSql: (text: string, values?: readonly unknown[]) => Promise<{ rows: Row[] }>
}

export interface Database extends Connection {
  /** All of it or nothing. */
  readonly together: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** A worker does one thing at a time; the second connection is for what pg-boss does beside it. */
const connections = 2

/** Connects to the database of `url` when first asked. Throws `QueueUnreachable` where it does not answer. */
export function openDatabase(url: string): Database {
  const database = openPostgres(url, connections)
  return {
    ...connectionOf(database),
    together: (work) => answered(() => database.together((connection) => work(connectionOf(connection)))),
    close: database.close,
  }
}

function connectionOf({ query }: PostgresConnection): Connection {
  return { executeSql: (text, values = []) => answered(async () => ({ rows: [...(await query(text, values))] })) }
}

async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    throw error instanceof DatabaseUnreachable ? new QueueUnreachable(error.message, { cause: error }) : error
  }
}
