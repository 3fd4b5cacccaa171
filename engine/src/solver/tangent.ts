import { rowsOf } from '../numbers/vectors.ts'
import { addPressure, missedAt } from './pressure.ts'
import type { Choice, SelectionProblem } from './problem.ts'

/** Shares of options taken, each from 0 to 1: a list has whole ones, a point between lists has fractions. */
export type Point = Float64Array

/** The tangent of the value at a point: no list is worth more than `base` plus the slopes of its options. */
export interface Tangent {
  /** The value at the point, where it is a list that of the list. */
  readonly value: number
  readonly base: number
}

/**
 * Value and slopes of V(x) = sum over levels (u_l - u_(l+1)) E[1 - exp(-exponent of the programs at least that liked)]. Invitations are
 * linear in x, interviews kept are concave in invitations and rise with them, so V is concave where x may be fractional. `slope[o]`
 * becomes the derivative in x_o.
 */
export function tangentAt(problem: SelectionProblem, point: Point, slope: Float64Array): Tangent {
  const { nodes, programs, utility, optionStart, invitation } = problem
  const levels = levelsOf(problem, point)
  const pressure = new Float64Array(problem.ending.length)
  const level = { missed: new Float64Array(nodes), pressure: new Float64Array(problem.ending.length) }
  let [at, reached, value, along] = [-1, 0, 0, 0]
  // From the least liked up: a program serves its own level and every one below.
  for (let i = programs - 1; i >= 0; i--) {
    const step = utility[i] - (i + 1 < programs ? utility[i + 1] : 0)
    if (step > 0) {
      if (levels.of[i] !== at) {
        at = levels.of[i]
        reached = reach(problem, levels.expected[at], level)
      }
      value += step * reached
      for (let n = 0; n < pressure.length; n++) pressure[n] += step * level.pressure[n]
    }
    const from = problem.section[i] * nodes
    for (let o = optionStart[i]; o < optionStart[i + 1]; o++) {
      let sum = 0
      for (let m = 0; m < nodes; m++) sum += invitation[o * nodes + m] * pressure[from + m]
      slope[o] = sum
      along += sum * point[o]
    }
  }
  return { value, base: value - along }
}

/** The chance to end on a level, of which one invitation more of each section would add `pressure`. */
function reach(
  problem: SelectionProblem,
  expected: Float64Array,
  { missed, pressure }: { readonly missed: Float64Array; readonly pressure: Float64Array },
): number {
  missedAt(problem, expected, missed)
  pressure.fill(0)
  addPressure(problem, { expected, missed, share: 1, into: pressure })
  let reached = 0
  for (let m = 0; m < missed.length; m++) reached += problem.weight[m] - missed[m]
  return reached
}

/** Expected invitations by section, of the programs down to each one; those between two that are taken share theirs. */
function levelsOf(
  { nodes, programs, section, optionStart, invitation, ending }: SelectionProblem,
  point: Point,
): { readonly of: Int32Array; readonly expected: readonly Float64Array[] } {
  const of = new Int32Array(programs)
  let level = 0
  for (let i = 0; i < programs; i++) {
    if (isTaken(i)) level++
    of[i] = level
  }
  const expected = rowsOf(level + 1, ending.length)
  for (let i = 0; i < programs; i++) {
    if (of[i] === (i > 0 ? of[i - 1] : 0)) continue
    const now = expected[of[i]]
    now.set(expected[of[i] - 1])
    const to = section[i] * nodes
    for (let o = optionStart[i]; o < optionStart[i + 1]; o++) {
      if (point[o] > 0) for (let m = 0; m < nodes; m++) now[to + m] += point[o] * invitation[o * nodes + m]
    }
  }
  return { of, expected }

  function isTaken(i: number): boolean {
    for (let o = optionStart[i]; o < optionStart[i + 1]; o++) if (point[o] > 0) return true
    return false
  }
}

/** A list as a point. */
export function pointOf(problem: SelectionProblem, choice: Choice): Point {
  const point = new Float64Array(problem.programOf.length)
  for (const option of choice) if (option >= 0) point[option] = 1
  return point
}
