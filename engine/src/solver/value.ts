import { missedAt } from './pressure.ts'
import type { Choice, SelectionProblem } from './problem.ts'
import type { Tangent } from './tangent.ts'
import { pointOf, tangentAt } from './tangent.ts'

/**
 * Value of a choice: V(x) = sum over levels of preference (u_l - u_(l+1)) E[1 - exp(-sum over sections of h R)], with R the interviews
 * kept of the invitations from programs at least that liked (docs/method.md). Over all programs, or over those given, in order, where
 * no other is chosen.
 */
export function valueOf(problem: SelectionProblem, choice: Choice, standing?: Int32Array): number {
  const { nodes, programs, utility } = problem
  const expected = new Float64Array(problem.ending.length)
  const missed = new Float64Array(nodes)
  let value = 0
  let last = -1
  for (let k = 0; k < (standing?.length ?? programs); k++) {
    const i = standing ? standing[k] : k
    if (choice[i] < 0) continue
    if (last >= 0 && utility[last] > utility[i]) value += (utility[last] - utility[i]) * endsAnywhere(problem, expected, missed)
    expect(problem, expected, choice[i])
    last = i
  }
  return last < 0 ? 0 : value + utility[last] * endsAnywhere(problem, expected, missed)
}

/** Adds the invitations of an option to what is expected of its section. */
export function expect(
  { nodes, invitation, section, programOf }: SelectionProblem,
  expected: Float64Array,
  option: number,
): void {
  const from = option * nodes
  const to = section[programOf[option]] * nodes
  for (let m = 0; m < nodes; m++) expected[to + m] += invitation[from + m]
}

function endsAnywhere(problem: SelectionProblem, expected: Float64Array, missed: Float64Array): number {
  missedAt(problem, expected, missed)
  let nowhere = 0
  for (let m = 0; m < missed.length; m++) nowhere += missed[m]
  return 1 - nowhere
}

/** Change at one program: option `from` gives way to option `to` (-1 is none on either side). */
export interface Change {
  readonly program: number
  readonly from: number
  readonly to: number
}

/** A list with its value and the slope of every option there. */
export interface Weighed extends Tangent {
  readonly problem: SelectionProblem
  readonly choice: Choice
  readonly slope: Float64Array
}

/** Weighs a list once, so that changes of it can be bounded at no cost and few need to be worked out. */
export function weigh(problem: SelectionProblem, choice: Choice): Weighed {
  const slope = new Float64Array(problem.programOf.length)
  return { problem, choice, slope, ...tangentAt(problem, pointOf(problem, choice), slope) }
}

/** No changes gain more than this: the value is concave. */
export function mostGain({ slope }: Weighed, changes: readonly Change[]): number {
  return changes.reduce((sum, { from, to }) => sum + (to < 0 ? 0 : slope[to]) - (from < 0 ? 0 : slope[from]), 0)
}

/** Exact change of value. */
export function gainFrom({ problem, choice, value }: Weighed, changes: readonly Change[]): number {
  const changed = choice.slice()
  for (const { program, to } of changes) changed[program] = to
  return valueOf(problem, changed) - value
}
