import { z } from '@hono/zod-openapi'
import type { Office, OfficeApp } from '../office.ts'
import { guarded, json } from './route.ts'

/** How advisers may sign in here. */
export function addWaysIn(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['anybody'], {
    operationId: 'waysIn',
    method: 'get',
    path: '/api/provider',
    responses: {
      200: json('Whether an identity provider may say who it is', z.object({ provider: z.boolean() }).openapi('WaysIn')),
    },
  })
  app.openapi(route, (context) => context.json({ provider: office.accounts.hasProvider }, 200))
}
