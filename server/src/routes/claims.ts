import { z } from '@hono/zod-openapi'
import { isExpired } from '#domain/claims'
import { officeOf } from '../access/allow.ts'
import type { Office, OfficeApp } from '../office.ts'
import { dayOf } from '../tables/clocks.ts'
import { acceptedOf } from '../tables/claims.ts'
import { answer } from './answers.ts'
import { guarded, json } from './route.ts'

const bundle = z
  .object({ kind: z.literal('matchwright-answers'), version: z.literal(1), answers: z.array(answer) })
  .openapi('AnswerBundle')

/** What the office has taken as told by programs, in the file the app and the command import; an answer of more than a year is left out. */
export function addClaims(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser', 'applicant'], {
    operationId: 'listClaims',
    method: 'get',
    path: '/api/claims',
    responses: { 200: json('Answers without a name of who was told', bundle) },
  })
  app.openapi(route, async (context) => {
    const of = officeOf(context)
    const [accepted, { day }] = await Promise.all([acceptedOf(office.database, of), dayOf(office, of)])
    const answers = accepted.map(({ answer: one }) => one).filter((one) => !isExpired(one, day))
    return context.json({ kind: 'matchwright-answers' as const, version: 1 as const, answers }, 200)
  })
}
