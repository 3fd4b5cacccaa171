import { dot, sumOfBlocks } from '#engine/numbers'
import { entryFor, itemAt } from '#engine/keys'
import { interviewsKept } from '#engine/ranks'
import type { Band } from '../answer.ts'
import { keptWhole } from './held-interviews.ts'
import { lazily } from '../once.ts'
import type { SpecialtyId } from '../units.ts'
import type { Chances, PlannedApplication } from './chances.ts'
import { hasNumber } from './chances.ts'
import type { DrawnChance } from './drawn-chance.ts'
import { bandOfChance } from './drawn-chance.ts'
import { drawCount } from './parameters.ts'
import { addInvited } from './draws.ts'
import type { ExpectedOfList, Run } from './runs.ts'
import { invitationAtNodes, matchUnder, overRuns } from './runs.ts'

/**
 * Chance of matching anywhere on a list: E[1 - exp(-sum over specialties of h x interviews kept)] over what is not known of the
 * applicant, an interview counting for what it is worth at its program. The picks are not independent; what they share is that, and the capacity for interviews. The band redraws every parameter
 * and program. Specialties whose evidence carries no number are left out; undefined where no other is on the list.
 */
export function chanceOfMatching(chances: Chances, picks: readonly PlannedApplication[]): Band | undefined {
  const silent = picks.length > 0 && countedIn(chances, picks).specialties.length === 0
  return silent ? undefined : bandOfChance(drawnChanceOfMatching(chances, picks))
}

/**
 * The same chance with its value under each draw of the parameters, in the order of `chances.draws`. Where the applicant cannot be told
 * from everybody on the same path it is what a typical list of that size brings: no choice of programs is credited to nobody in
 * particular.
 */
export function drawnChanceOfMatching(chances: Chances, picks: readonly PlannedApplication[]): DrawnChance {
  return chances.rests === 'on the path alone' ? typicalChanceOf(chances, picks) : chanceAsChosen(chances, picks)
}

/** What a list brings as it is chosen. */
function chanceAsChosen(chances: Chances, picks: readonly PlannedApplication[]): DrawnChance {
  const expected = expectedOf(chances, picks)
  return overRuns(chances, (run) => matchUnder(run, expected(run), chances.bySpecialty))
}

/** What a list with as many applications in each specialty brings when its programs are chosen as others choose theirs. */
export function typicalChanceOf(chances: Chances, picks: readonly PlannedApplication[]): DrawnChance {
  const asked = countedIn(chances, picks)
  return overRuns(chances, (run) => matchUnder(run, typicalOf(run, asked), chances.bySpecialty))
}

/** Invitations expected of as many applications, sent to programs as others choose theirs. */
export function typicalOf(run: Run, { specialties, picks }: Counted): ExpectedOfList {
  const nodes = run.weight.length
  const expected = nothingExpected(specialties, nodes)
  specialties.forEach((specialty, s) => {
    const applications = picks.filter((one) => one.specialty === specialty).length
    const { invitations, weighed } = run.typicalAt(specialty, applications)
    expected.invitations.set(invitations, s * nodes)
    expected.weighed.set(weighed, s * nodes)
  })
  return expected
}

function nothingExpected(specialties: readonly SpecialtyId[], nodes: number): ExpectedOfList {
  const size = specialties.length * nodes
  return { specialties, invitations: new Float64Array(size), weighed: new Float64Array(size) }
}

/** What a list is expected to bring before anybody ranks: invitations, interviews gone to, and the chance of none at all. */
export interface Interviews {
  readonly invitations: DrawnChance
  readonly kept: DrawnChance
  readonly none: DrawnChance
}

const impossible: DrawnChance = { point: 0, drawn: new Float64Array(drawCount) }

