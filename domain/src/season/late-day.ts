import type { IsoDate } from '../units.ts'
import type { SeasonFacts } from './season-facts.ts'
import { calendarOf, dayOfEvent } from './calendar.ts'
import { addDays } from './days.ts'

/** Enough to finish a file. Ours. */
const daysToFinish = 14

/** Last day on which an application is there as programs begin to read: what is sent before they do arrives together. */
export function lastDayInTime(
  facts: SeasonFacts,
  match: number,
  service: 'ERAS' | 'ResidencyCAS' | 'other' = 'ERAS',
): IsoDate | undefined {
  const calendar = calendarOf(facts, match)
  if (service === 'ResidencyCAS') return dayOfEvent(calendar, 'residencyCasSubmitBy')
  const review = dayOfEvent(calendar, 'programReviewFrom')
  return review && addDays(review, -1)
}

/** By when a file goes out that comes after programs began to review: soon, and never past the day rank lists close. */
export function lateDay(facts: SeasonFacts, match: number, today: IsoDate): IsoDate {
  const soon = addDays(today, daysToFinish)
  const ranked = dayOfEvent(calendarOf(facts, match), 'rankListDeadline')
  return ranked === undefined || soon <= ranked ? soon : ranked
}
