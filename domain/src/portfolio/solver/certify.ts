import type { Choice, Problem } from './problem.ts'
import type { Dual } from './dual.ts'
import { boundOf, createDual, setPrice, sharedUsage, usageOf } from './dual.ts'
import { bestCounts } from './counts.ts'
import { exponents, slopes, weigh } from './value.ts'

/** A bound no feasible list can exceed, and what the search for it learned. */
export interface Proof {
  readonly value: number
  readonly upperBound: number
  /** Slope of each option less every price it pays: far below zero means on no better list. */
  readonly reduced: Float64Array
  /** How many applications the maximiser of the tangent sends in each fee group. */
  readonly counts: Int32Array
}

/**
 * Proves how near a choice is to the best. The concave form lies under its tangent at the choice; the tangent is then
 * maximised over the limits with a price on each shared one. Any prices at or above zero give a valid bound
 * (weak duality), so a poor search for prices can only make the certificate humbler, never wrong.
 */
export function certify(problem: Problem, choice: Choice): Proof {
  const pull = new Float64Array(problem.programs * problem.nodes)
  const slope = new Float64Array(problem.programOf.length)
  const value = weigh(problem, choice, pull)
  slopes(problem, choice, { pull, exponent: exponents(problem), slope })
  let base = value
  for (const option of choice) if (option >= 0) base -= slope[option]!
  const dual = createDual(problem, slope)
  const bound = searchPrices(dual, Math.max(value, 1e-12))
  const tight = bestCounts(dual)
  const tangent = Math.min(bound, tight.bound)
  return { value, upperBound: Math.max(value, base + tangent), reduced: reducedSlopes(dual, tight.counts), counts: tight.counts }
}

const rounds = 6

/** Lowers the bound price by price, each by bisection on the sign of "limit minus use", until a round changes little. */
function searchPrices(dual: Dual, scale: number): number {
  let bound = boundOf(dual)
  for (let round = 0; round < rounds; round++) {
    const before = bound
    bound = Math.min(bound, lowerShared(dual, scale))
    for (let k = 0; k < dual.limits.length; k++) bound = Math.min(bound, lowerPrice(dual, k, scale))
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

/** Finds the price with the lowest bound, a convex function of it; leaves the dual there. */
function bisect(start: { price: number; scale: number }, probe: (price: number) => Probe): number {
  let low = 0
  let high = 0
  const zero = probe(0)
  if (zero.spare >= 0) return zero.bound
  let best = { price: 0, bound: zero.bound }
  const consider = (price: number): number => {
    const { bound, spare } = probe(price)
    if (bound < best.bound) best = { price, bound }
    return spare
  }
  let guess = start.price > 0 ? start.price : start.scale * 1e-3
  for (let tries = 0; high === 0 && tries < 60; tries++) {
    if (consider(guess) >= 0) high = guess
    else {
      low = guess
      guess *= 2
    }
  }
  while (high - low > 1e-8 * start.scale && high - low > 1e-4 * high) {
    const middle = (low + high) / 2
    if (consider(middle) >= 0) high = middle
    else low = middle
  }
  return probe(best.price).bound
}

/** Takes from each slope its prices and the worth of the last place in its group. */
function reducedSlopes(dual: Dual, counts: Int32Array): Float64Array {
  const { problem, slope, cost, groups, net } = dual
  const place = groups.map((group, g) => {
    const count = counts[g]!
    return count > 0 && count <= group.order.length ? Math.max(0, net[group.order[count - 1]!]!) : 0
  })
  const reduced = new Float64Array(slope.length)
  for (let o = 0; o < slope.length; o++) {
    reduced[o] = slope[o]! - cost[o]! - place[problem.feeGroup[problem.section[problem.programOf[o]!]!]!]!
  }
  return reduced
}
