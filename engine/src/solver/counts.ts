import type { Dual, Group } from './dual.ts'
import { boundOf } from './dual.ts'

/** With more fee groups than this, every split of places and money takes too long: money is split, places are priced. */
const mostGroups = 3
/** Steps in which a large budget is split; fees are rounded down to whole steps, which only loosens the bound. */
const mostSteps = 20_000

/**
 * The tangent's best feasible numbers of applications by fee group, tiers and budget included, at the present prices of
 * everything else: exactly for up to three groups, with places at their shared price for more.
 */
export function bestCounts(dual: Dual): { bound: number; counts: Int32Array } {
  const { groups } = dual
  const priced = boundOf(dual)
  const counts = Int32Array.from(groups, (group) => group.count)
  // Without a candidate there is no group, and nothing to split.
  if (groups.length === 0) return { bound: priced, counts }
  const split = splitOf(dual, groups)
  if (!(split.worth > Number.NEGATIVE_INFINITY)) return { bound: priced, counts }
  return { bound: Math.min(priced, paidForLimits(dual) + split.worth), counts: Int32Array.from(split.counts) }
}

/** The most that places in the groups can be worth at these prices a place, in any numbers the fees and limits allow. */
export function dearestCounts(dual: Dual, price: readonly number[]): number {
  if (dual.groups.length === 0) return 0
  const valued = dual.groups.map((group, g) => ({ ...group, sum: Float64Array.from(group.sum.keys(), (n) => n * price[g]) }))
  return Math.max(0, splitOf(dual, valued).worth)
}

/** The best numbers for groups whose first n are worth `sum[n]`. */
function splitOf(dual: Dual, groups: readonly Group[]): Split {
  const { problem, shared } = dual
  if (groups.length <= mostGroups) return splitPlaces(groups, problem.limit, problem.budget)
  const paid = shared.perApplication * problem.limit
  const priced = groups.map((group) => ({ ...group, sum: group.sum.map((worth, n) => worth - shared.perApplication * n) }))
  const { worth, counts } = Number.isFinite(problem.budget) ? splitMoney(priced, problem.budget) : apart(priced)
  return { worth: paid + worth, counts }
}

/** Each group for itself, where no budget binds them. */
function apart(groups: readonly Group[]): Split {
  const counts = groups.map(({ sum, fixed, most }) => {
    let best = fixed
    for (let n = fixed; n <= most; n++) if (sum[n] > sum[best]) best = n
    return best
  })
  return { worth: groups.reduce((total, { sum }, g) => total + sum[counts[g]], 0), counts }
}

/** The best split of a budget over the groups, by dynamic programming on the money left. */
function splitMoney(groups: readonly Group[], budget: number): Split {
  const step = Math.max(1, Math.ceil(budget / mostSteps))
  const steps = Math.floor(budget / step + 1e-9)
  let worth = new Float64Array(steps + 1)
  const taken = groups.map(({ sum, fee, fixed, most }) => {
    const next = new Float64Array(steps + 1).fill(Number.NEGATIVE_INFINITY)
    const counts = new Int32Array(steps + 1)
    for (let n = fixed; n <= most; n++) {
      const cost = Math.floor(fee[n] / step)
      for (let left = cost; left <= steps; left++) {
        const value = worth[left - cost] + sum[n]
        if (value <= next[left]) continue
        next[left] = value
        counts[left] = n
      }
    }
    worth = next
    return counts
  })
  let left = steps
  const counts = groups.map(() => 0)
  for (let g = groups.length - 1; g >= 0; g--) {
    counts[g] = taken[g][left]
    left -= Math.floor(groups[g].fee[counts[g]] / step)
  }
  return { worth: worth[steps], counts }
}

/** What the prices pay for every priced limit. */
export function paidForLimits({ limits, price }: Dual): number {
  let paid = 0
  for (let k = 0; k < limits.length; k++) paid += price[k] * limits[k].limit
  return paid
}

interface Split {
  readonly worth: number
  readonly counts: readonly number[]
}

/** A group that is not there. */
const nobody: Group = {
  order: new Int32Array(),
  sum: new Float64Array(1),
  fixed: 0,
  most: 0,
  fee: new Float64Array(1),
  count: 0,
  ranked: true,
}

/**
 * The best numbers for at most three groups, by trying every number for the first two. As the second takes more, the third
 * can afford no more than before, so its most follows along; its best is the peak up to there.
 */
function splitPlaces(groups: readonly Group[], limit: number, budget: number): Split {
  const [one, two, three] = [groups[0] ?? nobody, groups[1] ?? nobody, groups[2] ?? nobody]
  const peak = peaksOf(three)
  let worth = Number.NEGATIVE_INFINITY
  let counts: readonly number[] = []
  for (let a = one.fixed; a <= one.most; a++) {
    let c = three.most
    for (let b = two.fixed; b <= two.most; b++) {
      const places = limit - a - b
      const money = budget + 1e-9 - one.fee[a] - two.fee[b]
      while (c >= three.fixed && (c > places || three.fee[c] > money)) c--
      if (c < three.fixed) break
      const best = peak[c]
      const value = one.sum[a] + two.sum[b] + three.sum[best]
      if (value > worth) {
        worth = value
        counts = [a, b, best]
      }
    }
  }
  return { worth, counts: counts.slice(0, groups.length) }
}

/** Best number of applications among those up to n. */
function peaksOf({ sum, fixed, most }: Group): Int32Array {
  const peak = new Int32Array(most + 1).fill(fixed)
  for (let n = fixed + 1; n <= most; n++) peak[n] = sum[n] > sum[peak[n - 1]] ? n : peak[n - 1]
  return peak
}
