import { z } from '@hono/zod-openapi'
import { programId } from '#domain'
import { isAnswerable } from '#domain/claims'
import { officeOf } from '../access/allow.ts'
import type { Office, OfficeApp } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { withdrawAnswer } from '../tables/claims.ts'
import { guarded, json } from './route.ts'
import { done } from './schemas.ts'

/** The office takes a claim back. */
export function addWithdrawClaim(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'withdrawClaim',
    method: 'delete',
    path: '/api/claims/{program}/{field}',
    request: { params: z.object({ program: z.string().regex(/^\d{10}$/), field: z.string() }) },
    responses: { 200: json('Taken back', done) },
  })
  app.openapi(route, async (context) => {
    const { program, field } = context.req.valid('param')
    const of = officeOf(context)
    if (!isAnswerable(field) || !(await withdrawAnswer(office.database, of, { program: programId(program), field })))
      throw new Refusal(404, 'There is no such claim.')
    return context.json({ done: true as const }, 200)
  })
}
