import { z } from '@hono/zod-openapi'
import type { Office, OfficeApp } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { guarded } from './route.ts'

/** The provider sends somebody back, with a proof of who it is; the session is in a cookie, and the page opens. */
export function addHearProvider(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['anybody'], {
    operationId: 'hearProvider',
    method: 'get',
    path: '/api/auth/callback/office',
    request: { query: z.object({ code: z.string(), state: z.string() }).partial() },
    responses: { 302: { description: 'To the page of the office' } },
  })
  app.openapi(route, async (context) => {
    if (!office.accounts.hasProvider) throw new Refusal(404, 'This office has no identity provider.')
    const { url, headers } = context.req.raw
    const heard = await office.accounts.hearProvider(new Request(url, { headers }))
    for (const cookie of heard.headers.getSetCookie()) context.header('Set-Cookie', cookie, { append: true })
    return context.redirect(heard.headers.get('Location') ?? '/', 302)
  })
}
