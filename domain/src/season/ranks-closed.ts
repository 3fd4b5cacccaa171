import type { IsoDate } from '../units.ts'
import { eventIn } from './event-day.ts'
import type { EventDay } from './event-day.ts'
import type { SeasonCalendar } from './season-facts.ts'

/** When rank lists closed, once that is past: nothing changes one any more. */
export function ranksClosed(calendar: SeasonCalendar, today: IsoDate): EventDay | undefined {
  const closing = eventIn(calendar, 'rankListDeadline')
  return closing !== undefined && today > closing.day ? closing : undefined
}
