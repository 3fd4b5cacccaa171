import { luckAt, luckKey } from '../numbers/hashed.ts'
import { normalQuantile } from '../numbers/normal.ts'
import type { MarketLists } from '../match/lists.ts'
import type { Interviews } from './interviews.ts'
import type { Nation } from './nation.ts'
import type { Pool } from './pool.ts'
import { isStudied, kindIn, purpose } from './pool.ts'

/**
 * Everybody ranks everybody they saw: applicants by the program's appeal and their own taste, the first choice's specialty before the
 * second's; programs by group, standing and the day's luck. Half a million interviews a season: flat arrays throughout.
 */
export function rankLists(
  nation: Nation,
  pool: Pool,
  { interviews, seed }: { readonly interviews: Interviews; readonly seed: number },
): MarketLists {
  const quota = joined(nation, ({ programs }) => programs.positions)
  return {
    applicants: rankedByApplicants(nation, pool, { interviews, seed }),
    programs: rankedByPrograms(nation, pool, { interviews, seed, programs: quota.length }),
    quota,
  }
}

interface Ranking {
  readonly interviews: Interviews
  readonly seed: number
}

function rankedByApplicants(nation: Nation, pool: Pool, { interviews, seed }: Ranking): readonly Int32Array[] {
  const { start, program, secondFrom } = interviews
  const { tastes } = nation
  const appeal = joined(nation, ({ programs }) => programs.appeal)
  const ranked = program.slice()
  const worth = new Float64Array(program.length)
  return Array.from({ length: pool.size }, (_, a) => {
    const key = luckKey(seed, purpose.taste, a)
    const [from, second, end] = [start[a], secondFrom[a], start[a + 1]]
    for (let i = from; i < end; i++) {
      worth[i] = tastes.appeal * appeal[program[i]] + normalQuantile(luckAt(key, program[i]))
    }
    sortBestFirst(ranked, worth, { from, end: second })
    sortBestFirst(ranked, worth, { from: second, end })
    return ranked.subarray(from, end)
  })
}

/** By insertion: lists are short. Equals stay as they stand. */
function sortBestFirst(
  items: Int32Array,
  worth: Float64Array,
  { from, end }: { readonly from: number; readonly end: number },
): void {
  for (let i = from + 1; i < end; i++) {
    const [item, value] = [items[i], worth[i]]
    let at = i
    for (; at > from && worth[at - 1] < value; at--) {
      items[at] = items[at - 1]
      worth[at] = worth[at - 1]
    }
    items[at] = item
    worth[at] = value
  }
}

/** Standard deviation of the logistic distribution: log-odds of a rank in those of the day's luck. */
const logistic = Math.PI / Math.sqrt(3)

/** How the programs of a specialty see an applicant, the day's luck apart. */
function standingIn(
  { specialties, tastes }: Nation,
  pool: Pool,
  asked: { readonly applicant: number; readonly specialty: number; readonly seed: number },
): number {
  const { applicant, specialty } = asked
  const standing = pool.standing[applicant]
  if (!isStudied(pool, applicant)) return tastes.groupEdge[pool.group[applicant] - 1] + tastes.standing * standing
  const { kinds, rankSlope } = specialties[specialty].studied
  return (rankSlope * standing + kinds[kindIn(kinds, asked)].worth) / logistic
}

function rankedByPrograms(
  nation: Nation,
  pool: Pool,
  { interviews, seed, programs }: Ranking & { readonly programs: number },
): readonly Int32Array[] {
  const { start, secondFrom, program } = interviews
  const first = new Int32Array(programs + 1)
  for (const p of program) first[p + 1]++
  for (let p = 0; p < programs; p++) first[p + 1] += first[p]
  const next = first.slice()
  const seen = new Int32Array(program.length)
  // Less is better: so that the ascending order of numbers is the list's.
  const short = new Float64Array(program.length)
  for (let a = 0; a < pool.size; a++) {
    const key = luckKey(seed, purpose.rank, a)
    let standing = standingIn(nation, pool, { applicant: a, specialty: pool.first[a], seed })
    for (let i = start[a]; i < start[a + 1]; i++) {
      if (i === secondFrom[a]) standing = standingIn(nation, pool, { applicant: a, specialty: pool.second[a], seed })
      const at = next[program[i]]++
      seen[at] = a
      short[at] = -(standing + normalQuantile(luckAt(key, program[i])))
    }
  }
  return Array.from({ length: programs }, (_, p) =>
    leastFirst(seen.subarray(first[p], first[p + 1]), short.subarray(first[p], first[p + 1])),
  )
}

/** By sorting the numbers alone, which needs no comparison of ours, and looking each up. Equals stay as they stand. */
function leastFirst(items: Int32Array, values: Float64Array): Int32Array {
  const sorted = values.toSorted()
  const list = new Int32Array(items.length).fill(-1)
  for (let i = 0; i < items.length; i++) {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle] < values[i]) low = middle + 1
      else high = middle
    }
    while (list[low] >= 0) low++
    list[low] = items[i]
  }
  return list
}

function joined({ specialties }: Nation, column: (specialty: Nation['specialties'][number]) => ArrayLike<number>): Float64Array {
  return Float64Array.from(specialties.flatMap((one) => Array.from(column(one))))
}
