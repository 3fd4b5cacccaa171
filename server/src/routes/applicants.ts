import { z } from '@hono/zod-openapi'
import { officeOf } from '../access/allow.ts'
import type { Office, OfficeApp } from '../office.ts'
import { ownersOf } from '../tables/owners.ts'
import { guarded, json } from './route.ts'
import { instant, sharing } from './schemas.ts'

const applicant = z.object({ id: z.string(), label: z.string(), sharing, since: instant }).openapi('Applicant')

/** Everybody who took up an invitation of this office, with what they chose. */
export function addApplicants(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'listApplicants',
    method: 'get',
    path: '/api/applicants',
    responses: { 200: json('By name', z.array(applicant)) },
  })
  app.openapi(route, async (context) => context.json([...(await ownersOf(office.database, officeOf(context)))], 200))
}
