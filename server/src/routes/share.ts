import { z } from '@hono/zod-openapi'
import { officeOf } from '../access/allow.ts'
import type { Office, OfficeApp } from '../office.ts'
import { makeLink } from '../tables/links.ts'
import { daysLater } from './days-later.ts'
import { guarded, json } from './route.ts'
import { days, label, madeLink, ownerParam } from './schemas.ts'

const body = z.object({ label, rights: z.enum(['read', 'comment']), days })

/** An applicant gives somebody a link, to read or to comment, until a day. */
export function addShare(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['applicant'], {
    operationId: 'share',
    method: 'post',
    path: '/api/applicants/{owner}/links',
    request: { params: ownerParam, body: { required: true, content: { 'application/json': { schema: body } } } },
    responses: { 201: json('The link; its secret is shown once', madeLink) },
  })
  app.openapi(route, async (context) => {
    const { days: lasting, ...asked } = context.req.valid('json')
    const made = office.now()
    const { owner } = context.req.valid('param')
    const link = { office: officeOf(context), owner, ...asked, made: made.toISOString(), ends: daysLater(made, lasting) }
    return context.json(await makeLink(office.database, link), 201)
  })
}
