import { luckAt, luckKey } from '../numbers/hashed.ts'
import { normalQuantile } from '../numbers/normal.ts'
import type { MarketLists } from '../match/lists.ts'
import type { Interviews } from './interviews.ts'
import type { Nation } from './nation.ts'
import type { Pool } from './pool.ts'
import { purpose } from './pool.ts'

/**
 * Everybody ranks everybody they saw: applicants by the program's appeal and their own taste, the first choice's specialty before the
 * second's; programs by group, standing and the day's luck.
 */
export function rankLists(
  nation: Nation,
  pool: Pool,
  { interviews, seed }: { readonly interviews: Interviews; readonly seed: number },
): MarketLists {
  const appeal = joined(nation, ({ programs }) => programs.appeal)
  const quota = joined(nation, ({ programs }) => programs.positions)
  const seen: { applicant: number; worth: number }[][] = Array.from({ length: quota.length }, () => [])
  const { tastes } = nation
  const edge = [0, ...tastes.groupEdge]
  const applicants = Array.from({ length: pool.size }, (_, a) => {
    const [from, to] = [interviews.start[a], interviews.start[a + 1]]
    const standing = edge[pool.group[a]] + tastes.standing * pool.standing[a]
    const day = luckKey(seed, purpose.rank, a)
    const taste = luckKey(seed, purpose.taste, a)
    const places = Array.from(interviews.program.subarray(from, to), (p, i) => {
      seen[p].push({ applicant: a, worth: standing + normalQuantile(luckAt(day, p)) })
      const isSecond = pool.second[a] >= 0 && from + i >= interviews.secondFrom[a]
      return { program: p, isSecond, worth: tastes.appeal * appeal[p] + normalQuantile(luckAt(taste, p)) }
    })
    places.sort((one, other) => Number(one.isSecond) - Number(other.isSecond) || other.worth - one.worth)
    return Int32Array.from(places, ({ program }) => program)
  })
  const programs = seen.map((list) =>
    Int32Array.from(
      list.toSorted((one, other) => other.worth - one.worth),
      ({ applicant }) => applicant,
    ),
  )
  return { applicants, programs, quota }
}

function joined({ specialties }: Nation, column: (specialty: Nation['specialties'][number]) => ArrayLike<number>): Float64Array {
  return Float64Array.from(specialties.flatMap((one) => Array.from(column(one))))
}
