import type { Choice, Problem } from './problem.ts'

/** Shares of options taken, each from 0 to 1: a list has whole ones, a point between lists has fractions. */
export type Point = Float64Array

/** The tangent of the concave form at a point: no list is worth more than `base` plus the slopes of its options. */
export interface Tangent {
  /** The concave form at the point; at a list, its value. */
  readonly value: number
  readonly base: number
}

/**
 * Value and slopes of V(x) = sum over levels (u_l - u_(l+1)) E[1 - exp(-sum of a_o x_o over programs at least that liked)],
 * METHOD 2, which is concave where x may be fractional. `slope[o]` becomes the derivative in x_o; `below` is room for
 * programs x nodes numbers.
 */
export function tangentAt(
  problem: Problem,
  point: Point,
  room: { readonly exponent: Float64Array; readonly below: Float64Array; readonly slope: Float64Array },
): Tangent {
  const { nodes, programs, utility, weight, optionStart } = problem
  const { exponent, below, slope } = room
  const taken = new Float64Array(nodes)
  const missed = weight.slice()
  let value = 0
  for (let i = 0; i < programs; i++) {
    for (let o = optionStart[i]; o < optionStart[i + 1]; o++) {
      const share = point[o]
      if (share > 0) addExponent(taken, { exponent, from: o * nodes, share, weight, missed })
    }
    const step = utility[i] - (i + 1 < programs ? utility[i + 1] : 0)
    for (let m = 0; m < nodes; m++) {
      below[i * nodes + m] = step * missed[m]
      value += step * (weight[m] - missed[m])
    }
  }
  return { value, base: value - slopesFrom(problem, point, { exponent, below, slope }) }
}

/** Adds one share to the exponent of each node and refreshes the chance, times weight, of ending nowhere so far. */
function addExponent(
  taken: Float64Array,
  by: { exponent: Float64Array; from: number; share: number; weight: Float64Array; missed: Float64Array },
): void {
  for (let m = 0; m < taken.length; m++) {
    taken[m] += by.share * by.exponent[by.from + m]
    by.missed[m] = by.weight[m] * Math.exp(-taken[m])
  }
}

/** Sums levels from the least liked up, so that each program sees those at and below its own; returns slopes x point. */
function slopesFrom(
  { nodes, programs, optionStart }: Problem,
  point: Point,
  { exponent, below, slope }: { exponent: Float64Array; below: Float64Array; slope: Float64Array },
): number {
  let along = 0
  for (let i = programs - 1; i >= 0; i--) {
    const base = i * nodes
    if (i + 1 < programs) for (let m = 0; m < nodes; m++) below[base + m] += below[base + nodes + m]
    for (let o = optionStart[i]; o < optionStart[i + 1]; o++) {
      let sum = 0
      for (let m = 0; m < nodes; m++) sum += exponent[o * nodes + m] * below[base + m]
      slope[o] = sum
      along += sum * point[o]
    }
  }
  return along
}

/** A list as a point. */
export function pointOf(problem: Problem, choice: Choice): Point {
  const point = new Float64Array(problem.programOf.length)
  for (const option of choice) if (option >= 0) point[option] = 1
  return point
}
