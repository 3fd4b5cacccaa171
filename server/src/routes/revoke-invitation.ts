import { z } from '@hono/zod-openapi'
import { officeOf } from '../access/allow.ts'
import type { Office, OfficeApp } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { revokeLink } from '../tables/links.ts'
import { guarded, json } from './route.ts'
import { done } from './schemas.ts'

/** An invitation that was not taken up is taken back. */
export function addRevokeInvitation(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'revokeInvitation',
    method: 'delete',
    path: '/api/invitations/{id}',
    request: { params: z.object({ id: z.uuid() }) },
    responses: { 200: json('Taken back', done) },
  })
  app.openapi(route, async (context) => {
    const { id } = context.req.valid('param')
    const revoked = await revokeLink(office.database, { office: officeOf(context), id, now: office.now().toISOString() })
    if (!revoked) throw new Refusal(404, 'There is no such invitation.')
    return context.json({ done: true as const }, 200)
  })
}
