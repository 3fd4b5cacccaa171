import { entryFor, itemAt } from '#engine/keys'
import { addWeighted } from '#engine/numbers'
import { bandOfChance, drawnFrom } from '../chances/drawn-chance.ts'
import type { Band } from '../answer.ts'
import { chanceOfMatching, countedSpecialties } from '../chances/chance-of-matching.ts'
import type { Chances, PlannedApplication } from '../chances/chances.ts'
import { lazily } from '../once.ts'
import type { Run } from '../chances/runs.ts'
import { applied, matchUnder, runsOf } from '../chances/runs.ts'
import type { ProgramId, SpecialtyId } from '../units.ts'
import { usd } from '../units.ts'
import type { Listing } from './listing.ts'
import type { FrontierPoint } from './list.ts'
import type { Greedy, SelectionProblem } from '#engine/solver'
import { chooseGreedily, heightOf, nextFee, totalFees } from '#engine/solver'

/**
 * How the list grows, program by program, in one greedy pass: pinned programs first, then the largest gain each time.
 * Neither the budget nor the ceiling stops it, so that a person sees what lies beyond both. At most `most` programs.
 */
export function growFrontier(
  listing: Listing,
  problem: SelectionProblem,
  { chances, most }: { readonly chances: Chances; readonly most: number },
): readonly FrontierPoint[] {
  const free: SelectionProblem = {
    ...problem,
    budget: Number.POSITIVE_INFINITY,
    limit: Math.min(most, problem.programs),
    rows: [],
  }
  const points: FrontierPoint[] = []
  const taken: PlannedApplication[] = []
  const chanceAfter = growingChance(
    chances,
    listing.entries.map(({ candidate }) => ({ program: candidate.program.id, signal: 'none' })),
  )
  const onStep: Greedy['onStep'] = ({ option, ladder, usage }) => {
    // A signal added to a program already listed makes the last point better; it is not another application.
    const again = points.at(-1)?.applications === usage.total ? points.pop() : undefined
    const value = heightOf(ladder)
    const { program } = itemAt(listing.entries, itemAt(free.programOf, option)).candidate
    const steps = taken.push({ program: program.id, signal: itemAt(listing.levels, option) })
    const matchChance = lazily(() => chanceAfter(taken, steps))
    points.push({
      applications: usage.total,
      program: again?.program ?? program.id,
      get matchChance() {
        return matchChance()
      },
      value,
      fees: usd(totalFees(free, usage)),
      nextFee: usd(nextFee(free, option, usage.groups)),
      gain: value - (points.at(-1)?.value ?? 0),
    })
  }
  chooseGreedily(free, { measure: 'gain', onStep })
  return points
}

/**
 * The chance of a list after so many steps of its growth, by the best estimates and every draw. Asked in order, each step adds one
 * program to the invitations expected so far; most runs never ask.
 */
function growingChance(
  chances: Chances,
  all: readonly PlannedApplication[],
): (taken: readonly PlannedApplication[], steps: number) => Band | undefined {
  // A list that counts as a typical one grows by its length alone.
  if (chances.rests === 'on the path alone') return (taken, steps) => chanceOfMatching(chances, lastOfEach(taken.slice(0, steps)))
  const specialties = countedSpecialties(chances, all)
  if (specialties.length === 0) return () => undefined
  const expecting = lazily(() => expectations(chances, specialties))
  return (taken, steps) => {
    const matched = expecting()(taken, steps).map(({ run, expected }) =>
      matchUnder(run, { specialties, weighed: expected }, chances.bySpecialty),
    )
    return bandOfChance(drawnFrom(matched))
  }
}

/** A program taken again, with a signal, stands where it stood. */
function lastOfEach(taken: readonly PlannedApplication[]): readonly PlannedApplication[] {
  return [...new Map(taken.map((pick) => [pick.program, pick])).values()]
}

interface Expecting {
  readonly run: Run
  /** Invitations by specialty and node, in interviews of average worth; what the specialties without a number bring is not counted. */
  readonly expected: Float64Array
}

function expectations(
  chances: Chances,
  specialties: readonly SpecialtyId[],
): (taken: readonly PlannedApplication[], steps: number) => readonly Expecting[] {
  const nodes = chances.nodes.weight.length
  const all = runsOf(chances).map((run): Expecting => ({ run, expected: new Float64Array(specialties.length * nodes) }))
  const held = new Map<ProgramId, PlannedApplication>()
  let done = 0
  const count = (pick: PlannedApplication, sign: 1 | -1): void => {
    const to = specialties.indexOf(entryFor(chances.byProgram, pick.program).specialty) * nodes
    if (to < 0) return
    const { invitationAt, yieldAt } = applied(chances, pick)
    for (const { run, expected } of all) addWeighted(expected, to, invitationAt(run), sign * yieldAt(run))
  }
  return (taken, steps) => {
    if (steps < done) {
      for (const { expected } of all) expected.fill(0)
      held.clear()
      done = 0
    }
    for (const pick of taken.slice(done, steps)) {
      const before = held.get(pick.program)
      if (before !== undefined) count(before, -1)
      held.set(pick.program, pick)
      count(pick, 1)
    }
    done = steps
    return all
  }
}
