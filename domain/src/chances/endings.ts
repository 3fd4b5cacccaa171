import { interviewsKept } from '#engine/ranks'
import type { ProgramId } from '../units.ts'
import type { Counted } from './chance-of-matching.ts'
import { countedIn, expectedUnder, typicalOf } from './chance-of-matching.ts'
import type { Chances, PlannedApplication } from './chances.ts'
import { heldEnding, runsOf } from './runs.ts'
import type { Expected, Run } from './runs.ts'

/** A list taken apart by program, under one run of the parameters. */
export interface Endings {
  readonly weight: Float64Array
  /**
   * How strongly each program would end the search, at each node: summed over the list, minus the log of the chance to match nowhere,
   * as in `chanceOfMatching`. Programs without a number are absent.
   */
  readonly byProgram: ReadonlyMap<ProgramId, Float64Array>
}

/** As `endingsOf`, under the best estimates alone. */
export function endingsAtBest(chances: Chances, picks: readonly PlannedApplication[]): Endings {
  return endingsUnder(runsOf(chances)[0]!, countedIn(chances, picks), chances)
}

/**
 * The chance of a list by program, under the best estimates first and then under each draw, in the order of `chances.draws`: for what one
 * chance cannot answer, such as in which place. Where the applicant cannot be told from everybody on the same path, what a typical list
 * brings is shared out by the programs' own chances.
 */
export function endingsOf(chances: Chances, picks: readonly PlannedApplication[]): readonly Endings[] {
  const asked = countedIn(chances, picks)
  return runsOf(chances).map((run) => endingsUnder(run, asked, chances))
}

function endingsUnder(run: Run, asked: Counted, chances: Chances): Endings {
  const own = expectedUnder(run, asked)
  const expected = chances.rests === 'on the path alone' ? typicalOf(run, asked) : own
  const ended = endedBySpecialty(run, expected, chances.bySpecialty)
  const nodes = run.weight.length
  const byProgram = new Map<ProgramId, Float64Array>()
  for (const pick of asked.picks) {
    const from = own.specialties.indexOf(pick.specialty) * nodes
    const share = run.invitationAt(pick).map((at, m) => (at > 0 ? at / own.invitations[from + m]! : 0))
    byProgram.set(
      pick.program,
      share.map((at, m) => at * ended[from + m]!),
    )
  }
  return { weight: run.weight, byProgram }
}

/** What each specialty adds to the exponent at each node: the interviews of it that are kept, those worth most first, times their worth. */
function endedBySpecialty(run: Run, expected: Expected, bySpecialty: Chances['bySpecialty']): Float64Array {
  const { specialties, invitations } = expected
  const nodes = run.weight.length
  const ending = specialties.map((_, s) => heldEnding(run, { expected, at: s, bySpecialty }))
  const ended = new Float64Array(invitations.length)
  for (let m = 0; m < nodes; m++) {
    const order = [...specialties.keys()].toSorted((a, b) => ending[b]![m]! - ending[a]![m]!)
    let total = 0
    for (const s of order) {
      const before = interviewsKept(total, run.capacity)
      total += invitations[s * nodes + m]!
      ended[s * nodes + m] = ending[s]![m]! * (interviewsKept(total, run.capacity) - before)
    }
  }
  return ended
}
