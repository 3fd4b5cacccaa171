import { usd } from '../units.ts'
import type { Listing } from './listing.ts'
import type { FrontierPoint } from './portfolio.ts'
import type { Greedy } from './solver/greedy.ts'
import { chooseGreedily } from './solver/greedy.ts'
import { chanceAnywhere, heightOf } from './solver/ladder.ts'
import type { Problem } from './solver/problem.ts'
import { totalFees } from './solver/problem.ts'

/**
 * How the list grows, program by program, in one greedy pass: pinned programs first, then the largest gain each time.
 * Neither the budget nor the ceiling stops it, so that a person sees what lies beyond both. At most `most` programs.
 */
export function growFrontier(listing: Listing, problem: Problem, most: number): readonly FrontierPoint[] {
  const free: Problem = { ...problem, budget: Number.POSITIVE_INFINITY, limit: Math.min(most, problem.programs), rows: [] }
  const points: FrontierPoint[] = []
  const onStep: Greedy['onStep'] = ({ option, ladder, usage }) => {
    // A signal added to a program already listed makes the last point better; it is not another application.
    const again = points.at(-1)?.applications === usage.total ? points.pop() : undefined
    const value = heightOf(ladder)
    points.push({
      applications: usage.total,
      program: again?.program ?? listing.entries[free.programOf[option]!]!.candidate.program.id,
      matchChance: chanceAnywhere(ladder),
      value,
      fees: usd(totalFees(free, usage)),
      nextFee: usd(nextFee(free, option, usage.groups)),
      gain: value - (points.at(-1)?.value ?? 0),
    })
  }
  chooseGreedily(free, { measure: 'gain', onStep })
  return points
}

/** Fee of one more application in the group of this option. */
function nextFee(problem: Problem, option: number, used: Int32Array): number {
  const group = problem.feeGroup[problem.section[problem.programOf[option]!]!]!
  const fee = problem.fees[group]!
  const count = used[group]!
  return (fee[count + 1] ?? fee[count]!) - fee[count]!
}
