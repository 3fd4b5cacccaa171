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
  if (year === undefined) return undefined
  const first = isoDate(`${year}-${String(month ?? 12).padStart(2, '0')}-01`)
  const by = addDays(addMonths(first, 1), -1)
  const isAhead = month === undefined ? year > Number(today.slice(0, 4)) : by >= today
  return isAhead ? { by, isExact: month !== undefined } : undefined
}

/** The first Match whose training starts after a graduation; of a year without its month, the Match of that year. */
export function firstMatchAfter({ by, isExact }: GraduationAhead): number {
  const [year = 0, month = 0] = by.split('-').map(Number)
  return isExact && month > lastMonth ? year + 1 : year
}
