import { z } from '@hono/zod-openapi'
import { officeOf } from '../access/allow.ts'
import type { Office, OfficeApp } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { revokeLink } from '../tables/links.ts'
import { guarded, json } from './route.ts'
import { done, ownerParam } from './schemas.ts'

/** A link is taken back: from the next request on it opens nothing. */
export function addRevokeLink(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['applicant'], {
    operationId: 'revokeLink',
    method: 'delete',
    path: '/api/applicants/{owner}/links/{id}',
    request: { params: ownerParam.extend({ id: z.uuid() }) },
    responses: { 200: json('Taken back', done) },
  })
  app.openapi(route, async (context) => {
    const { owner, id } = context.req.valid('param')
    const revoked = await revokeLink(office.database, { office: officeOf(context), owner, id, now: office.now().toISOString() })
    if (!revoked) throw new Refusal(404, 'There is no such link.')
    return context.json({ done: true as const }, 200)
  })
}
