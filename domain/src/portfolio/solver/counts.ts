import type { Dual, Group } from './dual.ts'
import { boundOf } from './dual.ts'

/** More fee groups than this are left to the shared prices: trying every split of the money would take too long. */
const mostGroups = 3

/**
 * The tangent's best feasible numbers of applications by fee group, exactly, tiers and budget included, at the present
 * prices of everything else. With more than three groups, the shared prices' own answer.
 */
export function bestCounts(dual: Dual): { bound: number; counts: Int32Array } {
  const { problem, groups, price, limits } = dual
  const priced = boundOf(dual)
  const counts = Int32Array.from(groups, (group) => group.count)
  // Without a candidate there is no group, and nothing to split.
  if (groups.length === 0 || groups.length > mostGroups) return { bound: priced, counts }
  let paid = 0
  for (let k = 0; k < limits.length; k++) paid += price[k]! * limits[k]!.limit
  const split = splitFrom(groups.map(withPeaks), 0, { places: problem.limit, money: problem.budget + 1e-9 })
  if (split.worth === Number.NEGATIVE_INFINITY) return { bound: priced, counts }
  return { bound: paid + split.worth, counts: Int32Array.from(split.counts) }
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
