import type { IsoDate } from '../units.ts'
import { addDays } from './days.ts'

/** Days before rank lists close by which a letter of interest is read before programs rank. Ours. */
const early = 14

/** By when to tell the program one ranks first: two weeks before lists close, and later up to that day itself. */
export function letterDay(listsClose: IsoDate, today: IsoDate): IsoDate {
  const day = addDays(listsClose, -early)
  return day >= today ? day : listsClose
}