export function interviewsOf(chances: Chances, picks: readonly PlannedApplication[]): Interviews {
  const expectedUnder = expectedOf(chances, picks)
  const gone = picks.filter(({ program }) => chances.byProgram.get(program)?.isGone === true).length
  const kept = (expected: number, capacity: number): number =>
    interviewsKept(expected - gone + gone * keptWhole(gone, capacity), capacity)
  const mean = (figure: (expected: number, capacity: number) => number): DrawnChance =>
    overRuns(chances, (run) => {
      const { invitations } = expectedUnder(run)
      const all = sumOfBlocks(invitations, run.weight.length)
      return dot(
        run.weight,
        all.map((expected) => figure(expected, run.capacity)),
      )
    })
  return {
    invitations: mean((expected) => expected),
    kept: mean(kept),
    none: hasInvitation(chances, picks) ? impossible : mean((expected, capacity) => Math.exp(-kept(expected, capacity))),
  }
}

/** Whether a program has invited already: that it would not is no question any more. */
function hasInvitation({ byProgram }: Chances, picks: readonly PlannedApplication[]): boolean {
  return picks.some(({ program, signal }) => byProgram.get(program)?.invitation[signal]?.low === 1)
}

/** Specialties of the picks whose evidence carries a number, each once. */
export function countedSpecialties(
  { byProgram, bySpecialty }: Chances,
  picks: readonly PlannedApplication[],
): readonly SpecialtyId[] {
  const listed = new Set(picks.flatMap(({ program }) => byProgram.get(program)?.specialty ?? []))
  return [...listed].filter((specialty) => hasNumber(entryFor(bySpecialty, specialty).evidence))
}

export interface Counted {
  readonly specialties: readonly SpecialtyId[]
  readonly picks: readonly (PlannedApplication & { readonly specialty: SpecialtyId })[]
}

/** The picks a number can be said of; throws where a program was never a candidate. */
export function countedIn(chances: Chances, picks: readonly PlannedApplication[]): Counted {
  const known = picks.map((pick) => {
    const chance = chances.byProgram.get(pick.program)
    if (chance === undefined) throw new RangeError(`a list requires programs among the candidates, got ${pick.program}`)
    return { ...pick, specialty: chance.specialty }
  })
  const specialties = countedSpecialties(chances, picks)
  return { specialties, picks: known.filter(({ specialty }) => specialties.includes(specialty)) }
}

interface ExpectedUnder {
  readonly chances: Chances
  readonly runs: () => readonly ExpectedOfList[]
}

const expectedBy = new WeakMap<readonly PlannedApplication[], ExpectedUnder>()

/** What a list is expected to bring under each run: worked out once, as chance, interviews and every change of them are read from it. */
function expectedOf(chances: Chances, picks: readonly PlannedApplication[]): (run: Run) => ExpectedOfList {
  const last = expectedBy.get(picks)
  const known =
    last?.chances === chances ? last : { chances, runs: lazily(() => expectedUnderRuns(chances, countedIn(chances, picks))) }
  expectedBy.set(picks, known)
  return ({ draw }) => itemAt(known.runs(), draw === undefined ? 0 : draw + 1)
}

/** By the best estimates. */
export function expectedAtBest(chances: Chances, { specialties, picks }: Counted): ExpectedOfList {
  const nodes = chances.nodes.weight.length
  const expected = nothingExpected(specialties, nodes)
  for (const pick of picks) {
    const at = specialties.indexOf(pick.specialty) * nodes
    addInvited(invitationAtNodes(chances, pick), entryFor(chances.byProgram, pick.program).interviewYield, { ...expected, at })
  }
  return expected
}

/** By the best estimates first, then under every draw: program by program, so that what is drawn of one is looked up once. */
export function expectedUnderRuns(chances: Chances, counted: Counted): readonly ExpectedOfList[] {
  const { specialties, picks } = counted
  const nodes = chances.nodes.weight.length
  const block = specialties.length * nodes
  const room = chances.draws.length * block
  const drawn = { invitations: new Float64Array(room), weighed: new Float64Array(room) }
  for (const { program, specialty, signal } of picks) {
    chances.drawnAt(program).addTo(drawn, { signal, from: specialties.indexOf(specialty) * nodes, block })
  }
  const runs = chances.draws.map((_, d): ExpectedOfList => ({
    specialties,
    invitations: drawn.invitations.subarray(d * block, (d + 1) * block),
    weighed: drawn.weighed.subarray(d * block, (d + 1) * block),
  }))
  return [expectedAtBest(chances, counted), ...runs]
}
