import type { Office, OfficeApp } from '../office.ts'
import { guarded, json } from './route.ts'
import { done } from './schemas.ts'

/** Whether this process reaches its database; a balancer asks it. */
export function addHealth(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['anybody'], {
    operationId: 'health',
    method: 'get',
    path: '/health',
    responses: { 200: json('It does', done) },
  })
  app.openapi(route, async (context) => {
    await office.database.query('select 1 as one')
    return context.json({ done: true as const }, 200)
  })
}
