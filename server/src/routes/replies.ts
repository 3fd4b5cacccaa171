import { z } from '@hono/zod-openapi'
import { isShared, isExpired, sharedAnswerOf } from '#domain/claims'
import type { GivenAnswer } from '#domain/claims'
import { officeOf } from '../access/allow.ts'
import { answersIn } from '../cohort/applicant.ts'
import { sharedDocuments } from '../cohort/cohort-work.ts'
import type { Office, OfficeApp } from '../office.ts'
import { dayOf } from '../tables/clocks.ts'
import { acceptedOf } from '../tables/claims.ts'
import { ownersOf } from '../tables/owners.ts'
import { answer } from './answers.ts'
import { guarded, json } from './route.ts'

/**
 * Replies of programs to applicants who share with the office, that it has not taken yet: without who was told, as answers are passed on, because
 * what is taken is read by everybody.
 */
export function addReplies(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'listReplies',
    method: 'get',
    path: '/api/replies',
    responses: { 200: json('By program and question, each once', z.array(answer)) },
  })
  app.openapi(route, async (context) => {
    const of = officeOf(context)
    const { database } = office
    const [owners, accepted, { day }] = await Promise.all([ownersOf(database, of), acceptedOf(database, of), dayOf(office, of)])
    const taken = new Set(accepted.map(({ answer: one }) => JSON.stringify(one)))
    const replies = new Map<string, GivenAnswer>()
    for (const { id, sharing } of owners) {
      if (sharing !== 'office') continue
      for (const told of answersIn(await sharedDocuments(office.database, of, id))) {
        if (!isShared(told.field) || isExpired(told, day)) continue
        const reply = sharedAnswerOf(told)
        if (!taken.has(JSON.stringify(reply))) replies.set(JSON.stringify(reply), reply)
      }
    }
    return context.json(
      [...replies.values()].toSorted((a, b) => `${a.program} ${a.field}`.localeCompare(`${b.program} ${b.field}`, 'en')),
      200,
    )
  })
}
