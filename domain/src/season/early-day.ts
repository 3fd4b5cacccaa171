import type { IsoDate } from '../units.ts'
import { addDays } from './days.ts'

/** By when to tell the program one ranks first: two weeks before lists close, so that it is read before programs rank. Ours. */
export function letterDay(listsClose: IsoDate, today: IsoDate): IsoDate {
  return earlyDay(listsClose, 14, today)
}

/** By when to be ready for SOAP: a week before its first message, as a second statement and letters take days. Ours. */
const daysToReady = 7

/** Where nothing else is left of the season: letters that a second specialty reads are asked for, and take weeks. Ours. */
const daysToReadyAlone = 28

/** By when to be ready for SOAP. `isAll`: whether it is what is left of the season. */
export function soapReadyDay(matchWeek: IsoDate, today: IsoDate, isAll: boolean): IsoDate {
  const alone = addDays(matchWeek, -daysToReadyAlone)
  return isAll && alone >= today ? alone : earlyDay(matchWeek, daysToReady, today)
}

/** So many days before an event, and once those have begun up to the event itself. */
function earlyDay(event: IsoDate, days: number, today: IsoDate): IsoDate {
  const day = addDays(event, -days)
  return day >= today ? day : event
}
