import { z } from '@hono/zod-openapi'
import type { Office, OfficeApp } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { makeLink, revokeLink } from '../tables/links.ts'
import { makeOwner } from '../tables/owners.ts'
import { daysLater } from './days-later.ts'
import { guarded, json } from './route.ts'
import { label, sharing } from './schemas.ts'

const body = z.object({ label, sharing })
const begun = z.object({ owner: z.string(), secret: z.string() }).openapi('Begun')

/** Two seasons: whoever does not match begins another. */
const ownLinkDays = 800

/** An applicant takes up an invitation, and chooses what the office may see of what they share. An invitation is taken up once. */
export function addBegin(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['invited'], {
    operationId: 'begin',
    method: 'post',
    path: '/api/applicants',
    request: { body: { required: true, content: { 'application/json': { schema: body } } } },
    responses: { 201: json('The link of the applicant; its secret is shown once', begun) },
  })
  app.openapi(route, async (context) => {
    const { actor } = context.var
    if (actor.kind !== 'link') throw new Refusal(403, 'This is not open to you.')
    const { link } = actor
    const asked = context.req.valid('json')
    const now = office.now()
    const at = now.toISOString()
    const made = await office.database.together(async (connection) => {
      if (!(await revokeLink(connection, { office: link.office, id: link.id, now: at })))
        throw new Refusal(409, 'This invitation was taken up.')
      const owner = await makeOwner(connection, link.office, { ...asked, since: at })
      const own = {
        office: link.office,
        owner,
        rights: 'own',
        label: asked.label,
        made: at,
        ends: daysLater(now, ownLinkDays),
      } as const
      return { owner, secret: (await makeLink(connection, own)).secret }
    })
    return context.json(made, 201)
  })
}
