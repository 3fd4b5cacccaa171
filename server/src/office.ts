/** What every route works with. */
import type { MiddlewareHandler } from 'hono'
import type { ReadFact } from '#facts'
import type { JobQueue } from '#jobs'
import type { SqlDatabase } from '#store/sql'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Accounts } from './accounts/accounts.ts'
import type { Actor } from './identity/actor.ts'
import type { Owner } from './identity/actor.ts'
import type { Counts } from './watch/metrics.ts'

export interface Office {
  readonly database: SqlDatabase
  readonly accounts: Accounts
  readonly now: () => Date
  readonly counts: Counts
  /** Of Matchwright: lines of one version are not mixed with another's. */
  readonly version: string
  readonly facts: ReadFact
  /** Where long work waits for whoever has time. */
  readonly queue: JobQueue
}

export interface OfficeEnv {
  readonly Variables: {
    readonly actor: Actor
    /** Whose things are asked for, once it is known that who asks belongs to them. */
    readonly owner: Owner
  }
}

export type OfficeApp = OpenAPIHono<OfficeEnv>
export type OfficeStep = MiddlewareHandler<OfficeEnv>
