import { isExpired, isShared, sharedAnswerOf } from '#domain/claims'
import type { GivenAnswer } from '#domain/claims'
import type { Office } from '../office.ts'
import { acceptedOf } from '../tables/claims.ts'
import { dayOf } from '../tables/clocks.ts'
import { ownersOf } from '../tables/owners.ts'
import { answersIn } from './applicant.ts'
import { sharedDocuments } from './cohort-work.ts'

/**
 * Replies of programs to applicants who share with the office, that it has not taken yet, by program and question: without who was told, as
 * answers are passed on, because what is taken is read by everybody.
 */
export async function repliesOf(office: Office, of: string): Promise<readonly GivenAnswer[]> {
  const { database } = office
  const [owners, accepted, { day }] = await Promise.all([ownersOf(database, of), acceptedOf(database, of), dayOf(office, of)])
  const taken = new Set(accepted.map(({ answer }) => JSON.stringify(answer)))
  const replies = new Map<string, GivenAnswer>()
  for (const { id, sharing } of owners) {
    if (sharing !== 'office') continue
    for (const told of answersIn(await sharedDocuments(database, of, id))) {
      if (!isShared(told.field) || isExpired(told, day)) continue
      const reply = sharedAnswerOf(told)
      if (!taken.has(JSON.stringify(reply))) replies.set(JSON.stringify(reply), reply)
    }
  }
  return [...replies.values()].toSorted((a, b) => `${a.program} ${a.field}`.localeCompare(`${b.program} ${b.field}`, 'en'))
}
