import { z } from '@hono/zod-openapi'
import type { Office, OfficeApp } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { guarded, json } from './route.ts'

/** An adviser signs in at the identity provider of their institution: where to go for it. */
export function addAskProvider(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['anybody'], {
    operationId: 'askProvider',
    method: 'post',
    path: '/api/provider',
    responses: { 200: json('Where the provider asks who it is', z.object({ url: z.url() }).openapi('AtProvider')) },
  })
  app.openapi(route, async (context) => {
    if (!office.accounts.hasProvider) throw new Refusal(404, 'This office has no identity provider.')
    const asked = await office.accounts.askProvider()
    if (asked === undefined) throw new Refusal(503, 'The identity provider does not answer. Sign in with password and code.')
    for (const cookie of asked.cookies) context.header('Set-Cookie', cookie, { append: true })
    return context.json({ url: asked.url }, 200)
  })
}
