import { bestCounts, dearestCounts, paidForLimits } from './counts.ts'
import type { Dual } from './dual.ts'
import { createDual, rankAnew } from './dual.ts'
import { searchPrices } from './prices.ts'
import type { SelectionProblem } from './problem.ts'
import type { Point, Tangent } from './tangent.ts'
import { tangentAt } from './tangent.ts'

/** A bound no feasible list can exceed, and what the search for it learned. */
export interface Proof extends Tangent {
  readonly upperBound: number
  readonly slope: Float64Array
  /** Slope of each option less every price it pays, the price of its place included. */
  readonly reduced: Float64Array
  /**
   * No feasible list is worth more than this less what its options lose: at each program, the best reduced slope (none
   * counts 0) less that of the option taken.
   */
  readonly beforeLosses: number
}

/**
 * A bound on every feasible list from the tangent at a point, a list or between lists. The concave form lies under its
 * tangent; the tangent is maximised over the limits with a price on each shared one. Any prices at or above zero give a
 * valid bound (weak duality), so a poor search for prices can only make the certificate humbler, never wrong. Made once a problem,
 * `dual` keeps its prices from one proof to the next, where they are nearly right.
 */
export function certify(problem: SelectionProblem, point: Point, dual: Dual = createDual(problem)): Proof {
  const { slope } = dual
  const tangent = tangentAt(problem, point, slope)
  rankAnew(dual)
  const bound = searchPrices(dual, Math.max(tangent.value, 1e-12))
  const tight = bestCounts(dual)
  return {
    ...tangent,
    upperBound: tangent.base + Math.min(bound, tight.bound),
    slope: slope.slice(),
    ...reduce(dual, tight.counts, tangent.base + paidForLimits(dual)),
  }
}

/** The reduced slopes at the place prices that leave the fewest lists open. */
function reduce(dual: Dual, counts: Int32Array, open: number): { reduced: Float64Array; beforeLosses: number } {
  const { problem, groups } = dual
  const last = lastPlacePrices(dual, counts)
  const tries = groups.length < 2 ? [last] : [last, sharedPlacePrices(dual, counts)]
  return tries
    .map((place) => {
      const reduced = reducedSlopes(dual, place)
      return { reduced, beforeLosses: open + dearestCounts(dual, place) + bestOfEach(problem, reduced) }
    })
    .reduce((a, b) => (b.beforeLosses < a.beforeLosses ? b : a))
}

/** What the last place taken in each group is worth. */
function lastPlacePrices({ groups, net }: Dual, counts: Int32Array): readonly number[] {
  return groups.map(({ order }, g) => (counts[g] > 0 ? Math.max(0, net[order[counts[g] - 1]]) : 0))
}

/** What the last place taken in each group costs at the shared prices of an application and a dollar. */
function sharedPlacePrices({ groups, shared }: Dual, counts: Int32Array): readonly number[] {
  return groups.map(({ fee }, g) => {
    const last = Math.max(1, counts[g])
    return shared.perApplication + shared.perDollar * ((fee[last] ?? 0) - (fee[last - 1] ?? 0))
  })
}

function reducedSlopes({ problem, slope, cost }: Dual, place: readonly number[]): Float64Array {
  const reduced = new Float64Array(slope.length)
  for (let o = 0; o < slope.length; o++) {
    reduced[o] = slope[o] - cost[o] - place[problem.feeGroup[problem.section[problem.programOf[o]]]]
  }
  return reduced
}

function bestOfEach(problem: SelectionProblem, reduced: Float64Array): number {
  let sum = 0
  for (let i = 0; i < problem.programs; i++) {
    let best = problem.fixed[i] ? Number.NEGATIVE_INFINITY : 0
    for (let o = problem.optionStart[i]; o < problem.optionStart[i + 1]; o++) best = Math.max(best, reduced[o])
    sum += best
  }
  return sum
}
