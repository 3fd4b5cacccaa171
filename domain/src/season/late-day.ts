import type { IsoDate } from '../units.ts'
import type { SeasonFacts } from './season-facts.ts'
import { calendarOf, dayOfEvent } from './calendar.ts'
import { addDays } from './days.ts'

/** Enough to finish a file. Ours. */
const daysToFinish = 14

/** By when a file goes out that comes after programs began to review: soon, and never past the day rank lists close. */
export function lateDay(facts: SeasonFacts, match: number, today: IsoDate): IsoDate {
  const soon = addDays(today, daysToFinish)
  const ranked = dayOfEvent(calendarOf(facts, match), 'rankListDeadline')
  return ranked === undefined || soon <= ranked ? soon : ranked
}
