import { tidy } from './text.ts'

/** Which of two numbers comes first in `03/11/2026`. */
export type DayOrder = 'month first' | 'day first'

/**
 * A day in `2026-08-14`, `8/14/2026`, `14.8.2026`, `August 14, 2026` or `14 Aug 2026`, as `YYYY-MM-DD`. US sources write the month
 * first; dots are only used with the day first. Undefined where the text is no day there is.
 */
export function readDay(raw: string, order: DayOrder = 'month first'): string | undefined {
  const text = tidy(raw)
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const pair = pairIn(text)
  if (pair) {
    const dayFirst = order === 'day first' || pair.dotted
    return day(pair.year, dayFirst ? pair.second : pair.first, dayFirst ? pair.first : pair.second)
  }
  const american = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text)
  if (american) return day(Number(american[3]), monthNamed(american[1] ?? ''), Number(american[2]))
  const european = /^(?:[A-Za-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})$/.exec(text)
  return european ? day(Number(european[3]), monthNamed(european[2] ?? ''), Number(european[1])) : undefined
}

/** How a column writes its days. `open` where every one of them could be read both ways; `mixed` where two exclude each other. */
export type ColumnOrder = DayOrder | 'open' | 'mixed'

/**
 * One day that can only be read one way tells how its whole column is meant; where none does, a reading in which a day lies after
 * `latest` is not the one that was meant.
 */
export function dayOrderOf(cells: readonly string[], latest?: string): ColumnOrder {
  const pairs = cells.flatMap((cell) => pairIn(tidy(cell)) ?? []).filter(({ dotted }) => !dotted)
  const possible = (['month first', 'day first'] as const).filter((order) =>
    pairs.every(({ first, second }) => (order === 'month first' ? first : second) <= 12),
  )
  if (possible.length < 2) return possible[0] ?? 'mixed'
  if (pairs.every(({ first, second }) => first === second)) return 'month first'
  const inTime = possible.filter((order) => cells.every((cell) => latest === undefined || (readDay(cell, order) ?? '') <= latest))
  return inTime.length === 1 ? (inTime[0] ?? 'open') : 'open'
}

interface Pair {
  readonly first: number
  readonly second: number
  readonly year: number
  readonly dotted: boolean
}

function pairIn(text: string): Pair | undefined {
  const match = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[ T]\d{1,2}:.*)?$/.exec(text)
  if (!match) return undefined
  return { first: Number(match[1]), second: Number(match[3]), year: Number(match[4]), dotted: match[2] === '.' }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** 1 to 12; 0 where it is the name of none. */
function monthNamed(word: string): number {
  return months.indexOf(word.slice(0, 3).toLowerCase()) + 1
}

function day(year: number, month: number, date: number): string | undefined {
  const value = new Date(Date.UTC(year, month - 1, date))
  if (value.getUTCMonth() !== month - 1 || value.getUTCDate() !== date) return undefined
  return value.toISOString().slice(0, 10)
}
