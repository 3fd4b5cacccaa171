import type { Nation } from './nation.ts'
import type { Office } from './office.ts'
import type { Pool } from './pool.ts'
import { isStudied } from './pool.ts'
import { seenAsRival } from './rivals.ts'
import { addSeen, nobodySeen } from './seen.ts'
import type { SentList } from './studied.ts'
import { seenBySent, seenByTypical } from './studied.ts'

/** Lists of applicants who do not send a typical one; undefined for everybody else. */
export type SentBy = (applicant: number, specialty: number) => SentList | undefined

/** Who was seen where: programs of applicant a, by their number in the nation, from `start[a]` to `start[a + 1]`. */
export interface Interviews {
  readonly start: Int32Array
  readonly program: Int32Array
  /** Where the programs of the second choice begin. */
  readonly secondFrom: Int32Array
  /** Invitations of each applicant of the studied group, kept or not. */
  readonly invited: Int32Array
}

interface Drawing {
  readonly nation: Nation
  readonly offices: readonly Office[]
  readonly pool: Pool
}

/** Sends applications, draws invitations and keeps as many as an applicant can; who sends a typical list is taken from `like`, where it is given. */
export function drawInterviews(
  { nation, offices, pool }: Drawing,
  { sentBy, like }: { readonly sentBy?: SentBy; readonly like?: Interviews } = {},
): Interviews {
  const seen = nobodySeen(like?.program.length ?? 16 * pool.size)
  const start = new Int32Array(pool.size + 1)
  const secondFrom = new Int32Array(pool.size)
  const invited = new Int32Array(pool.size)
  const last = offices[offices.length - 1]
  const lastSeen = new Int32Array(last.offset + last.odds.length).fill(-1)
  for (let a = 0; a < pool.size; a++) {
    if (like !== undefined && sentBy?.(a, pool.first[a]) === undefined && sentBy?.(a, pool.second[a]) === undefined) {
      secondFrom[a] = seen.size + like.secondFrom[a] - like.start[a]
      invited[a] = like.invited[a]
      for (let i = like.start[a]; i < like.start[a + 1]; i++) addSeen(seen, like.program[i])
    } else {
      invited[a] += seenIn(pool.first[a], a)
      secondFrom[a] = seen.size
      if (pool.second[a] >= 0) invited[a] += seenIn(pool.second[a], a)
    }
    start[a + 1] = seen.size
  }
  return { start, program: seen.programs.subarray(0, seen.size), secondFrom, invited }

  function seenIn(specialty: number, applicant: number): number {
    const office = offices[specialty]
    if (!isStudied(pool, applicant)) {
      seenAsRival(office, pool, { applicant, tastes: nation.tastes, seen, lastSeen })
      return 0
    }
    const asked = { applicant, standing: pool.standing[applicant] }
    const sent = sentBy?.(applicant, specialty)
    return sent === undefined ? seenByTypical(office, asked, seen) : seenBySent(office, asked, { sent, seen })
  }
}
