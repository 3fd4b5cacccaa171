import { longestList } from '../ranks/rank-model.ts'
import type { Nation } from './nation.ts'
import { studied } from './nation.ts'
import type { SimulatedSeason } from './season.ts'

/** Seasons counted: whole numbers throughout, so that tallies of any machines add to the same sum in any order. */
export interface Tally {
  readonly seasons: number
  readonly specialties: readonly SpecialtyTally[]
}

/** What became of the studied group whose first choice the specialty was, and who got its positions. */
export interface SpecialtyTally {
  /** Applicants, and those of them who got to rank a program. */
  readonly applied: number
  readonly listed: number
  /** Matched to the specialty of their first choice. */
  readonly matched: number
  /** Applicants by the programs they ranked in the specialty, at index k; the last holds all longer lists. */
  readonly matchedByRanks: readonly number[]
  readonly notMatchedByRanks: readonly number[]
  /** Positions by the group of who got them, whatever their first choice; the studied group first. */
  readonly placed: readonly number[]
}

/** Counts one season. */
export function tallySeason({ specialties, others }: Nation, season: SimulatedSeason): Tally {
  const { pool, interviews, program, offset } = season
  const specialtyOf = specialtyOfEach(specialties, offset)
  const counts = specialties.map(() => ({
    placed: Array.from({ length: others.length + 1 }, () => 0),
    matched: emptyCounts(),
    notMatched: emptyCounts(),
  }))
  for (let a = 0; a < pool.size; a++) {
    const placedIn = program[a] < 0 ? -1 : specialtyOf[program[a]]
    if (placedIn >= 0) counts[placedIn].placed[pool.group[a]]++
    if (pool.group[a] !== studied) continue
    const first = pool.first[a]
    const last = pool.second[a] >= 0 ? interviews.secondFrom[a] : interviews.start[a + 1]
    counts[first][placedIn === first ? 'matched' : 'notMatched'][Math.min(longestList, last - interviews.start[a])]++
  }
  return { seasons: 1, specialties: counts.map(concluded) }
}

/** The specialty of each program of the nation. */
function specialtyOfEach(specialties: Nation['specialties'], offset: Int32Array): Int16Array {
  const last = specialties.length - 1
  const of = new Int16Array(offset[last] + specialties[last].programs.positions.length)
  for (let s = 0; s <= last; s++) of.fill(s, offset[s])
  return of
}

function concluded({
  placed,
  matched,
  notMatched,
}: {
  readonly placed: readonly number[]
  readonly matched: readonly number[]
  readonly notMatched: readonly number[]
}): SpecialtyTally {
  const [yes, no] = [sumOf(matched), sumOf(notMatched)]
  return {
    applied: yes + no,
    listed: yes + no - notMatched[0],
    matched: yes,
    matchedByRanks: matched,
    notMatchedByRanks: notMatched.with(0, 0),
    placed,
  }
}

/** Both together. Throws where they are of different nations. */
export function addTallies(one: Tally, other: Tally): Tally {
  if (one.specialties.length !== other.specialties.length)
    throw new RangeError(`tallies of ${one.specialties.length} and ${other.specialties.length} specialties do not add`)
  return {
    seasons: one.seasons + other.seasons,
    specialties: one.specialties.map((a, s) => {
      const b = other.specialties[s]
      return {
        applied: a.applied + b.applied,
        listed: a.listed + b.listed,
        matched: a.matched + b.matched,
        matchedByRanks: added(a.matchedByRanks, b.matchedByRanks),
        notMatchedByRanks: added(a.notMatchedByRanks, b.notMatchedByRanks),
        placed: added(a.placed, b.placed),
      }
    }),
  }
}

function added(one: readonly number[], other: readonly number[]): readonly number[] {
  return one.map((count, i) => count + other[i])
}

function emptyCounts(): number[] {
  return Array.from({ length: longestList + 1 }, () => 0)
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, one) => sum + one, 0)
}
