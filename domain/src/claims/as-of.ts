import type { IsoDate } from '../units.ts'
import { isIsoDate, isoDate } from '../units.ts'

/** The day a claim was true, and the day by which somebody should look again. */
export interface Aging {
  readonly day: IsoDate
  readonly reCheckBy: IsoDate
}

/** Where a claim of the user's own carries no date that can be read, it counts as the oldest there is. */
const undated = isoDate('1900-01-01')
/** Thousands of claims share a handful of dates: each is read once. */
const agings = new Map<string, Aging>()

/** How a claim with this `asOf` ages: what was true a year ago is looked up again. */
export function agingOf(asOf: string): Aging {
  const seen = agings.get(asOf)
  if (seen !== undefined) return seen
  const day = readDay(asOf) ?? undated
  const aging = { day, reCheckBy: addYears(day, 1) }
  agings.set(asOf, aging)
  return aging
}

/**
 * The day an `asOf` stands for. A day is itself; a month its first day; a season such as `ERAS 2027` or `2026-27` the September in
 * which it is applied for; a longer span the July of its last year; a bare year its first of July. Throws where no year can be read.
 */
export function dayOf(asOf: string): IsoDate {
  const day = readDay(asOf)
  if (day === undefined) throw new RangeError(`asOf requires a date, such as 2021 or 2026-10-06, got ${asOf}`)
  return day
}

/** Whole years from one day to another, 0 where the second comes first. */
export function yearsBetween(from: IsoDate, to: IsoDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return Math.max(0, to.slice(5) < from.slice(5) ? years - 1 : years)
}

function readDay(asOf: string): IsoDate | undefined {
  const day = /\d{4}-\d{2}-\d{2}/.exec(asOf)?.[0]
  if (day !== undefined) return asDay(day)
  const [, first, second] = /\b(\d{4})-(\d{4}|\d{2})\b/.exec(asOf) ?? []
  if (first !== undefined && second !== undefined) return ofPair(first, second)
  const year = asOf.match(/\d{4}/g)?.at(-1)
  if (year === undefined) return undefined
  return /season|eras/i.test(asOf) ? asDay(`${Number(year) - 1}-09-01`) : asDay(`${year}-07-01`)
}

/** `2026-10` is a month, `2026-27` a season, `2016-20` and `2016-2020` a span that ends in 2020. */
function ofPair(first: string, second: string): IsoDate | undefined {
  if (second.length === 2 && Number(second) >= 1 && Number(second) <= 12) return asDay(`${first}-${second}-01`)
  const last = second.length === 4 ? second : `${first.slice(0, 2)}${second}`
  return Number(last) === Number(first) + 1 ? asDay(`${first}-09-01`) : asDay(`${last}-07-01`)
}

function asDay(day: string): IsoDate | undefined {
  return isIsoDate(day) ? day : undefined
}

function addYears(day: IsoDate, years: number): IsoDate {
  const year = String(Number(day.slice(0, 4)) + years)
  return day.slice(5) === '02-29' ? isoDate(`${year}-02-28`) : isoDate(`${year}${day.slice(4)}`)
}
