import type { Case } from '../../person/case.ts'
import { addDays } from '../../season/days.ts'
import { calendarOf, dayOfEvent } from '../../season/calendar.ts'
import type { LeverDraft } from './draft.ts'
import { checkVisit } from '../../visa/visit.ts'

const months = 2
const days = 61

/** Two more months of hands-on clinical experience in the United States, finished when programs begin to review; nothing to whom the way there is closed. */
export function experienceLever(asked: Case): LeverDraft | undefined {
  const { person, facts, season } = asked
  const { verdict, condition } = checkVisit(asked)
  if (verdict === 'closed') return undefined
  const specialty = person.specialties[0]?.id
  const review = dayOfEvent(calendarOf(facts.seasons, season.match), 'programReviewFrom')
  const done = person.clinical.handsOnMonths
  return {
    id: 'usce-2-months',
    title:
      done === undefined
        ? 'Two months of hands-on clinical experience in the United States, if you have none'
        : `Two more months of hands-on clinical experience in the United States (${done + months} instead of ${done})`,
    before: [{ kind: 'hands-on months', months: 0 }],
    after: [{ kind: 'hands-on months', months, ...(specialty === undefined ? {} : { specialty }) }],
    weeks: 9,
    ...(review === undefined ? {} : { deadline: addDays(review, -days) }),
    because: [
      {
        text: 'The published effect of months in the United States is uncertain. What a rotation costs is not among the facts; the deadline is the last day to begin.',
        direction: 'neutral',
      },
      ...(condition === undefined ? [] : [{ text: condition, direction: 'hurts' as const }]),
    ],
  }
}
