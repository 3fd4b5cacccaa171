import type { IsoDate } from '../units.ts'
import { isoDate } from '../units.ts'

const millisecondsPerDay = 86_400_000

/** On average, leap years counted. */
export const daysPerYear = 365.25

/** The calendar day so many days later; a negative number goes back. Days are whole numbers. */
export function addDays(day: IsoDate, days: number): IsoDate {
  if (!Number.isInteger(days)) throw new RangeError(`addDays requires a whole number of days, got ${days}`)
  return isoDate(new Date(utc(day) + days * millisecondsPerDay).toISOString().slice(0, 10))
}

/** The same day so many months later, or the last day of that month where it has none such. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  if (!Number.isInteger(months)) throw new RangeError(`addMonths requires a whole number of months, got ${months}`)
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return isoDate(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10))
}

/** Days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((utc(to) - utc(from)) / millisecondsPerDay)
}

export function earlierOf(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b
}

export function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b
}

/** Day of the week, Monday 0 to Sunday 6, as study hours are given. */
export function weekday(day: IsoDate): number {
  return (new Date(utc(day)).getUTCDay() + 6) % 7
}

function utc(day: IsoDate): number {
  return Date.parse(`${day}T00:00:00Z`)
}
