import { itemAt } from '#engine/keys'
import { endedBySpecialty, shareOf } from '#engine/ranks'
import type { ProgramId } from '../units.ts'
import type { Counted } from './chance-of-matching.ts'
import { countedIn, expectedUnder, typicalOf } from './chance-of-matching.ts'
import type { Chances, PlannedApplication } from './chances.ts'
import { heldEnding, runsOf } from './runs.ts'
import type { Run } from './runs.ts'

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
  return endingsUnder(itemAt(runsOf(chances), 0), countedIn(chances, picks), chances)
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
  const { bySpecialty } = chances
  const { weight, capacity } = run
  const nodes = weight.length
  const { specialties, weighed } = expected
  const ending = specialties.map((_, at) => heldEnding(run, { expected, at, bySpecialty }))
  const whole = endedBySpecialty({ ending, invitations: weighed, nodes, capacity })
  const byProgram = new Map<ProgramId, Float64Array>()
  for (const pick of asked.picks) {
    const from = own.specialties.indexOf(pick.specialty) * nodes
    const at = pick.yieldAt(run)
    const counted = pick.invitationAt(run).map((chance) => at * chance)
    byProgram.set(pick.program, shareOf(counted, from, { invitations: own.weighed, whole }))
  }
  return { weight, byProgram }
}
