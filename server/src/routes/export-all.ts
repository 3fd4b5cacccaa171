import { z } from '@hono/zod-openapi'
import { writeKept } from '#store'
import type { Office, OfficeApp } from '../office.ts'
import { documentsOf } from './owner-store.ts'
import { guarded } from './route.ts'
import { ownerParam } from './schemas.ts'

/** Everything of an applicant in the file the app and the command put back. */
export function addExportAll(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['applicant'], {
    operationId: 'exportAll',
    method: 'get',
    path: '/api/applicants/{owner}/export',
    request: { params: ownerParam },
    responses: { 200: { description: 'A file of everything', content: { 'application/octet-stream': { schema: z.string() } } } },
  })
  app.openapi(route, async (context) => {
    const { store } = documentsOf(context, office)
    context.header('Content-Type', 'application/octet-stream')
    context.header('Content-Disposition', 'attachment; filename="matchwright-everything.json"')
    return context.body(writeKept(await store.all()), 200)
  })
}
