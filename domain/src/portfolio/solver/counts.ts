import type { Dual, Group } from './dual.ts'
import { boundOf } from './dual.ts'

/** More fee groups than this are left to the shared prices: trying every split of the money would take too long. */
const mostGroups = 3

/**
 * The tangent's best feasible numbers of applications by fee group, exactly, tiers and budget included, at the present
 * prices of everything else. With more than three groups, the shared prices' own answer.
 */
export function bestCounts(dual: Dual): { bound: number; counts: Int32Array } {
  const { groups } = dual
  const priced = boundOf(dual)
  const counts = Int32Array.from(groups, (group) => group.count)
  // Without a candidate there is no group, and nothing to split.
  if (groups.length === 0 || groups.length > mostGroups) return { bound: priced, counts }
  const split = splitFrom(groups.map(withPeaks), 0, allOf(dual))
  if (split.worth === Number.NEGATIVE_INFINITY) return { bound: priced, counts }
  return { bound: paidForLimits(dual) + split.worth, counts: Int32Array.from(split.counts) }
}

/** The most that places in the groups can be worth at these prices a place, in any numbers the fees and limits allow. */
export function dearestCounts(dual: Dual, price: readonly number[]): number {
  const { problem, groups, shared } = dual
  if (groups.length === 0) return 0
  const valued = groups.map((group, g) => ({ ...group, sum: Float64Array.from(group.sum.keys(), (n) => n * price[g]!) }))
  if (groups.length <= mostGroups) return Math.max(0, splitFrom(valued.map(withPeaks), 0, allOf(dual)).worth)
  const most = valued.map(({ sum, fee, fixed, most }) => {
    let best = Number.NEGATIVE_INFINITY
    for (let n = fixed; n <= most; n++) best = Math.max(best, sum[n]! - shared.perApplication * n - shared.perDollar * fee[n]!)
    return best
  })
  const sharedLimits = shared.perApplication * problem.limit + (shared.perDollar > 0 ? shared.perDollar * problem.budget : 0)
  return most.reduce((sum, worth) => sum + worth, sharedLimits)
}

/** What the prices pay for every priced limit. */
export function paidForLimits({ limits, price }: Dual): number {
  let paid = 0
  for (let k = 0; k < limits.length; k++) paid += price[k]! * limits[k]!.limit
  return paid
}

function allOf({ problem }: Dual): Left {
  return { places: problem.limit, money: problem.budget + 1e-9 }
}

interface Left {
  readonly places: number
  readonly money: number
}

interface Split {
  readonly worth: number
  readonly counts: readonly number[]
}

interface PeakedGroup {
  readonly group: Group
  /** Best number of applications among those up to n. */
  readonly peak: Int32Array
}

function withPeaks(group: Group): PeakedGroup {
  const peak = new Int32Array(group.most + 1).fill(group.fixed)
  for (let n = group.fixed + 1; n <= group.most; n++) {
    const best = peak[n - 1]!
    peak[n] = group.sum[n]! > group.sum[best]! ? n : best
  }
  return { group, peak }
}

const impossible: Split = { worth: Number.NEGATIVE_INFINITY, counts: [] }

/** Tries every number for the groups before the last; the last then takes its best within what is left. */
function splitFrom(groups: readonly PeakedGroup[], g: number, left: Left): Split {
  const { group, peak } = groups[g]!
  if (g === groups.length - 1) {
    const most = mostAffordable(group, left)
    return most < group.fixed ? impossible : { worth: group.sum[peak[most]!]!, counts: [peak[most]!] }
  }
  let best = impossible
  for (let n = group.fixed; n <= Math.min(group.most, left.places) && group.fee[n]! <= left.money; n++) {
    if (peak[n] !== n) continue
    const rest = splitFrom(groups, g + 1, { places: left.places - n, money: left.money - group.fee[n]! })
    if (group.sum[n]! + rest.worth > best.worth) best = { worth: group.sum[n]! + rest.worth, counts: [n, ...rest.counts] }
  }
  return best
}

/** Most applications of a group that places and money allow; fees never fall as applications are added. */
function mostAffordable(group: Group, left: Left): number {
  let low = -1
  let high = Math.min(group.most, left.places)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (group.fee[middle]! <= left.money) low = middle
    else high = middle - 1
  }
  return low
}
