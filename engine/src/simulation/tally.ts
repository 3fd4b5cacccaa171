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
export function tallySeason(nation: Nation, season: SimulatedSeason): Tally {
  return { seasons: 1, specialties: nation.specialties.map((_, specialty) => tallySpecialty(nation, season, specialty)) }
}

function tallySpecialty(
  { specialties, others }: Nation,
  { pool, interviews, program, offset }: SimulatedSeason,
  specialty: number,
): SpecialtyTally {
  const from = offset[specialty]
  const end = from + specialties[specialty].programs.positions.length
  const placed = Array.from({ length: others.length + 1 }, () => 0)
  const byRanks = { matched: emptyCounts(), notMatched: emptyCounts() }
  let applied = 0
  for (let a = 0; a < pool.size; a++) {
    const isHere = program[a] >= from && program[a] < end
    if (isHere) placed[pool.group[a]]++
    if (pool.first[a] !== specialty || pool.group[a] !== studied) continue
    applied++
    const last = pool.second[a] >= 0 ? interviews.secondFrom[a] : interviews.start[a + 1]
    byRanks[isHere ? 'matched' : 'notMatched'][Math.min(longestList, last - interviews.start[a])]++
  }
  const matched = sumOf(byRanks.matched)
  return {
    applied,
    listed: applied - byRanks.notMatched[0],
    matched,
    matchedByRanks: byRanks.matched,
    notMatchedByRanks: byRanks.notMatched.with(0, 0),
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
