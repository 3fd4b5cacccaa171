import { officeOf } from '../access/allow.ts'
import type { Office, OfficeApp } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../tables/clocks.ts'
import { acceptAnswer } from '../tables/claims.ts'
import { answer, requireAnswer } from './answers.ts'
import { guarded, json } from './route.ts'
import { done } from './schemas.ts'

/** An adviser has looked at a reply: from now on it is a dated claim for everybody of the office. */
export function addAcceptClaim(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'acceptClaim',
    method: 'post',
    path: '/api/claims',
    request: { body: { required: true, content: { 'application/json': { schema: answer } } } },
    responses: { 201: json('Taken', done) },
  })
  app.openapi(route, async (context) => {
    const { actor } = context.var
    if (actor.kind !== 'adviser') throw new Refusal(403, 'This is not open to you.')
    const { day } = await dayOf(office, officeOf(context))
    const given = requireAnswer(context.req.valid('json'), day)
    await acceptAnswer(office.database, officeOf(context), {
      answer: given,
      who: actor.name,
      accepted: office.now().toISOString(),
    })
    return context.json({ done: true as const }, 201)
  })
}
