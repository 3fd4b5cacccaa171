import { z } from '@hono/zod-openapi'
import { officeOf } from '../access/allow.ts'
import type { Office, OfficeApp } from '../office.ts'
import { linksOf } from '../tables/links.ts'
import { guarded, json } from './route.ts'
import { listedLink, ownerParam } from './schemas.ts'

/** Every link to an applicant's documents, their own with them. */
export function addLinks(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['applicant'], {
    operationId: 'listLinks',
    method: 'get',
    path: '/api/applicants/{owner}/links',
    request: { params: ownerParam },
    responses: { 200: json('The newest first', z.array(listedLink)) },
  })
  app.openapi(route, async (context) => {
    const { owner } = context.req.valid('param')
    return context.json([...(await linksOf(office.database, officeOf(context), owner))], 200)
  })
}
