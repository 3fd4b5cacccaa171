import type { MarketLists } from './lists.ts'
import { unmatched } from './lists.ts'

/**
 * A limit on how many of some applicants one program takes: places reserved by what pays for them or by what an applicant brings, as
 * in the clinical informatics match, where one position may be open only to those whom one department funds.
 */
export interface Limit {
  readonly program: number
  readonly applicants: readonly number[]
  readonly positions: number
}

export interface LimitedMatching {
  readonly program: Int32Array
  readonly matched: number
  /** Applicants a program would rather choose together with whom it has, and who would rather be there. */
  readonly blocking: readonly { readonly applicant: number; readonly program: number }[]
  readonly stable: boolean
  /**
   * Whether all of a program's limits lie inside one another or apart. Then its choice never wants somebody back whom it refused from
   * fewer, and nobody gains by another list than the true one (Kamada and Kojima, American Economic Review 105(1), 2015). Where
   * limits overlap, neither is promised, whatever comes out.
   */
  readonly nested: boolean
}

/**
 * Deferred acceptance with limits: every program chooses anew among all who ever asked, best first, whoever still fits its positions and
 * every limit (cumulative offers; Hatfield and Milgrom, American Economic Review 95(4), 2005). For the sizes of a fellowship match.
 *
 * ```ts
 * import { matchLimited, unmatched } from 'matchwright/match'
 *
 * const lists = { applicants: [[0], [0], [0]], programs: [[0, 1, 2]], quota: [2] }
 * const { program } = matchLimited(lists, [{ program: 0, applicants: [0, 1], positions: 1 }])
 * if (program[1] !== unmatched || program[2] !== 0) throw new Error('of applicants 0 and 1 there may be one')
 * ```
 */
export function matchLimited(lists: MarketLists, limits: readonly Limit[]): LimitedMatching {
  if ((lists.joint ?? []).length > 0) throw new RangeError('limits and joint lists in one market have no known rule')
  const choose = choiceOf(lists, limits)
  const asked = lists.programs.map(() => new Set<number>())
  const next = lists.applicants.map(() => 0)
  let program = new Int32Array(lists.applicants.length).fill(unmatched)
  for (let moved = true; moved;) {
    moved = false
    for (const [a, list] of lists.applicants.entries()) {
      if (program[a] >= 0 || next[a] >= list.length) continue
      asked[list[next[a]++]].add(a)
      moved = true
    }
    program = assign(
      lists,
      asked.map((applicants, p) => choose(p, applicants)),
    )
  }
  const blocking = findBlocking(lists, program, choose)
  return {
    program,
    matched: program.filter((p) => p >= 0).length,
    blocking,
    stable: blocking.length === 0,
    nested: areNested(limits),
  }
}

type Choose = (program: number, applicants: ReadonlySet<number>) => readonly number[]

function choiceOf({ programs, quota }: MarketLists, limits: readonly Limit[]): Choose {
  const own = programs.map((_, p) =>
    limits.filter(({ program }) => program === p).map(({ applicants, positions }) => ({ who: new Set(applicants), positions })),
  )
  return (program, applicants) => {
    const chosen: number[] = []
    for (const applicant of Array.from(programs[program])) {
      if (chosen.length >= quota[program]) break
      if (!applicants.has(applicant)) continue
      const fits = own[program].every(
        ({ who, positions }) => !who.has(applicant) || chosen.filter((one) => who.has(one)).length < positions,
      )
      if (fits) chosen.push(applicant)
    }
    return chosen
  }
}

/** Somebody whom two programs choose at once (overlapping limits can do that) goes where they would rather be. */
function assign({ applicants }: MarketLists, chosen: readonly (readonly number[])[]): Int32Array<ArrayBuffer> {
  const program = new Int32Array(applicants.length).fill(unmatched)
  for (const [p, those] of chosen.entries()) {
    for (const applicant of those) {
      const list = Array.from(applicants[applicant])
      if (program[applicant] < 0 || list.indexOf(p) < list.indexOf(program[applicant])) program[applicant] = p
    }
  }
  return program
}

function findBlocking(
  { applicants, programs }: MarketLists,
  program: Int32Array,
  choose: Choose,
): { applicant: number; program: number }[] {
  const held = programs.map(() => new Set<number>())
  for (const [a, p] of program.entries()) held[p]?.add(a)
  return applicants.flatMap((list, applicant) => {
    const above = Array.from(list).slice(0, program[applicant] < 0 ? undefined : Array.from(list).indexOf(program[applicant]))
    return above
      .filter((p) => choose(p, new Set([...held[p], applicant])).includes(applicant))
      .map((p) => ({ applicant, program: p }))
  })
}

function areNested(limits: readonly Limit[]): boolean {
  return limits.every((one, i) =>
    limits.slice(i + 1).every((other) => {
      if (one.program !== other.program) return true
      const shared = one.applicants.filter((applicant) => other.applicants.includes(applicant)).length
      return shared === 0 || shared === one.applicants.length || shared === other.applicants.length
    }),
  )
}
