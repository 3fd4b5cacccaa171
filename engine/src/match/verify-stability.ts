import type { JointList, MarketLists, ProgramRule } from './lists.ts'
import type { PlaceTable } from './place-table.ts'
import { tabulatePlaces } from './place-table.ts'

/** A program that would take an applicant, or a couple, who would rather be there: a matching with one is not stable. */
export type Blocking =
  | { readonly kind: 'alone'; readonly applicant: number; readonly program: number }
  | { readonly kind: 'joint'; readonly list: number; readonly programs: readonly [number, number] }

export interface Verdict {
  readonly stable: boolean
  readonly blocking: readonly Blocking[]
  /** What is not even a matching, in words: a place nobody offered, more people than positions. */
  readonly invalid: readonly string[]
}

/** A result as it is claimed: programs by applicant, the first-year program beside an advanced one, and positions after the rules. */
export interface Claimed {
  readonly program: ArrayLike<number>
  readonly alongside?: ArrayLike<number>
  readonly quota?: ArrayLike<number>
}

interface Hall {
  readonly table: PlaceTable
  readonly quota: ArrayLike<number>
  /** Places held at each program, in order. */
  readonly held: readonly number[][]
}

/**
 * Reads the lists as they were written and where everybody is said to be, and looks for everything that could upset it. Shares no code
 * with what made it. A program takes somebody new where a position is open or they stand before the last it has, a leaving partner included.
 *
 * ```ts
 * import { verifyStability } from 'matchwright/match'
 *
 * const lists = { applicants: [[0], [0]], programs: [[1, 0]], quota: [1] }
 * const { stable, blocking } = verifyStability(lists, { program: [0, -1] })
 * if (stable || blocking[0]?.kind !== 'alone') throw new Error('program 0 would rather have applicant 1, who wants it')
 * ```
 */
export function verifyStability(lists: MarketLists, { program, alongside, quota = lists.quota }: Claimed): Verdict {
  const hall: Hall = {
    table: tabulatePlaces(lists.programs),
    quota,
    held: lists.programs.map((): number[] => []),
  }
  const invalid: string[] = []
  const sit = (applicant: number, at: number): void => {
    if (at < 0) return
    const place = at < hall.held.length ? hall.table.place(at, applicant) : -1
    if (place < 0) invalid.push(`applicant ${applicant} holds a position at program ${at}, which does not list them`)
    else hall.held[at].push(place)
  }
  for (let a = 0; a < lists.applicants.length; a++) {
    sit(a, program[a])
    if (alongside) sit(a, alongside[a])
  }
  for (const places of hall.held) places.sort((x, y) => x - y)
  invalid.push(...brokenRules(lists, hall))
  const joint = lists.joint ?? []
  const together = new Uint8Array(lists.applicants.length)
  for (const { first, second } of joint) together[first] = together[second] = 1
  const blocking: Blocking[] = []
  for (let a = 0; a < lists.applicants.length; a++) {
    if (together[a] === 1) continue
    const reached = blocksAlone(hall, lists.applicants[a], { applicant: a, holds: program[a], blocking })
    if (program[a] >= 0 && !reached) invalid.push(`applicant ${a} never listed program ${program[a]}`)
  }
  for (const [list, one] of joint.entries()) {
    const now = [program[one.first], one.first === one.second ? (alongside?.[one.first] ?? -1) : program[one.second]] as const
    const reached = blocksJointly(hall, one, { list, now, blocking })
    if (!reached && (now[0] >= 0 || now[1] >= 0)) invalid.push(`joint list ${list} never named the pair ${now.join(', ')}`)
  }
  return { stable: blocking.length === 0 && invalid.length === 0, blocking, invalid }
}

function brokenRules({ rules = [], quota: written }: MarketLists, { held, quota }: Hall): string[] {
  const broken: string[] = []
  const allowed = new Map<number, number>()
  for (const rule of rules) if (rule.kind === 'reverts') allowed.set(rule.to, (allowed.get(rule.to) ?? 0) + rule.positions)
  for (const [p, places] of held.entries()) {
    if (places.length > quota[p]) broken.push(`program ${p} holds ${places.length} for ${quota[p]} positions`)
    if (quota[p] > written[p] + (allowed.get(p) ?? 0))
      broken.push(`program ${p} has ${quota[p]} positions, more than its list and the rules give`)
    if (quota[p] < written[p] && !rules.some((rule) => frees(rule, p))) broken.push(`program ${p} lost positions without a rule`)
  }
  for (const rule of rules) {
    if (rule.kind === 'even' && held[rule.program].length % 2 === 1)
      broken.push(`program ${rule.program} asks for an even number and holds ${held[rule.program].length}`)
  }
  return broken
}

function frees(rule: ProgramRule, program: number): boolean {
  return rule.kind === 'even' ? rule.program === program : rule.from === program
}

/** Whether the list comes to the program the applicant holds; every program before it that would take them blocks. */
function blocksAlone(
  { table, quota, held }: Hall,
  list: ArrayLike<number>,
  { applicant, holds, blocking }: { readonly applicant: number; readonly holds: number; readonly blocking: Blocking[] },
): boolean {
  for (let k = 0; k < list.length; k++) {
    const program = list[k]
    if (program === holds) return true
    const places = held[program]
    const open = places.length < quota[program]
    if (!open && places.length === 0) continue
    const place = table.place(program, applicant)
    if (place >= 0 && (open || place < places[places.length - 1])) blocking.push({ kind: 'alone', applicant, program })
  }
  return false
}

function blocksJointly(
  hall: Hall,
  { first, second, pairs }: JointList,
  { list, now, blocking }: { readonly list: number; readonly now: readonly [number, number]; readonly blocking: Blocking[] },
): boolean {
  const { table, held, quota } = hall
  const takes = (program: number, member: number, holds: number): boolean => {
    if (program < 0 || program === holds) return true
    const place = table.place(program, member)
    const places = held[program]
    return place >= 0 && (places.length < quota[program] || (places.length > 0 && place < places[places.length - 1]))
  }
  const takesBoth = (program: number): boolean => {
    const places = [table.place(program, first), table.place(program, second)]
    if (first === second || places.some((place) => place < 0)) return false
    const ahead = held[program].filter((place) => place < Math.max(...places) && !places.includes(place)).length
    return ahead + 2 <= quota[program]
  }
  for (const [p, q] of pairs) {
    if (p === now[0] && q === now[1]) return true
    const would = p >= 0 && p === q ? takesBoth(p) : takes(p, first, now[0]) && takes(q, second, now[1])
    if (would) blocking.push({ kind: 'joint', list, programs: [p, q] })
  }
  return false
}
