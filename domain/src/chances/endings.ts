import { itemAt } from '#engine/keys'
import { endedBySpecialty, shareOf } from '#engine/ranks'
import type { ProgramId } from '../units.ts'
import type { Counted } from './chance-of-matching.ts'
import { countedIn, expectedAtBest, expectedUnderRuns, typicalOf } from './chance-of-matching.ts'
import type { Chances, PlannedApplication } from './chances.ts'
import type { Applied, ExpectedOfList, Run } from './runs.ts'
import { applied, heldEnding, runsOf } from './runs.ts'

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
  const asked = countedIn(chances, picks)
  const at = { run: itemAt(runsOf(chances), 0), own: expectedAtBest(chances, asked) }
  return endingsUnder(at, asked, { chances, programs: appliedTo(chances, asked) })
}

/**
 * The chance of a list by program, under the best estimates first and then under each draw, in the order of `chances.draws`: for what one
 * chance cannot answer, such as in which place. Where the applicant cannot be told from everybody on the same path, what a typical list
 * brings is shared out by the programs' own chances.
 */
export function endingsOf(chances: Chances, picks: readonly PlannedApplication[]): readonly Endings[] {
  const asked = countedIn(chances, picks)
  const own = expectedUnderRuns(chances, asked)
  const here = { chances, programs: appliedTo(chances, asked) }
  return runsOf(chances).map((run, r) => endingsUnder({ run, own: itemAt(own, r) }, asked, here))
}

function appliedTo(chances: Chances, { picks }: Counted): readonly Applied[] {
  return picks.map((pick) => applied(chances, pick))
}

function endingsUnder(
  { run, own }: { readonly run: Run; readonly own: ExpectedOfList },
  asked: Counted,
  { chances, programs }: { readonly chances: Chances; readonly programs: readonly Applied[] },
): Endings {
  const expected = chances.rests === 'on the path alone' ? typicalOf(run, asked) : own
  const { bySpecialty } = chances
  const { weight, capacity } = run
  const nodes = weight.length
  const { specialties, weighed } = expected
  const ending = specialties.map((_, at) => heldEnding(run, { expected, at, bySpecialty }))
  const whole = endedBySpecialty({ ending, invitations: weighed, nodes, capacity })
  const byProgram = new Map<ProgramId, Float64Array>()
  asked.picks.forEach((pick, i) => {
    const { invitationAt, yieldAt } = itemAt(programs, i)
    const from = own.specialties.indexOf(pick.specialty) * nodes
    const at = yieldAt(run)
    const counted = invitationAt(run).map((chance) => at * chance)
    byProgram.set(pick.program, shareOf(counted, from, { invitations: own.weighed, whole }))
  })
  return { weight, byProgram }
}
