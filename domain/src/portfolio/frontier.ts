import { usd } from '../units.ts'
import type { Listing } from './listing.ts'
import type { FrontierPoint } from './portfolio.ts'
import { extendGreedily } from './solver/greedy.ts'
import type { Problem } from './solver/problem.ts'
import { measureUsage, totalFees } from './solver/problem.ts'
import { valueOf } from './solver/value.ts'

/**
 * How the list grows, program by program, in one greedy pass: pinned programs first, then the largest gain each time.
 * Neither the budget nor the ceiling stops it, so that a person sees what lies beyond both. At most `most` programs.
 */
export function growFrontier(listing: Listing, problem: Problem, most: number): readonly FrontierPoint[] {
  const free: Problem = { ...problem, budget: Number.POSITIVE_INFINITY, limit: Math.min(most, problem.programs), rows: [] }
  const choice = new Int32Array(free.programs).fill(-1)
  const usage = measureUsage(free, choice)
  const points: FrontierPoint[] = []
  const note = (option: number): void => {
    // A signal added to a program already listed makes the last point better; it is not another application.
    const again = points.at(-1)?.applications === usage.total ? points.pop() : undefined
    const value = valueOf(free, choice)
    points.push({
      applications: usage.total,
      program: again?.program ?? listing.entries[free.programOf[option]!]!.candidate.program.id,
      matchChance: chanceAnywhere(free, choice),
      value,
      fees: usd(totalFees(free, usage)),
      nextFee: usd(nextFee(free, option, usage.groups)),
      gain: value - (points.at(-1)?.value ?? 0),
    })
  }
  extendGreedily(free, { choice, usage }, { measure: 'gain', onStep: note })
  return points
}

/** Fee of one more application in the group of this option. */
function nextFee(problem: Problem, option: number, used: Int32Array): number {
  const group = problem.feeGroup[problem.section[problem.programOf[option]!]!]!
  const fee = problem.fees[group]!
  const count = used[group]!
  return (fee[count + 1] ?? fee[count]!) - fee[count]!
}

/** Chance that the list ends anywhere: E[1 - product of (1 - q)]. */
export function chanceAnywhere(problem: Problem, choice: Int32Array): number {
  const { nodes, chance, weight } = problem
  let matched = 0
  for (let m = 0; m < nodes; m++) {
    let nowhere = 1
    for (const option of choice) if (option >= 0) nowhere *= 1 - chance[option * nodes + m]!
    matched += weight[m]! * (1 - nowhere)
  }
  return matched
}
