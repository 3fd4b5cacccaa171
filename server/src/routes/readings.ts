import { z } from '@hono/zod-openapi'
import { officeOf } from '../access/allow.ts'
import type { Office, OfficeApp } from '../office.ts'
import { readingsOf } from '../tables/readings.ts'
import { guarded, json } from './route.ts'
import { instant, ownerParam } from './schemas.ts'

const reading = z
  .object({ who: z.string(), kind: z.string(), id: z.string(), first: instant, last: instant, times: z.int() })
  .openapi('Reading')

/** Who read what and when, for the applicant alone. */
export function addReadings(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['applicant'], {
    operationId: 'listReadings',
    method: 'get',
    path: '/api/applicants/{owner}/readings',
    request: { params: ownerParam },
    responses: { 200: json('The last first', z.array(reading)) },
  })
  app.openapi(route, async (context) => {
    const { owner } = context.req.valid('param')
    return context.json([...(await readingsOf(office.database, officeOf(context), owner))], 200)
  })
}
