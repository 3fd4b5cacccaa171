import type { Choice, Problem } from './problem.ts'
import type { Dual } from './dual.ts'
import { boundOf, createDual, setPrice, sharedUsage, usageOf } from './dual.ts'
import type { PricedLimit } from './limits.ts'
import { pricedLimits } from './limits.ts'
import { bestCounts, dearestCounts, paidForLimits } from './counts.ts'
import { exponents, slopes, weigh } from './value.ts'

/** Room to work in, made once a problem; prices stay from one proof to the next, where they are nearly right. */
export interface Workspace {
  /** -log(1 - q) of every option at every node. */
  readonly exponent: Float64Array
  readonly pull: Float64Array
  readonly slope: Float64Array
  readonly limits: readonly PricedLimit[]
  readonly price: Float64Array
  readonly shared: { perApplication: number; perDollar: number }
}

export function createWorkspace(problem: Problem): Workspace {
  const limits = pricedLimits(problem)
  return {
    exponent: exponents(problem),
    pull: new Float64Array(problem.programs * problem.nodes),
    slope: new Float64Array(problem.programOf.length),
    limits,
    price: new Float64Array(limits.length),
    shared: { perApplication: 0, perDollar: 0 },
  }
}

/** A bound no feasible list can exceed, and what the search for it learned. */
export interface Proof {
  readonly value: number
  readonly upperBound: number
  /** The tangent at the choice: no feasible list is worth more than `base` plus the slopes of its options. */
  readonly base: number
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
 * Proves how near a choice is to the best. The concave form lies under its tangent at the choice; the tangent is then
 * maximised over the limits with a price on each shared one. Any prices at or above zero give a valid bound
 * (weak duality), so a poor search for prices can only make the certificate humbler, never wrong.
 */
export function certify(problem: Problem, choice: Choice, workspace: Workspace = createWorkspace(problem)): Proof {
  const { pull, slope } = workspace
  const value = weigh(problem, choice, pull)
  slopes(problem, choice, workspace)
  let base = value
  for (const option of choice) if (option >= 0) base -= slope[option]!
  const dual = createDual(problem, workspace)
  const bound = searchPrices(dual, Math.max(value, 1e-12))
  const tight = bestCounts(dual)
  const open = base + paidForLimits(dual)
  const { reduced, beforeLosses } = [sharedPlacePrices(dual, tight.counts), lastPlacePrices(dual, tight.counts)]
    .map((place) => {
      const reduced = reducedSlopes(dual, place)
      return { reduced, beforeLosses: open + dearestCounts(dual, place) + bestOfEach(problem, reduced) }
    })
    .reduce((a, b) => (b.beforeLosses < a.beforeLosses ? b : a))
  return {
    value,
    upperBound: Math.max(value, base + Math.min(bound, tight.bound)),
    base,
    slope: slope.slice(),
    reduced,
    beforeLosses,
  }
}

const rounds = 6

/** Lowers the bound price by price, each by bisection on the sign of "limit minus use", until a round changes little. */
function searchPrices(dual: Dual, scale: number): number {
  let bound = boundOf(dual)
  for (let round = 0; round < rounds; round++) {
    const before = bound
    bound = Math.min(bound, lowerShared(dual, scale))
    for (let k = 0; k < dual.limits.length; k++) {
      const idle = dual.price[k] === 0 && usageOf(dual, dual.limits[k]!) <= dual.limits[k]!.limit
      if (!idle) bound = Math.min(bound, lowerPrice(dual, k, scale))
    }
    if (before - bound < 1e-7 * scale) break
  }
  return bound
}

function lowerPrice(dual: Dual, k: number, scale: number): number {
  const limit = dual.limits[k]!
  return bisect({ price: dual.price[k]!, scale }, (price) => {
    setPrice(dual, k, price)
    const bound = boundOf(dual)
    return { bound, spare: limit.limit - usageOf(dual, limit) }
  })
}

function lowerShared(dual: Dual, scale: number): number {
  const { problem, shared } = dual
  if (dual.groups.length < 2) return boundOf(dual)
  const bound = bisect({ price: shared.perApplication, scale }, (price) => {
    shared.perApplication = price
    return { bound: boundOf(dual), spare: problem.limit - sharedUsage(dual).applications }
  })
  if (!Number.isFinite(problem.budget)) return bound
  return bisect({ price: shared.perDollar, scale: scale / 10 }, (price) => {
    shared.perDollar = price
    return { bound: boundOf(dual), spare: problem.budget - sharedUsage(dual).dollars }
  })
}

interface Probe {
  readonly bound: number
  /** Left over of the limit: negative while the price is too low. */
  readonly spare: number
}

/**
 * Finds the price with the lowest bound, a convex function of it, from a first guess; leaves the dual there. Done where the
 * maximiser uses exactly what there is, or where the price is known closely enough.
 */
function bisect(start: { price: number; scale: number }, probe: (price: number) => Probe): number {
  let best = { price: 0, bound: Number.POSITIVE_INFINITY }
  let last = Number.NaN
  const spareAt = (price: number): number => {
    const { bound, spare } = probe(price)
    last = price
    if (bound < best.bound) best = { price, bound }
    return spare
  }
  const finest = 1e-9 * start.scale
  let low = 0
  let high = start.price > finest ? start.price : finest
  let spare = spareAt(high)
  if (spare >= 0) {
    while (spare > 0 && high > finest) {
      low = high / 4 > finest ? high / 4 : 0
      spare = spareAt(low)
      if (spare < 0) break
      high = low
    }
  } else {
    for (let tries = 0; spare < 0 && tries < 60; tries++) {
      low = high
      high = Math.max(high * 2, start.scale * 1e-4)
      spare = spareAt(high)
    }
  }
  while (spare !== 0 && high - low > finest && high - low > 1e-5 * high) {
    const middle = (low + high) / 2
    spare = spareAt(middle)
    if (spare >= 0) high = middle
    else low = middle
  }
  return last === best.price ? best.bound : probe(best.price).bound
}

/** What the last place taken in each group is worth. */
function lastPlacePrices({ groups, net }: Dual, counts: Int32Array): readonly number[] {
  return groups.map(({ order }, g) => (counts[g]! > 0 ? Math.max(0, net[order[counts[g]! - 1]!]!) : 0))
}

/** What the last place taken in each group costs at the shared prices of an application and a dollar. */
function sharedPlacePrices({ groups, shared }: Dual, counts: Int32Array): readonly number[] {
  return groups.map(({ fee }, g) => {
    const last = Math.max(1, counts[g]!)
    return shared.perApplication + shared.perDollar * ((fee[last] ?? 0) - (fee[last - 1] ?? 0))
  })
}

function reducedSlopes({ problem, slope, cost }: Dual, place: readonly number[]): Float64Array {
  const reduced = new Float64Array(slope.length)
  for (let o = 0; o < slope.length; o++) {
    reduced[o] = slope[o]! - cost[o]! - place[problem.feeGroup[problem.section[problem.programOf[o]!]!]!]!
  }
  return reduced
}

function bestOfEach(problem: Problem, reduced: Float64Array): number {
  let sum = 0
  for (let i = 0; i < problem.programs; i++) {
    let best = problem.fixed[i] ? Number.NEGATIVE_INFINITY : 0
    for (let o = problem.optionStart[i]!; o < problem.optionStart[i + 1]!; o++) best = Math.max(best, reduced[o]!)
    sum += best
  }
  return sum
}
