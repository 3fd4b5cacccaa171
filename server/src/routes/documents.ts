import { z } from '@hono/zod-openapi'
import type { Office, OfficeApp } from '../office.ts'
import { documentsOf } from './owner-store.ts'
import { guarded, json } from './route.ts'
import { instant, ownerParam } from './schemas.ts'

const named = z.object({ kind: z.string(), id: z.string(), rev: z.int(), savedAt: instant.optional() }).openapi('DocumentName')

/** What there is of an applicant, by name: reading one of them is asked for, and noted, one by one. */
export function addDocuments(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser', 'applicant', 'reader', 'commenter'], {
    operationId: 'listDocuments',
    method: 'get',
    path: '/api/applicants/{owner}/documents',
    request: { params: ownerParam },
    responses: { 200: json('By kind and name', z.array(named)) },
  })
  app.openapi(route, async (context) => {
    const { store } = documentsOf(context, office)
    return context.json(
      (await store.all()).map(({ body: _body, damaged: _damaged, ...name }) => name),
      200,
    )
  })
}
