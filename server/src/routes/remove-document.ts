import { z } from '@hono/zod-openapi'
import type { Office, OfficeApp } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { documentsOf } from './owner-store.ts'
import { guarded, json } from './route.ts'
import { docParams, done } from './schemas.ts'

/** Takes one document away, of the revision that was seen. */
export function addRemoveDocument(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['applicant'], {
    operationId: 'removeDocument',
    method: 'delete',
    path: '/api/applicants/{owner}/documents/{kind}/{id}',
    request: { params: docParams, query: z.object({ rev: z.coerce.number().int().min(1) }) },
    responses: { 200: json('Gone', done) },
  })
  app.openapi(route, async (context) => {
    const { kind, id } = context.req.valid('param')
    const { store } = documentsOf(context, office)
    const result = await store.remove({ kind, id, rev: context.req.valid('query').rev })
    if (result.kind === 'conflict')
      throw new Refusal(result.current ? 409 : 404, result.current ? 'Somebody else saved first.' : 'There is no such document.')
    return context.json({ done: true as const }, 200)
  })
}
