import { z } from '@hono/zod-openapi'
import type { Office, OfficeApp } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { guarded, json } from './route.ts'
import { done } from './schemas.ts'

const body = z.object({ email: z.string().max(320), password: z.string().max(1000), code: z.string().regex(/^\d{6}$/) })

/** An adviser signs in with password and the code of an authenticator app. */
export function addSignIn(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['anybody'], {
    operationId: 'signIn',
    method: 'post',
    path: '/api/sessions',
    request: { body: { required: true, content: { 'application/json': { schema: body } } } },
    responses: { 200: json('Signed in; the session is in a cookie', done) },
  })
  app.openapi(route, async (context) => {
    const signed = await office.accounts.signIn(context.req.valid('json'))
    if (signed.kind === 'locked') throw new Refusal(429, 'This account is closed for a while after too many tries.')
    if (signed.kind === 'refused') throw new Refusal(401, 'Address, password or code is wrong.')
    for (const cookie of signed.cookies) context.header('Set-Cookie', cookie, { append: true })
    return context.json({ done: true as const }, 200)
  })
}
