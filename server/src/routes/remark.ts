import { randomUUID } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import { reviewKind } from '#store'
import type { Office, OfficeApp } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { requireBody } from './kept-body.ts'
import { documentsOf } from './owner-store.ts'
import { guarded, json } from './route.ts'
import { ownerParam } from './schemas.ts'

const body = z.object({ body: z.unknown() })
const added = z.object({ id: z.string() }).openapi('Added')

/** Who may comment adds a review: a document of its own, which the applicant reads, takes from or leaves. Nothing of theirs is changed. */
export function addRemark(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser', 'commenter'], {
    operationId: 'addReview',
    method: 'post',
    path: '/api/applicants/{owner}/reviews',
    request: { params: ownerParam, body: { required: true, content: { 'application/json': { schema: body } } } },
    responses: { 201: json('Added', added) },
  })
  app.openapi(route, async (context) => {
    const { store, sharing } = documentsOf(context, office)
    if (context.var.actor.kind === 'adviser' && sharing === 'private') throw new Refusal(404, 'There is no such applicant.')
    const review = context.req.valid('json').body
    requireBody(reviewKind.name, review, sharing)
    const id = randomUUID()
    await store.put({ kind: reviewKind.name, id, rev: 0, body: review, savedAt: office.now().toISOString() })
    return context.json({ id }, 201)
  })
}
