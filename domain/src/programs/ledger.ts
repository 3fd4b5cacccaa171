import type { Fact, Known } from '../answer.ts'
import type { IsoDate } from '../units.ts'
import { isoDate } from '../units.ts'
import type { Claims } from './program.ts'

/** The claim that counts today, and what speaks against it. */
export interface InForce<T> {
  readonly value: T
  readonly fact: Fact<T>
  /** Claims that say something else, most trustworthy first. */
  readonly conflicts: readonly Fact<T>[]
  /** Whole application seasons since the claim was true; 0 within a year. */
  readonly seasonsOld: number
  /** Day by which somebody should look again: one year after the claim was true. */
  readonly reCheckBy: IsoDate
  /** Whether that day has passed. */
  readonly stale: boolean
}

/**
 * The value of a program field in force: own notes first, then what the user imported, then what somebody stated (newest first),
 * then estimates of ours. Undefined where nobody said anything: unknown, never "no".
 */
export function inForce<T>(claims: Claims<T> | undefined, today: IsoDate): InForce<T> | undefined {
  const [fact, ...others] = byTrust(claims ?? [])
  if (fact === undefined) return undefined
  const { day, reCheckBy } = agingOf(fact.asOf)
  return {
    value: fact.value,
    fact,
    conflicts: others.filter((other) => !sameValue(other.value, fact.value)),
    seasonsOld: seasonsBetween(day, today),
    reCheckBy,
    stale: reCheckBy < today,
  }
}

/** The bare value in force, for arithmetic; undefined where unknown. */
export function valueInForce<T>(claims: Claims<T> | undefined, today: IsoDate): T | undefined {
  return inForce(claims, today)?.value
}

/** Claims ordered by whom to believe: rank of how it is known, then the newer, then the order given. */
export function byTrust<T>(claims: Claims<T>): readonly Fact<T>[] {
  if (claims.length < 2) return claims
  return claims.toSorted(
    (a, b) => trustRank(a.known) - trustRank(b.known) || compareDays(agingOf(b.asOf).day, agingOf(a.asOf).day),
  )
}

/** What somebody stated about a program ranks alike and the newest wins; an estimate never beats a statement. */
function trustRank(known: Known): number {
  switch (known) {
    case 'own note':
      return 0
    case 'imported':
      return 1
    case 'published':
    case 'filed':
    case 'reported':
      return 2
    case 'derived':
    case 'estimated':
      return 3
  }
}

interface Aging {
  readonly day: IsoDate
  readonly reCheckBy: IsoDate
}

/** Thousands of claims share a handful of dates: each is read once. */
const agings = new Map<string, Aging>()

function agingOf(asOf: string): Aging {
  const seen = agings.get(asOf)
  if (seen !== undefined) return seen
  const day = dayOf(asOf)
  const aging = { day, reCheckBy: addYears(day, 1) }
  agings.set(asOf, aging)
  return aging
}

/**
 * The day a claim's `asOf` stands for. A day is itself; a month its first day; a season such as `ERAS 2027` or `2026-27` the
 * September in which it is applied for; a bare year its first of July. Throws where no year can be read.
 */
export function dayOf(asOf: string): IsoDate {
  const day = /\d{4}-\d{2}-\d{2}/.exec(asOf)?.[0]
  if (day !== undefined) return isoDate(day)
  const month = /\b(\d{4})-(0[1-9]|1[0-2])\b/.exec(asOf)
  const span = /\b(\d{4})-(\d{2}|\d{4})\b/.exec(asOf)
  if (span?.[1] !== undefined && span[2] !== undefined && isNextYear(span[1], span[2])) return isoDate(`${span[1]}-09-01`)
  if (month !== null) return isoDate(`${month[1]}-${month[2]}-01`)
  const year = asOf.match(/\d{4}/g)?.at(-1)
  if (year === undefined) throw new RangeError(`asOf requires a year, such as 2021 or 2026-10-06, got ${asOf}`)
  return /season|eras/i.test(asOf) ? isoDate(`${Number(year) - 1}-09-01`) : isoDate(`${year}-07-01`)
}

/** Whether `2026-27` reads as two following years; `2026-10` is a month. */
function isNextYear(from: string, to: string): boolean {
  return Number(to) === (to.length === 2 ? (Number(from) + 1) % 100 : Number(from) + 1) && !(to.length === 2 && Number(to) <= 12)
}

/** Seasons turn on 1 September, when applications go out. */
function seasonsBetween(from: IsoDate, to: IsoDate): number {
  return Math.max(0, seasonOf(to) - seasonOf(from))
}

/** Match year of the season a day belongs to: from September on the next year's. */
function seasonOf(day: IsoDate): number {
  return Number(day.slice(0, 4)) + (day.slice(5) >= '09-01' ? 1 : 0)
}

function addYears(day: IsoDate, years: number): IsoDate {
  const year = String(Number(day.slice(0, 4)) + years)
  return day.slice(5) === '02-29' ? isoDate(`${year}-02-28`) : isoDate(`${year}${day.slice(4)}`)
}

function compareDays(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
