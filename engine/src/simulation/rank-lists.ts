import { luckAt, luckKey } from '../numbers/hashed.ts'
import { normalQuantile } from '../numbers/normal.ts'
import type { MarketLists } from '../match/lists.ts'
import type { Interviews } from './interviews.ts'
import type { Nation } from './nation.ts'
import type { Pool } from './pool.ts'
import { purpose } from './pool.ts'

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

function rankedByPrograms(
  { tastes }: Nation,
  pool: Pool,
  { interviews, seed, programs }: Ranking & { readonly programs: number },
): readonly Int32Array[] {
  const { start, program } = interviews
  const edge = [0, ...tastes.groupEdge]
  const first = new Int32Array(programs + 1)
  for (const p of program) first[p + 1]++
  for (let p = 0; p < programs; p++) first[p + 1] += first[p]
  const next = first.slice()
  const seen = new Int32Array(program.length)
  // Less is better: so that the ascending order of numbers is the list's.
  const short = new Float64Array(program.length)
  for (let a = 0; a < pool.size; a++) {
    const standing = edge[pool.group[a]] + tastes.standing * pool.standing[a]
    const key = luckKey(seed, purpose.rank, a)
    for (let i = start[a]; i < start[a + 1]; i++) {
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
