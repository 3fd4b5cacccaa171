import { luckAt, luckKey, luckUnder } from '../numbers/hashed.ts'
import { quickNormalQuantile } from '../numbers/normal.ts'
import type { Interviews } from './interviews.ts'
import type { Nation } from './nation.ts'
import type { Pool } from './pool.ts'
import { isStudied, kindAt, kindKey, purpose } from './pool.ts'

/**
 * Everybody ranks everybody they saw: applicants by the program's appeal and their own taste, the first choice's specialty before the
 * second's; programs by group, standing, kind and the day's luck. Programs write no lists: how one sees an applicant is worked out when
 * they propose there, which most of half a million pairs never do.
 */
export interface Preferences {
  /** Programs of applicant a, most wanted first, at `ranked[from[a]]` to `ranked[to[a]]`, those of the second choice from `secondFrom[a]` on. */
  readonly ranked: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly secondFrom: Int32Array
  readonly quota: Int32Array
  /** How a program sees the applicant at this place of their list; more is better. */
  readonly worth: (applicant: number, at: number) => number
}

interface Seated {
  readonly nation: Nation
  readonly pool: Pool
  readonly seed: number
}

/** The preferences of a season. `spare` is room left behind the lists, for one other list. */
export function preferencesOf(season: Seated, interviews: Interviews, spare: number): Preferences {
  const { nation, pool, seed } = season
  const { start, secondFrom, program } = interviews
  const ranked = new Int32Array(program.length + spare)
  ranked.set(program)
  const rank = rankerOf(season, ranked)
  for (let a = 0; a < pool.size; a++) rank(a, { from: start[a], second: secondFrom[a], end: start[a + 1] })
  const views = viewsOf(season)
  const second = secondFrom.slice()
  const key = luckKey(seed, purpose.rank)
  return {
    ranked,
    from: start.slice(0, pool.size),
    to: start.slice(1),
    secondFrom: second,
    quota: Int32Array.from(nation.specialties.flatMap(({ programs }) => [...programs.positions])),
    worth: (a, at) =>
      (at < second[a] ? views.first[a] : views.second[a]) + quickNormalQuantile(luckAt(luckUnder(key, a), ranked[at])),
  }
}

interface Stretch {
  readonly from: number
  readonly second: number
  readonly end: number
}

/** Puts a stretch of programs one applicant saw in the order they want them. */
export function rankerOf({ nation, seed }: Seated, ranked: Int32Array): (applicant: number, stretch: Stretch) => void {
  const appeal = Float64Array.from(
    nation.specialties.flatMap(({ programs }) => [...programs.appeal]),
    (one) => nation.tastes.appeal * one,
  )
  const tastes = luckKey(seed, purpose.taste)
  // Nobody sees a program twice: the worth of one list, and of no more.
  const worth = new Float64Array(appeal.length)
  return (a, { from, second, end }) => {
    const key = luckUnder(tastes, a)
    sortBestFirst(from, second, key)
    sortBestFirst(second, end, key)
  }

  /** By insertion: lists are short. Equals stay as they stand. */
  function sortBestFirst(from: number, end: number, key: number): void {
    for (let i = from; i < end; i++) {
      const program = ranked[i]
      const value = appeal[program] + quickNormalQuantile(luckAt(key, program))
      let at = i
      for (; at > from && worth[at - from - 1] < value; at--) {
        ranked[at] = ranked[at - 1]
        worth[at - from] = worth[at - from - 1]
      }
      ranked[at] = program
      worth[at - from] = value
    }
  }
}

/** Standard deviation of the logistic distribution: log-odds of a rank in those of the day's luck. */
const logistic = Math.PI / Math.sqrt(3)

/** How the programs of both choices see each applicant, the day's luck apart. */
function viewsOf({ nation, pool, seed }: Seated): { readonly first: Float64Array; readonly second: Float64Array } {
  const { tastes, specialties } = nation
  const keys = specialties.map((_, specialty) => kindKey(seed, specialty))
  const views = { first: new Float64Array(pool.size), second: new Float64Array(pool.size) }
  for (let a = 0; a < pool.size; a++) {
    const standing = pool.standing[a]
    if (isStudied(pool, a)) {
      views.first[a] = viewOf(pool.first[a], a, standing)
      if (pool.second[a] >= 0) views.second[a] = viewOf(pool.second[a], a, standing)
    } else views.first[a] = views.second[a] = tastes.groupEdge[pool.group[a] - 1] + tastes.standing * standing
  }
  return views

  function viewOf(specialty: number, applicant: number, standing: number): number {
    const { kinds, rankSlope, rankLevel } = specialties[specialty].studied
    return (rankLevel + rankSlope * standing + kinds[kindAt(kinds, keys[specialty], applicant)].worth) / logistic
  }
}
