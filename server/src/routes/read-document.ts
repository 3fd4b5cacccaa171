import type { Office, OfficeApp } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { documentsOf } from './owner-store.ts'
import { guarded, json } from './route.ts'
import { docParams, document } from './schemas.ts'

/** One document as it stands. That somebody else read it is kept for the applicant before it is given out. */
export function addReadDocument(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser', 'applicant', 'reader', 'commenter'], {
    operationId: 'readDocument',
    method: 'get',
    path: '/api/applicants/{owner}/documents/{kind}/{id}',
    request: { params: docParams },
    responses: { 200: json('The document', document) },
  })
  app.openapi(route, async (context) => {
    const { kind, id } = context.req.valid('param')
    const { store, noteRead } = documentsOf(context, office)
    const found = await store.get(kind, id)
    if (!found) throw new Refusal(404, 'There is no such document.')
    await noteRead(kind, id)
    const { damaged: _damaged, ...doc } = found
    return context.json(doc, 200)
  })
}
