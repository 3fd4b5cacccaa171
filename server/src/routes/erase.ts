import { officeOf } from '../access/allow.ts'
import type { Office, OfficeApp } from '../office.ts'
import { eraseOwner } from '../tables/owners.ts'
import { guarded, json } from './route.ts'
import { done, ownerParam } from './schemas.ts'

/** Everything of an applicant is erased: documents, links, who read what. */
export function addErase(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['applicant'], {
    operationId: 'eraseAll',
    method: 'delete',
    path: '/api/applicants/{owner}',
    request: { params: ownerParam },
    responses: { 200: json('Erased', done) },
  })
  app.openapi(route, async (context) => {
    await eraseOwner(office.database, officeOf(context), context.req.valid('param').owner)
    return context.json({ done: true as const }, 200)
  })
}
