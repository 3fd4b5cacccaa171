/** Lines of a whole office as work that any number of processes share, one applicant a piece. */
import type { Facts, IsoDate } from '#domain'
import { dayText } from '#domain/say'
import { addDays } from '#domain/season'
import type { SupposedFact } from '#domain/office'
import { loadRelease } from '#facts'
import type { ReadFact } from '#facts'
import { experimentOf, QueueUnreachable } from '#jobs'
import type { JobType } from '#jobs'
import { createSqlStore, DatabaseUnreachable } from '#store/sql'
import type { Doc } from '#store'
import type { SqlDatabase } from '#store/sql'
import type { Office } from '../office.ts'
import { acceptedOf } from '../tables/claims.ts'
import { isKept, keepLine } from '../tables/lines.ts'
import { papersOf } from '../tables/papers.ts'
import { dropRun, noteRun, runsOf } from '../tables/runs.ts'
import type { LineResult, WorkOutLine } from './line-task.ts'
import type { MadeLine } from './standing.ts'
import { fingerprintOf, standingsOf } from './standing.ts'

export interface CohortInput {
  readonly office: string
  readonly day: IsoDate
  /** The facts of the office: lines of others would never be up to date there. */
  readonly release: Facts['release']
  /** Each with the fingerprint of what was there when it was sent, so that the same work has the same name. */
  readonly wanted: readonly { readonly owner: string; readonly fingerprint: string }[]
  readonly supposed?: SupposedFact
}

/** Lines are kept where they were worked out; what comes back tells only whether, and for a supposition what would be otherwise. */
export type CohortResult = Exclude<LineResult, { readonly kind: 'line' }> | { readonly kind: 'kept' }

/** How long lines of before are kept, in days. */
const keptDays = 60

export interface CohortWork {
  readonly database: SqlDatabase
  readonly version: string
  readonly facts: ReadFact
  readonly workOut: WorkOutLine
}

/** A name for each version, so that no line is of another version's making. */
const lineWork = (version: string): Pick<JobType<CohortInput, CohortResult>, 'name' | 'leaseSeconds'> => ({
  name: `office-lines-${version}`,
  leaseSeconds: 60,
})

/**
 * One applicant of an office, read from the database, worked out, and the line kept. Done twice it leaves what it leaves done once: the line
 * of a day stands once, and one that was sent long ago does not take the place of a newer one.
 */
export function cohortType(work: CohortWork): JobType<CohortInput, CohortResult> {
  return {
    ...lineWork(work.version),
    work: (input, shard) => whenReached(() => workOn(work, input, shard)),
  }
}

async function workOn(
  { database, version, facts, workOut }: CohortWork,
  { office, day, release: asked, wanted, supposed }: CohortInput,
  shard: number,
): Promise<CohortResult> {
  const one = wanted[shard]
  if (one === undefined) throw new RangeError(`a piece of ${wanted.length} requires an applicant, got ${shard}`)
  const { owner } = one
  const [docs, papers, accepted, release] = await Promise.all([
    sharedDocuments(database, office, owner),
    papersOf(database, office),
    acceptedOf(database, office),
    loadRelease(facts),
  ])
  if (release.version !== asked.version || release.date !== asked.date)
    throw new RangeError(
      `A worker has the facts ${factsText(release)}, the office those ${factsText(asked)}: start every worker on the facts of the office.`,
    )
  const [noted, claims] = [papers.get(owner) ?? {}, accepted.map(({ answer }) => answer)]
  // Of what is there now, which may be newer than what it was sent for.
  const fingerprint = fingerprintOf({ version, release, day, claims }, { docs, noted })
  if (supposed === undefined && (await isKept(database, office, { owner, day, fingerprint }))) return { kind: 'kept' }
  const result = await workOut({
    docs,
    noted,
    claims,
    today: day,
    ...(supposed === undefined ? {} : { supposed }),
  })
  if (supposed !== undefined) return result.kind === 'line' ? { kind: 'changes', changes: [] } : result
  await keepLine(database, office, {
    owner,
    day,
    fingerprint,
    body: { version, result } satisfies MadeLine,
    oldest: addDays(day, -keptDays),
  })
  return result.kind === 'line' ? { kind: 'kept' } : result
}

function factsText({ version, date }: Facts['release']): string {
  return `${version} of ${dayText(date)}`
}

/** A database that goes away is no outcome of the work: it is done again. */
async function whenReached<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof DatabaseUnreachable ? new QueueUnreachable(error.message, { cause: error }) : error
  }
}

/** What an applicant gave the office to read; nothing of a private share. */
export function sharedDocuments(database: SqlDatabase, office: string, owner: string): Promise<readonly Doc[]> {
  return createSqlStore({ database, scope: { office, owner, sees: 'shared', sharing: 'office' } }).all()
}

export interface SentRun {
  readonly run: string
  readonly applicants: number
}

/** Sends what is not up to date, or everybody for a supposition; the same work twice is sent once. Work that has ended is taken away. */
export async function sendCohort(
  of: Office,
  office: string,
  asked: { readonly day: IsoDate; readonly supposed?: SupposedFact },
): Promise<SentRun> {
  const { database, queue, version, now } = of
  const [standings, release] = await Promise.all([standingsOf(of, office, asked.day), loadRelease(of.facts)])
  const wanted = standings
    .filter(({ isCurrent }) => !isCurrent || asked.supposed !== undefined)
    .map(({ owner, fingerprint }) => ({ owner: owner.id, fingerprint }))
  const experiment = experimentOf(lineWork(version), { office, release, wanted, ...asked }, wanted.length)
  await clearEnded(of, office)
  if (wanted.length > 0) {
    await noteRun(database, office, {
      id: experiment.id,
      kind: asked.supposed === undefined ? 'lines' : 'what if',
      owners: wanted.map(({ owner }) => owner),
      sent: now().toISOString(),
    })
    await queue.send(experiment)
  }
  return { run: experiment.id, applicants: wanted.length }
}

async function clearEnded({ database, queue }: Office, office: string): Promise<void> {
  for (const { id, owners } of await runsOf(database, office)) {
    const progress = await progressOf({ queue }, id)
    if (progress !== undefined && progress.finished + progress.givenUp < owners.length) continue
    await queue.forget(id)
    await dropRun(database, id)
  }
}

/** How far a run is; undefined where its queue is gone, as that of one process is with it. */
export async function progressOf({ queue }: Pick<Office, 'queue'>, id: string) {
  try {
    return await queue.progress(id)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
