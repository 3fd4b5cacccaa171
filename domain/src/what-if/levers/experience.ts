import { addDays } from '../../season/days.ts'
import { calendarOf, dayOfEvent } from '../../season/calendar.ts'
import type { LeverQuestion } from './run.ts'
import type { LeverDraft } from './draft.ts'

const months = 2
const days = 61

/** Two more months of hands-on clinical experience in the United States, finished when programs begin to review. */
export function experienceLever({ profile, facts, season }: LeverQuestion): LeverDraft | undefined {
  const specialty = profile.specialties[0]?.id
  const review = dayOfEvent(calendarOf(facts.seasons, season.match), 'programReviewFrom')
  const before = profile.usClinicalExperience ?? []
  const done = before.reduce((sum, one) => sum + one.months, 0)
  return {
    id: 'usce-2-months',
    title: `Two more months of clinical experience in the United States (${done + months} instead of ${done})`,
    ...(profile.usClinicalExperience ? {} : { before: { ...profile, usClinicalExperience: [] } }),
    after: {
      ...profile,
      usClinicalExperience: [...before, { kind: 'externship', months, ...(specialty === undefined ? {} : { specialty }) }],
    },
    weeks: 9,
    ...(review === undefined ? {} : { deadline: addDays(review, -days) }),
    because: [
      {
        text: 'The published effect of months in the United States is uncertain. What a rotation costs is not among the facts; the deadline is the last day to begin.',
        direction: 'neutral',
      },
    ],
  }
}
