import { z } from '@hono/zod-openapi'
import type { Office, OfficeApp } from '../office.ts'
import { requireBody } from './kept-body.ts'
import { documentsOf } from './owner-store.ts'
import { guarded, json } from './route.ts'
import { docParams, document } from './schemas.ts'

const body = z.object({ rev: z.int().min(0), body: z.unknown() })
const saved = z.object({ rev: z.int() }).openapi('Saved')
const conflict = z.object({ current: document.optional() }).openapi('Conflict')

/** Saves on the revision it rests on; somebody who was first is told of, and nothing is written over. */
export function addSaveDocument(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['applicant'], {
    operationId: 'saveDocument',
    method: 'put',
    path: '/api/applicants/{owner}/documents/{kind}/{id}',
    request: { params: docParams, body: { required: true, content: { 'application/json': { schema: body } } } },
    responses: { 200: json('Saved', saved), 409: json('Somebody else saved first', conflict) },
  })
  app.openapi(route, async (context) => {
    const { kind, id } = context.req.valid('param')
    const asked = context.req.valid('json')
    const { store, sharing } = documentsOf(context, office)
    requireBody(kind, asked.body, sharing)
    const result = await store.put({ kind, id, rev: asked.rev, body: asked.body, savedAt: office.now().toISOString() })
    if (result.kind === 'saved') return context.json({ rev: result.rev }, 200)
    const { current } = result
    return context.json(current ? { current: { ...current, body: current.body } } : {}, 409)
  })
}
