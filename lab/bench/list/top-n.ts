import type { Listing } from '../../../domain/src/list/listing.ts'
import type { Choice, SelectionProblem } from '../../../engine/src/solver/problem.ts'
import { excess, measureUsage, record } from '../../../engine/src/solver/problem.ts'

/** A way to order programs by one number, as list builders do. */
export interface Score {
  readonly name: string
  /** Whether it is a composite of several things, as rivals rank, or one of our own calibrated numbers alone. */
  readonly composite: boolean
  readonly of: (program: number) => number
}

/** The scores list builders rank by, on the same facts and chances as ours. */
export function scoresOf({ entries, problem }: Listing): readonly Score[] {
  const fit = (i: number): number => problem.utility[i]!
  const chance = (i: number): number => meanChance(problem, problem.optionStart[i]!)
  const share = (i: number): number => entries[i]!.candidate.program.claims.nonUsImgShare?.[0]?.value.point ?? 0
  const tier = (i: number): number => -'ABC'.indexOf(entries[i]!.candidate.tier.letter)
  const [fitScaled, chanceScaled, shareScaled, tierScaled] = [fit, chance, share, tier].map((of) => scaled(of, problem.programs))
  return [
    { name: 'fit + chance', composite: true, of: (i) => fitScaled!(i) + chanceScaled!(i) },
    { name: 'fit + chance + IMG share', composite: true, of: (i) => fitScaled!(i) + chanceScaled!(i) + shareScaled!(i) },
    { name: 'tier, then chance', composite: true, of: (i) => 2 * tierScaled!(i) * 10 + chanceScaled!(i) },
    { name: 'most non-US IMGs first', composite: false, of: share },
    { name: 'best fit first', composite: false, of: fit },
    { name: 'our chance alone', composite: false, of: chance },
    { name: 'our chance x fit', composite: false, of: (i) => chance(i) * fit(i) },
  ]
}

/** The first programs by a score that keep the limits, with the signals on top of the list: the best first. */
export function topOf(problem: SelectionProblem, score: Score): Choice {
  const order = Array.from({ length: problem.programs }, (_, i) => i).toSorted((a, b) => score.of(b) - score.of(a) || a - b)
  const choice = new Int32Array(problem.programs).fill(-1)
  const usage = measureUsage(problem, choice)
  const takeIfRoom = (program: number, option: number): void => {
    record(usage, choice[program]!, -1)
    record(usage, option, 1)
    if (excess(problem, usage) === 0) choice[program] = option
    else {
      record(usage, option, -1)
      record(usage, choice[program]!, 1)
    }
  }
  for (const i of order) takeIfRoom(i, problem.optionStart[i]!)
  for (const i of order.filter((program) => choice[program]! >= 0)) {
    for (let o = problem.optionStart[i]! + 1; o < problem.optionStart[i + 1]! && problem.pool[choice[i]!]! < 0; o++)
      takeIfRoom(i, o)
  }
  return choice
}

function meanChance({ nodes, weight, invitation, ending, section, programOf }: SelectionProblem, option: number): number {
  const to = section[programOf[option]!]! * nodes
  let mean = 0
  for (let m = 0; m < nodes; m++) mean += weight[m]! * invitation[option * nodes + m]! * ending[to + m]!
  return mean
}

/** Brought to 0-1 over the programs, as composite scores do. */
function scaled(of: (program: number) => number, programs: number): (program: number) => number {
  const all = Array.from({ length: programs }, (_, i) => of(i))
  const low = Math.min(...all)
  const range = Math.max(...all) - low
  return (program) => (range > 0 ? (all[program]! - low) / range : 0)
}
