import type { IsoDate } from '../units.ts'
import type { Experience } from './profile.ts'

/** Each month of an entry, counted from year 0; none where its beginning is not given. */
export function monthsOf({ from, to }: Experience, today: IsoDate): readonly number[] {
  const first = monthNumber(from)
  const last = monthNumber(to === 'now' ? today : to) ?? first
  if (first === undefined || last === undefined) return []
  return Array.from({ length: Math.max(0, Math.min(longestMonths, last - first + 1)) }, (_, k) => first + k)
}

/** A working life; an entry that says more has a wrong year. */
const longestMonths = 600

export function monthNumber(day: string | undefined): number | undefined {
  const [, year, month = '1'] = /^(\d{4})(?:-(\d{2}))?/.exec(day ?? '') ?? []
  return year === undefined ? undefined : 12 * Number(year) + Number(month) - 1
}
