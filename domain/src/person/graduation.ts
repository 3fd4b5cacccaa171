import type { IsoDate } from '../units.ts'
import type { GraduationAhead } from './person.ts'
import type { Education } from './profile.ts'
import { addDays, addMonths } from '../season/days.ts'
import { isoDate } from '../units.ts'

/** Training starts in July: who graduates by June of a year can start in it. */
const lastMonth = 6

/** A graduation that is still ahead; a year without its month is over with the day it begins. */
export function graduationAhead(education: Education | undefined, today: IsoDate): GraduationAhead | undefined {
  const { graduationYear: year, graduationMonth: month } = education ?? {}
  const thisYear = Number(today.slice(0, 4))
  if (year === undefined || year < thisYear) return undefined
  if (month === undefined) return year > thisYear ? { by: lastDayOf(year, 12), isExact: false } : undefined
  const by = lastDayOf(year, month)
  return by >= today ? { by, isExact: true } : undefined
}

/** A crowd that is drawn, not asked, has parts of years. */
function lastDayOf(year: number, month: number): IsoDate {
  return addDays(addMonths(isoDate(`${Math.floor(year)}-${String(month).padStart(2, '0')}-01`), 1), -1)
}

/** The first Match whose training starts after a graduation; of a year without its month, the Match of that year. */
export function firstMatchAfter({ by, isExact }: GraduationAhead): number {
  const [year = 0, month = 0] = by.split('-').map(Number)
  return isExact && month > lastMonth ? year + 1 : year
}
