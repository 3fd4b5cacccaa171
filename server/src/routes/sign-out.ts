import { deleteCookie, getCookie } from 'hono/cookie'
import { sessionCookie } from '../access/authenticate.ts'
import type { Office, OfficeApp } from '../office.ts'
import { endSession } from '../tables/advisers.ts'
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
    await endSession(office.database, getCookie(context, sessionCookie) ?? '')
    deleteCookie(context, sessionCookie, { secure: true, path: '/' })
    return context.json({ done: true as const }, 200)
  })
}
