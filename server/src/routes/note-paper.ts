import { z } from '@hono/zod-openapi'
import { isoDate } from '#domain'
import { schoolPapers } from '#domain/office'
import { officeOf } from '../access/allow.ts'
import type { Office, OfficeApp } from '../office.ts'
import { notePaper } from '../tables/papers.ts'
import { guarded, json } from './route.ts'
import { done, ownerParam } from './schemas.ts'

const body = z.object({ on: z.iso.date().nullable() })

/** The office notes that it has sent a paper of the school, or takes the note back. */
export function addNotePaper(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'notePaper',
    method: 'put',
    path: '/api/applicants/{owner}/papers/{paper}',
    request: {
      params: ownerParam.extend({ paper: z.enum(schoolPapers) }),
      body: { required: true, content: { 'application/json': { schema: body } } },
    },
    responses: { 200: json('Noted', done) },
  })
  app.openapi(route, async (context) => {
    const { owner, paper } = context.req.valid('param')
    const { on } = context.req.valid('json')
    const scope = { office: officeOf(context), owner, sees: 'shared' } as const
    await notePaper(office.database, scope, { paper, on: on === null ? null : isoDate(on) })
    return context.json({ done: true as const }, 200)
  })
}
