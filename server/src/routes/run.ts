import { z } from '@hono/zod-openapi'
import { officeOf } from '../access/allow.ts'
import { progressOf } from '../cohort/cohort-work.ts'
import type { CohortResult } from '../cohort/cohort-work.ts'
import type { Office, OfficeApp } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { ownersOf } from '../tables/owners.ts'
import type { Run } from '../tables/runs.ts'
import { runsOf } from '../tables/runs.ts'
import { runParam } from './cohort-schemas.ts'
import { guarded, json } from './route.ts'

const reached = z.object({ id: z.string(), label: z.string(), changes: z.array(z.string()) }).openapi('Reached')
const run = z
  .object({
    kind: z.enum(['lines', 'what if']),
    applicants: z.int(),
    finished: z.int(),
    /** Whom it could not be worked out for, with why. */
    failed: z.array(z.object({ id: z.string(), sentence: z.string() })),
    /** Whom a supposition reaches, and how. */
    reached: z.array(reached),
  })
  .openapi('Run')

/** How far a run is, and what came out so far. */
export function addRun(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'readRun',
    method: 'get',
    path: '/api/cohort/runs/{run}',
    request: { params: runParam },
    responses: { 200: json('The run', run) },
  })
  app.openapi(route, async (context) => {
    const of = officeOf(context)
    const found = await requireRun(office, of, context.req.valid('param').run)
    return context.json(await toldOf(office, of, found), 200)
  })
}

/** Throws the same for one that has ended and for one of another office. */
export async function requireRun({ database }: Pick<Office, 'database'>, office: string, id: string): Promise<Run> {
  const found = (await runsOf(database, office)).find((one) => one.id === id)
  if (!found) throw new Refusal(404, 'There is no such run.')
  return found
}

async function toldOf(office: Office, of: string, { id, kind, owners }: Run): Promise<z.output<typeof run>> {
  const [progress, outcomes, all] = await Promise.all([
    progressOf(office, id),
    office.queue.outcomes(id),
    ownersOf(office.database, of),
  ])
  const labels = new Map(all.map((owner) => [owner.id, owner.label]))
  const failed: { id: string; sentence: string }[] = []
  const changed: z.output<typeof reached>[] = []
  for (const { shard, outcome } of outcomes) {
    const owner = owners[shard] ?? ''
    const label = labels.get(owner)
    // They have taken everything away in the meantime.
    if (label === undefined) continue
    if (outcome.kind === 'failed') {
      failed.push({ id: owner, sentence: outcome.sentence })
      continue
    }
    const result = JSON.parse(outcome.value) as CohortResult
    if (result.kind === 'changes' && result.changes.length > 0) changed.push({ id: owner, label, changes: [...result.changes] })
  }
  const finished = progress === undefined ? owners.length : progress.finished + progress.givenUp
  return { kind, applicants: owners.length, finished, failed, reached: changed }
}
