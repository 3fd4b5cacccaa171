import type { SelectionProblem } from './problem.ts'
import type { PricedLimit } from './limits.ts'
import { pricedLimits } from './limits.ts'

/**
 * The tangent of the value at some choice, maximised over the limits by prices. Programs of one fee group are ranked by
 * their best slope after prices; how many are taken from each group follows from the fees and the shared limits.
 */
export interface Dual {
  readonly problem: SelectionProblem
  readonly slope: Float64Array
  readonly limits: readonly PricedLimit[]
  readonly price: Float64Array
  /** Sum of prices an option pays. */
  readonly cost: Float64Array
  /** By program: the best option, its slope after prices, its place in the order of its group. */
  readonly bestOption: Int32Array
  readonly net: Float64Array
  readonly place: Int32Array
  readonly groups: readonly Group[]
  /** Price of one more application and of one more dollar, where several fee groups share the limit. */
  readonly shared: { perApplication: number; perDollar: number }
}

/** Programs whose applications are billed together, best first; those that must be listed lead. */
export interface Group {
  readonly order: Int32Array
  /** Sum of the best n nets, for n from 0. */
  readonly sum: Float64Array
  readonly fixed: number
  readonly most: number
  readonly fee: Float64Array
  count: number
  /** Whether `order` was ever put in order. */
  ranked: boolean
}

/** A dual at no prices for slopes still to come: see `rankAnew`. */
export function createDual(problem: SelectionProblem): Dual {
  const limits = pricedLimits(problem)
  return {
    problem,
    slope: new Float64Array(problem.programOf.length),
    limits,
    price: new Float64Array(limits.length),
    cost: new Float64Array(problem.programOf.length),
    bestOption: new Int32Array(problem.programs),
    net: new Float64Array(problem.programs),
    place: new Int32Array(problem.programs),
    groups: problem.fees.map((_, g) => createGroup(problem, g)),
    shared: { perApplication: 0, perDollar: 0 },
  }
}

/** Ranks every group after the slopes have changed. Prices stay as they were: for a list nearby they are nearly right. */
export function rankAnew(dual: Dual): void {
  for (const group of dual.groups) rankGroup(dual, group)
}

/** Value of the dual at its present prices: an upper bound on the tangent over all feasible lists. */
export function boundOf(dual: Dual): number {
  const { problem, limits, price, shared } = dual
  let bound = 0
  for (let k = 0; k < limits.length; k++) bound += price[k] * limits[k].limit
  if (shared.perApplication > 0) bound += shared.perApplication * problem.limit
  if (shared.perDollar > 0) bound += shared.perDollar * problem.budget
  for (const group of dual.groups) bound += takeBest(dual, group)
  return bound
}

/** Chooses how many of a group to take at the shared prices; returns what they bring after those prices. */
function takeBest(dual: Dual, group: Group): number {
  const { perApplication, perDollar } = dual.shared
  let best = Number.NEGATIVE_INFINITY
  for (let n = group.fixed; n <= group.most; n++) {
    const brings = group.sum[n] - perApplication * n - perDollar * group.fee[n]
    if (brings > best) {
      best = brings
      group.count = n
    }
  }
  return best
}

/** How much of a limit the maximiser at the present prices uses; call after `boundOf`. */
export function usageOf(dual: Dual, limit: PricedLimit): number {
  const { problem, bestOption, place, groups } = dual
  let used = 0
  for (let j = 0; j < limit.options.length; j++) {
    const option = limit.options[j]
    const program = problem.programOf[option]
    if (bestOption[program] !== option) continue
    const group = groups[problem.feeGroup[problem.section[program]]]
    if (place[program] < group.count) used += limit.coefficient[j]
  }
  return used
}

/** Changes one price and ranks again the groups whose options pay it. */
export function setPrice(dual: Dual, k: number, price: number): void {
  const limit = dual.limits[k]
  const step = price - dual.price[k]
  if (step === 0) return
  dual.price[k] = price
  for (let j = 0; j < limit.options.length; j++) dual.cost[limit.options[j]] += step * limit.coefficient[j]
  for (const g of limit.groups) rankGroup(dual, dual.groups[g])
}

/** Applications and dollars the maximiser uses in all. */
export function sharedUsage(dual: Dual): { applications: number; dollars: number } {
  let applications = 0
  let dollars = 0
  for (const group of dual.groups) {
    applications += group.count
    dollars += group.fee[group.count]
  }
  return { applications, dollars }
}

function createGroup(problem: SelectionProblem, g: number): Group {
  const members: number[] = []
  let fixed = 0
  const sections = new Set<number>()
  for (let i = 0; i < problem.programs; i++) {
    if (problem.feeGroup[problem.section[i]] !== g) continue
    sections.add(problem.section[i])
    members.push(i)
    fixed += problem.fixed[i]
  }
  const fee = problem.fees[g]
  const room = sections.size === 1 ? problem.sectionLimit[[...sections][0]] : members.length
  let most = Math.min(problem.limit, room, members.length)
  while (most > fixed && fee[most] > problem.budget + 1e-9) most--
  return {
    order: Int32Array.from(members.toSorted((a, b) => problem.fixed[b] - problem.fixed[a] || a - b)),
    sum: new Float64Array(members.length + 1),
    fixed,
    most: Math.max(fixed, most),
    fee,
    count: fixed,
    ranked: false,
  }
}

/** Ranks a group's programs by slope after prices. The order before is mostly right, so insertion is quick. */
function rankGroup(dual: Dual, group: Group): void {
  const { problem, slope, cost, net, bestOption, place } = dual
  const { order, sum } = group
  const { optionStart } = problem
  for (let n = 0; n < order.length; n++) {
    const program = order[n]
    let best = optionStart[program]
    let most = slope[best] - cost[best]
    for (let o = best + 1; o < optionStart[program + 1]; o++) {
      const brings = slope[o] - cost[o]
      if (brings <= most) continue
      best = o
      most = brings
    }
    bestOption[program] = best
    net[program] = most
  }
  if (group.ranked) insertInOrder(order, { from: group.fixed, by: net })
  else order.subarray(group.fixed).sort((a, b) => net[b] - net[a] || a - b)
  group.ranked = true
  for (let n = 0; n < order.length; n++) {
    place[order[n]] = n
    sum[n + 1] = sum[n] + net[order[n]]
  }
}

function insertInOrder(order: Int32Array, { from, by }: { readonly from: number; readonly by: Float64Array }): void {
  for (let n = from + 1; n < order.length; n++) {
    const program = order[n]
    const value = by[program]
    let k = n - 1
    while (k >= from && by[order[k]] < value) {
      order[k + 1] = order[k]
      k--
    }
    order[k + 1] = program
  }
}
