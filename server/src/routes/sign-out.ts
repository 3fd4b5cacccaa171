import type { Office, OfficeApp } from '../office.ts'
import { guarded, json } from './route.ts'
import { done } from './schemas.ts'

/** Ends the session here and in the database. */
export function addSignOut(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'signOut',
    method: 'delete',
    path: '/api/sessions',
    responses: { 200: json('Signed out', done) },
  })
  app.openapi(route, async (context) => {
    for (const cookie of await office.accounts.signOut(context.req.raw.headers))
      context.header('Set-Cookie', cookie, { append: true })
    return context.json({ done: true as const }, 200)
  })
}
