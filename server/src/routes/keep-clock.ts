import { z } from '@hono/zod-openapi'
import { isZone } from '#domain/say'
import { officeOf } from '../access/allow.ts'
import type { Office, OfficeApp } from '../office.ts'
import { keepClock } from '../tables/clocks.ts'
import { guarded, json } from './route.ts'
import { done } from './schemas.ts'

const body = z.object({ zone: z.string().max(60).refine(isZone, 'such as Asia/Karachi') })

/** By which clock the days of the office begin and end, for all of its advisers. */
export function addKeepClock(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'keepClock',
    method: 'put',
    path: '/api/clock',
    request: { body: { required: true, content: { 'application/json': { schema: body } } } },
    responses: { 200: json('Kept', done) },
  })
  app.openapi(route, async (context) => {
    await keepClock(office.database, officeOf(context), context.req.valid('json').zone)
    return context.json({ done: true as const }, 200)
  })
}
