import { z } from '@hono/zod-openapi'
import { officeOf } from '../access/allow.ts'
import type { Office, OfficeApp } from '../office.ts'
import { makeLink } from '../tables/links.ts'
import { guarded, json } from './route.ts'
import { days, label, madeLink } from './schemas.ts'
import { daysLater } from './days-later.ts'

const body = z.object({ label, days })

/** An adviser makes an invitation, to be sent to one applicant. */
export function addInvite(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'invite',
    method: 'post',
    path: '/api/invitations',
    request: { body: { required: true, content: { 'application/json': { schema: body } } } },
    responses: { 201: json('The invitation; its secret is shown once', madeLink) },
  })
  app.openapi(route, async (context) => {
    const asked = context.req.valid('json')
    const made = office.now()
    const link = {
      office: officeOf(context),
      rights: 'invite',
      label: asked.label,
      made: made.toISOString(),
      ends: daysLater(made, asked.days),
    } as const
    return context.json(await makeLink(office.database, link), 201)
  })
}
