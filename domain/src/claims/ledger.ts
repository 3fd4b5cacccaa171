import type { Fact, Known } from '../answer.ts'
import { onceEach } from '../once.ts'
import type { IsoDate } from '../units.ts'
import { agingOf, yearsBetween } from './as-of.ts'
import type { Claims } from './program.ts'

/** The claim that counts today, and what speaks against it. */
export interface InForce<T> {
  readonly value: T
  readonly fact: Fact<T>
  /** Claims that say something else, most trustworthy first. */
  readonly conflicts: readonly Fact<T>[]
  /** Application seasons since the claim was true: whole years, 0 within the first. */
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
  const fact = mostTrusted(claims)
  if (claims === undefined || fact === undefined) return undefined
  const { day, reCheckBy } = agingOf(fact.asOf)
  return {
    value: fact.value,
    fact,
    conflicts: claims.length < 2 ? [] : byTrust(claims.filter((other) => !sameValue(other.value, fact.value))),
    seasonsOld: yearsBetween(day, today),
    reCheckBy,
    stale: reCheckBy < today,
  }
}

/** The bare value in force, for arithmetic; undefined where unknown. */
export function valueInForce<T>(claims: Claims<T> | undefined, today: IsoDate): T | undefined {
  return inForce(claims, today)?.value
}

/** The claim to believe whatever the day; undefined where nothing is claimed. */
export function mostTrusted<T>(claims: Claims<T> | undefined): Fact<T> | undefined {
  if (claims === undefined || claims.length < 2) return claims?.[0]
  return firstByTrust(claims) as Fact<T>
}

const firstByTrust = onceEach((claims: Claims<unknown>) =>
  claims.reduce((best, one) => (compareTrust(one, best) < 0 ? one : best)),
)

/** Claims ordered by whom to believe: rank of how it is known, then the newer, then the order given. */
export function byTrust<T>(claims: Claims<T>): readonly Fact<T>[] {
  return claims.length < 2 ? claims : claims.toSorted(compareTrust)
}

function compareTrust(a: Fact<unknown>, b: Fact<unknown>): number {
  return trustRank(a.known) - trustRank(b.known) || compareDays(agingOf(b.asOf).day, agingOf(a.asOf).day)
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
    case 'unread':
      return 4
  }
}

function compareDays(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
