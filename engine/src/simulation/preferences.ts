import { luckKey, luckUnder } from '../numbers/hashed.ts'
import { normalAt } from '../numbers/normal-luck.ts'
import type { Interviews } from './interviews.ts'
import type { Nation } from './nation.ts'
import { studied } from './nation.ts'
import type { Pool } from './pool.ts'
import { isStudied, kindAt, kindKey, purpose } from './pool.ts'

/**
 * Everybody ranks everybody they saw: applicants by the program's appeal and their own taste, the first choice's specialty before the
 * second's; programs by group, standing, kind, leaning and the day's luck. Nobody writes a list: what an applicant wants next is looked for when
 * they propose it, how a program sees them when they propose there, which most of half a million pairs never do.
 */
export interface Preferences {
  /** Programs of applicant a at `ranked[from[a]]` to `ranked[to[a]]`, those of the second choice from `secondFrom[a]` on. */
  readonly ranked: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly secondFrom: Int32Array
  /** How much the program at each place is wanted by whoever has it on their list. */
  readonly wanted: Float32Array
  readonly quota: Int32Array
  /** What a program's appeal adds to an applicant's own taste, and the luck of that. */
  readonly appeal: Float64Array
  readonly tastes: number
  /** How the programs of both choices see each applicant, the day's luck apart, and the luck of that. */
  readonly views: Views
  readonly days: number
  /** What a program's leaning adds for the studied group, and the group of each applicant. */
  readonly leaning: Float64Array
  readonly group: Uint8Array
  /** Everybody, specialty by specialty of their first choice, in each from those whom programs want most. */
  readonly order: Int32Array
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
  const { appeal, leaning, positions } = columnsOf(nation)
  const preferences = {
    ranked,
    from: start.slice(0, pool.size),
    to: start.slice(1),
    secondFrom: secondFrom.slice(),
    wanted: new Float32Array(ranked.length),
    quota: positions,
    appeal,
    tastes: luckKey(seed, purpose.taste),
    views: viewsOf(season),
    days: luckKey(seed, purpose.rank),
    leaning,
    group: pool.group,
    order: bySpecialty(pool, nation.specialties.length),
  }
  for (let a = 0; a < pool.size; a++) want(preferences, a)
  return preferences
}

/** Works out how much an applicant wants what is on their list. */
export function want({ ranked, from, to, wanted, appeal, tastes }: Preferences, applicant: number): void {
  const key = luckUnder(tastes, applicant)
  const end = to[applicant]
  for (let at = from[applicant]; at < end; at++) wanted[at] = appeal[ranked[at]] + normalAt(key, ranked[at])
}

/** How the program at this place of the applicant's list sees them; more is better. */
export function worthAt(preferences: Preferences, applicant: number, at: number): number {
  const { ranked, secondFrom, views, days, leaning, group } = preferences
  const view = at < secondFrom[applicant] ? views.first : views.second
  const leans = group[applicant] === studied ? leaning[ranked[at]] : 0
  return view[applicant] + leans + normalAt(luckUnder(days, applicant), ranked[at])
}

/** Everybody by first choice, by counting; the last laid out stands first. */
function bySpecialty({ first, size }: Pool, specialties: number): Int32Array {
  const next = new Int32Array(specialties + 1)
  for (let a = 0; a < size; a++) next[first[a] + 1]++
  for (let s = 0; s < specialties; s++) next[s + 1] += next[s]
  const order = new Int32Array(size)
  for (let a = size - 1; a >= 0; a--) order[next[first[a]]++] = a
  return order
}

interface NationColumns {
  /** What a program's appeal adds to an applicant's own taste. */
  readonly appeal: Float64Array
  /** What its leaning adds for the studied group. */
  readonly leaning: Float64Array
  readonly positions: Int32Array
}

const columns = new WeakMap<Nation, NationColumns>()

/** The programs of all specialties, one after another. */
function columnsOf(nation: Nation): NationColumns {
  const { specialties, tastes } = nation
  const column = (name: 'appeal' | 'leaning'): Float64Array =>
    Float64Array.from(
      specialties.flatMap(({ programs }) => [...programs[name]]),
      (one) => tastes[name] * one,
    )
  const known = columns.get(nation) ?? {
    appeal: column('appeal'),
    leaning: column('leaning'),
    positions: Int32Array.from(specialties.flatMap(({ programs }) => [...programs.positions])),
  }
  columns.set(nation, known)
  return known
}

/** Standard deviation of the logistic distribution: log-odds of a rank in those of the day's luck. */
const logistic = Math.PI / Math.sqrt(3)

interface Views {
  readonly first: Float64Array
  readonly second: Float64Array
}

function viewsOf({ nation, pool, seed }: Seated): Views {
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
