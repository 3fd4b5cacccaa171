import type { Dual } from './dual.ts'
import { boundOf, setPrice, sharedUsage, usageOf } from './dual.ts'

const mostRounds = 6

/**
 * Lowers the bound price by price until a round changes little, and returns it. Each price is found by the sign of "limit
 * less use", from a guess that is usually right at once. `scale` is the size of the values, for what counts as little.
 */
export function searchPrices(dual: Dual, scale: number): number {
  let bound = boundOf(dual)
  for (let round = 0; round < mostRounds; round++) {
    const before = bound
    bound = Math.min(bound, lowerShared(dual, scale))
    for (let k = 0; k < dual.limits.length; k++) {
      const limit = dual.limits[k]
      const idle = dual.price[k] === 0 && usageOf(dual, limit) <= limit.limit
      if (!idle) bound = Math.min(bound, lowerPrice(dual, k, scale))
    }
    if (before - bound < 1e-7 * scale) break
  }
  return bound
}

function lowerPrice(dual: Dual, k: number, scale: number): number {
  const limit = dual.limits[k]
  return bisect({ price: limit.unit ? guessPrice(dual, k) : dual.price[k], scale }, (price) => {
    setPrice(dual, k, price)
    const bound = boundOf(dual)
    return { bound, spare: limit.limit - usageOf(dual, limit) }
  })
}

/**
 * The price at which as many programs want a unit as there are: between the last advantage served and the first left out.
 * A program's advantage is what the unit brings over its best other use of a place, or over another program's.
 */
function guessPrice(dual: Dual, k: number): number {
  const { problem, slope, cost, price, net, groups } = dual
  const { options, limit, groups: used } = dual.limits[k]
  const place = new Float64Array(groups.length)
  for (const g of used) {
    const { order, count } = groups[g]
    if (count > 0) place[g] = Math.max(0, net[order[count - 1]])
  }
  const top = new Float64Array(limit + 1)
  for (let n = 0; n < options.length; n++) {
    const option = options[n]
    const program = problem.programOf[option]
    let other = place[problem.feeGroup[problem.section[program]]]
    for (let o = problem.optionStart[program]; o < problem.optionStart[program + 1]; o++) {
      if (o !== option) other = Math.max(other, slope[o] - cost[o])
    }
    keepLargest(top, slope[option] - cost[option] + price[k] - other)
  }
  return (top[0] + (top[1] ?? top[0])) / 2
}

/** Holds the largest values seen, rising. */
function keepLargest(top: Float64Array, value: number): void {
  if (value <= top[0]) return
  let n = 0
  while (n + 1 < top.length && top[n + 1] < value) {
    top[n] = top[n + 1]
    n++
  }
  top[n] = value
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
function bisect(start: { readonly price: number; readonly scale: number }, probe: (price: number) => Probe): number {
  const finest = 1e-9 * start.scale
  let best = { price: 0, bound: Number.POSITIVE_INFINITY }
  let last = Number.NaN
  const spareAt = (price: number): number => {
    const { bound, spare } = probe(price)
    last = price
    if (bound < best.bound) best = { price, bound }
    return spare
  }
  const { low, high, settled } = bracket(Math.max(start.price, finest), start.scale, spareAt)
  let [below, above] = [low, high]
  for (let done = settled; !done && above - below > finest && above - below > 1e-5 * above;) {
    const middle = (below + above) / 2
    const spare = spareAt(middle)
    if (spare >= 0) above = middle
    else below = middle
    done = spare === 0
  }
  return last === best.price ? best.bound : probe(best.price).bound
}

/** Prices around the best one, by growing steps from a guess; settled where a price is exactly right, or zero suffices. */
function bracket(
  guess: number,
  scale: number,
  spareAt: (price: number) => number,
): { readonly low: number; readonly high: number; readonly settled: boolean } {
  let spare = spareAt(guess)
  let here = guess
  let step = Math.max(guess / 16, 1e-5 * scale)
  for (let tries = 0; spare !== 0 && tries < 80; tries++) {
    const next = spare < 0 ? here + step : Math.max(0, here - step)
    if (spare > 0 && here === 0) return { low: 0, high: 0, settled: true }
    const before = spare
    spare = spareAt(next)
    if (spare < 0 !== before < 0) return { low: Math.min(here, next), high: Math.max(here, next), settled: spare === 0 }
    here = next
    step *= 3
  }
  return { low: here, high: here, settled: true }
}
