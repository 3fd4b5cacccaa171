import { z } from '@hono/zod-openapi'
import { loadFacts } from '#facts'
import { officeOf } from '../access/allow.ts'
import { sendCohort } from '../cohort/cohort-work.ts'
import type { Office, OfficeApp } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../tables/clocks.ts'
import { answer, requireAnswer } from './answers.ts'
import { sentRun } from './cohort-schemas.ts'
import { guarded, json } from './route.ts'

const supposed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), answer }),
  z.object({ kind: z.literal('rule'), rule: z.string().max(200), holds: z.boolean() }),
])

/** Supposes one thing about the world to be otherwise, for everybody who shares with the office: the run tells whom it reaches. */
export function addWhatIf(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'whatIf',
    method: 'post',
    path: '/api/cohort/what-ifs',
    request: { body: { required: true, content: { 'application/json': { schema: supposed } } } },
    responses: { 201: json('What was sent, and for how many', sentRun) },
  })
  app.openapi(route, async (context) => {
    const asked = context.req.valid('json')
    const { day } = await dayOf(office, officeOf(context))
    if (asked.kind === 'answer') {
      const given = requireAnswer(asked.answer, day)
      return context.json(await sendCohort(office, officeOf(context), { day, supposed: { kind: 'answer', answer: given } }), 201)
    }
    const { visas } = await loadFacts(office.facts, [])
    if (!visas.rules.some(({ id }) => id === asked.rule)) throw new Refusal(404, 'There is no such rule.')
    return context.json(await sendCohort(office, officeOf(context), { day, supposed: asked }), 201)
  })
}
