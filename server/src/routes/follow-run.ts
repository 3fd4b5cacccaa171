import { z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { officeOf } from '../access/allow.ts'
import { progressOf } from '../cohort/cohort-work.ts'
import type { Office, OfficeApp } from '../office.ts'
import { runParam } from './cohort-schemas.ts'
import { guarded } from './route.ts'
import { requireRun } from './run.ts'

const lookMs = 250
/** A page asks again by itself: no connection is held for long, and a process that is told to stop need not wait. */
const mostMs = 30_000

/** Says how far a run is, each time it is further, until it has ended. */
export function addFollowRun(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'followRun',
    method: 'get',
    path: '/api/cohort/runs/{run}/progress',
    request: { params: runParam },
    responses: {
      200: { description: 'Events with finished and applicants', content: { 'text/event-stream': { schema: z.string() } } },
    },
  })
  app.openapi(route, async (context) => {
    const { id, owners } = await requireRun(office, officeOf(context), context.req.valid('param').run)
    return streamSSE(context, async (stream) => {
      const until = performance.now() + mostMs
      let told = -1
      while (!stream.aborted && performance.now() < until) {
        const progress = await progressOf(office, id)
        const finished = progress === undefined ? owners.length : progress.finished + progress.givenUp
        if (finished !== told) await stream.writeSSE({ data: JSON.stringify({ finished, applicants: owners.length }) })
        told = finished
        if (finished >= owners.length) return
        await stream.sleep(lookMs)
      }
    })
  })
}
