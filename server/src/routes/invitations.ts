import { z } from '@hono/zod-openapi'
import { officeOf } from '../access/allow.ts'
import type { Office, OfficeApp } from '../office.ts'
import { linksOf } from '../tables/links.ts'
import { guarded, json } from './route.ts'
import { listedLink } from './schemas.ts'

/** Invitations an office has made, taken up or not. */
export function addInvitations(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'listInvitations',
    method: 'get',
    path: '/api/invitations',
    responses: { 200: json('The newest first', z.array(listedLink)) },
  })
  app.openapi(route, async (context) => context.json([...(await linksOf(office.database, officeOf(context)))], 200))
}
