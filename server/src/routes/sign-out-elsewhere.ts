import { z } from '@hono/zod-openapi'
import type { Office, OfficeApp } from '../office.ts'
import { guarded, json } from './route.ts'

/** Takes back every session of an adviser but the one that asks: of a machine that was left behind. */
export function addSignOutElsewhere(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'signOutElsewhere',
    method: 'delete',
    path: '/api/sessions/elsewhere',
    responses: { 200: json('How many sessions ended', z.object({ ended: z.int() }).openapi('Ended')) },
  })
  app.openapi(route, async (context) =>
    context.json({ ended: await office.accounts.signOutElsewhere(context.req.raw.headers) }, 200),
  )
}
