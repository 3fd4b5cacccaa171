import { bandOf } from '../chances/band.ts'
import type { Chances } from '../chances/chances.ts'
import type { SignalLevel } from '../chances/model.ts'
import type { ProgramId } from '../units.ts'
import { usd } from '../units.ts'
import type { Listing } from './listing.ts'
import type { FrontierPoint } from './list.ts'
import type { Greedy } from '#engine/solver'
import { chooseGreedily } from '#engine/solver'
import { chanceAnywhere, heightOf } from '#engine/solver'
import type { Problem } from '#engine/solver'
import { greatestChance, totalFees } from '#engine/solver'

/**
 * How the list grows, program by program, in one greedy pass: pinned programs first, then the largest gain each time.
 * Neither the budget nor the ceiling stops it, so that a person sees what lies beyond both. At most `most` programs.
 */
export function growFrontier(
  listing: Listing,
  problem: Problem,
  { chances, most }: { readonly chances: Chances; readonly most: number },
): readonly FrontierPoint[] {
  const free: Problem = { ...problem, budget: Number.POSITIVE_INFINITY, limit: Math.min(most, problem.programs), rows: [] }
  const points: FrontierPoint[] = []
  const growing = growingChance(chances)
  const onStep: Greedy['onStep'] = ({ option, ladder, usage }) => {
    // A signal added to a program already listed makes the last point better; it is not another application.
    const again = points.at(-1)?.applications === usage.total ? points.pop() : undefined
    const value = heightOf(ladder)
    const { program } = listing.entries[free.programOf[option]!]!.candidate
    growing.take(program.id, listing.levels[option]!)
    points.push({
      applications: usage.total,
      program: again?.program ?? program.id,
      matchChance: bandOf(chanceAnywhere(ladder), growing.drawn()),
      value,
      fees: usd(totalFees(free, usage)),
      nextFee: usd(nextFee(free, option, usage.groups)),
      gain: value - (points.at(-1)?.value ?? 0),
    })
  }
  chooseGreedily(free, { measure: 'gain', onStep })
  return points
}

interface GrowingChance {
  /** Takes a program with a signal, in place of the one it had. */
  readonly take: (program: ProgramId, signal: SignalLevel) => void
  /** Chance of matching anywhere so far, under each draw. */
  readonly drawn: () => Float64Array
}

/** The chance of a list under every draw, kept as the list grows: the chance at each node that the Match ends nowhere. */
function growingChance({ draws }: Chances): GrowingChance {
  const nowhere = draws.map(({ weight }) => Float64Array.from(weight))
  const taken = new Map<ProgramId, SignalLevel>()
  return {
    take: (program, signal) => {
      const before = taken.get(program)
      taken.set(program, signal)
      for (const [d, { matchAtNodes }] of draws.entries()) {
        const left = nowhere[d]!
        const now = matchAtNodes(program, signal)
        const earlier = before === undefined ? undefined : matchAtNodes(program, before)
        for (let k = 0; k < left.length; k++) {
          left[k] =
            (left[k]! * (1 - Math.min(greatestChance, now[k]!))) / (earlier ? 1 - Math.min(greatestChance, earlier[k]!) : 1)
        }
      }
    },
    drawn: () => Float64Array.from(nowhere, (left) => 1 - left.reduce((sum, at) => sum + at, 0)),
  }
}

/** Fee of one more application in the group of this option. */
function nextFee(problem: Problem, option: number, used: Int32Array): number {
  const group = problem.feeGroup[problem.section[problem.programOf[option]!]!]!
  const fee = problem.fees[group]!
  const count = used[group]!
  return (fee[count + 1] ?? fee[count]!) - fee[count]!
}
