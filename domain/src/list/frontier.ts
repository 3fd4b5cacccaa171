import { bandOf } from '../chances/band.ts'
import type { Band } from '../answer.ts'
import { chanceOfMatching, countedSpecialties } from '../chances/chance-of-matching.ts'
import type { Chances, Pick } from '../chances/chances.ts'
import { matchUnder, runsOf } from '../chances/runs.ts'
import type { ProgramId } from '../units.ts'
import { usd } from '../units.ts'
import type { Listing } from './listing.ts'
import type { FrontierPoint } from './list.ts'
import type { Greedy } from '#engine/solver'
import { chooseGreedily } from '#engine/solver'
import { heightOf } from '#engine/solver'
import type { Problem } from '#engine/solver'
import { totalFees } from '#engine/solver'

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
  const growing = growingChance(
    chances,
    listing.entries.map(({ candidate }) => ({ program: candidate.program.id, signal: 'none' })),
  )
  const onStep: Greedy['onStep'] = ({ option, ladder, usage }) => {
    // A signal added to a program already listed makes the last point better; it is not another application.
    const again = points.at(-1)?.applications === usage.total ? points.pop() : undefined
    const value = heightOf(ladder)
    const { program } = listing.entries[free.programOf[option]!]!.candidate
    growing.take({ program: program.id, signal: listing.levels[option]! })
    points.push({
      applications: usage.total,
      program: again?.program ?? program.id,
      matchChance: growing.now(),
      value,
      fees: usd(totalFees(free, usage)),
      nextFee: usd(nextFee(free, option, usage.groups)),
      gain: value - (points.at(-1)?.value ?? 0),
    })
  }
  chooseGreedily(free, { measure: 'gain', onStep })
  return points
}

/** The chance of a list by the best estimates and every draw, kept as the list grows. */
interface GrowingChance {
  /** Takes a program with a signal, in place of the one it had. */
  readonly take: (pick: Pick) => void
  readonly now: () => Band | undefined
}

/** Invitations expected so far, by specialty and node, under every run; what the specialties without a number bring is not counted. */
function growingChance(chances: Chances, all: readonly Pick[]): GrowingChance {
  const taken = new Map<ProgramId, Pick>()
  // A list that counts as a typical one grows by its length alone.
  if (chances.rests === 'on the path alone') {
    return { take: (pick) => taken.set(pick.program, pick), now: () => chanceOfMatching(chances, [...taken.values()]) }
  }
  const specialties = countedSpecialties(chances, all)
  const runs = runsOf(chances)
  const nodes = chances.nodes.weight.length
  const expected = runs.map(() => new Float64Array(specialties.length * nodes))
  const add = (pick: Pick, sign: 1 | -1): void => {
    const to = specialties.indexOf(chances.byProgram.get(pick.program)!.specialty) * nodes
    if (to < 0) return
    for (const [r, run] of runs.entries()) {
      const at = run.invitationAt(pick)
      for (let k = 0; k < nodes; k++) expected[r]![to + k] = Math.max(0, expected[r]![to + k]! + sign * at[k]!)
    }
  }
  return {
    take(pick) {
      const before = taken.get(pick.program)
      if (before !== undefined) add(before, -1)
      taken.set(pick.program, pick)
      add(pick, 1)
    },
    now() {
      if (specialties.length === 0) return undefined
      const [point, ...drawn] = runs.map((run, r) =>
        matchUnder(run, { specialties, invitations: expected[r]! }, chances.bySpecialty),
      )
      return bandOf(point!, Float64Array.from(drawn))
    },
  }
}

/** Fee of one more application in the group of this option. */
function nextFee(problem: Problem, option: number, used: Int32Array): number {
  const group = problem.feeGroup[problem.section[problem.programOf[option]!]!]!
  const fee = problem.fees[group]!
  const count = used[group]!
  return (fee[count + 1] ?? fee[count]!) - fee[count]!
}
