/** The office as a running process: opens its database, listens, and ends without cutting anybody off. */
import { serve } from '@hono/node-server'
import type { ServerType } from '@hono/node-server'
import type { ReadFact } from '#facts'
import type { JobQueue } from '#jobs'
import { workOn } from '#jobs'
import type { SqlDatabase } from '#store/sql'
import { createOffice } from './app.ts'
import { openAccounts } from './accounts/accounts.ts'
import type { AccountOptions } from './accounts/accounts.ts'
import { cohortType } from './cohort/cohort-work.ts'
import type { WorkOutLine } from './cohort/line-task.ts'
import type { PageFiles } from './pages.ts'
import { createCounts } from './watch/metrics.ts'

export interface Serving extends AccountOptions {
  readonly database: SqlDatabase
  readonly queue: JobQueue
  readonly facts: ReadFact
  /** Works out lines beside the answers of this process; other processes may help where the queue is shared. */
  readonly workOut: WorkOutLine
  readonly pages?: PageFiles
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  readonly version: string
  /** One line of JSON. */
  readonly log: (line: string) => void
}

export interface RunningOffice {
  readonly port: number
  /** Takes no new request, answers those under way, and closes the database. */
  readonly stop: () => Promise<void>
}

/** So long an answer under way may take once it was told to stop. */
const patienceMs = 10_000

export async function serveOffice(serving: Serving): Promise<RunningOffice> {
  const { database, queue, facts, host, port, version, log } = serving
  const app = createOffice({
    database,
    accounts: await openAccounts(database, serving),
    queue,
    facts,
    ...(serving.pages ? { pages: serving.pages } : {}),
    version,
    counts: createCounts(),
    now: () => new Date(),
    log: (line) => log(JSON.stringify(line)),
    fault: (error) =>
      log(JSON.stringify({ time: new Date().toISOString(), fault: error instanceof Error ? error.stack : String(error) })),
  })
  const server = await new Promise<ServerType>((resolve, reject) => {
    const made = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(made))
    made.once('error', reject)
  })
  const address = server.address()
  const ended = new AbortController()
  const working = workOn(queue, cohortType(serving), { signal: ended.signal })
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), patienceMs)
      await closed
      clearTimeout(late)
      ended.abort()
      await working
      await queue.close()
      await database.close()
    },
  }
}
