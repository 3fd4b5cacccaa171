import type { SpecialtyModel } from '#domain/chances'
import type { Program } from '#domain/claims'
import { crowds } from '#domain/say'
import { luckAt, luckKey } from '#engine/numbers'
import type { Nation, SimulatedSpecialty } from '#engine/simulation'
import type { TestedApplicant } from './applicant.ts'

/** A world that may differ from what our lists believe. */
export interface World {
  readonly id: string
  readonly title: string
  /** Of the applicants whose first choice the specialty is, so many in one send tested lists together; one person at a time where absent. */
  readonly share?: number
  /** The specialty is as open as the nation is drawn; everywhere else it is as open as the chain of chances says. */
  readonly isOpenAsDrawn?: true
  /** The specialty’s applicants as they truly are. */
  readonly truth?: (model: SpecialtyModel) => SpecialtyModel
  /** The specialty’s programs as they truly are. */
  readonly programs?: (specialty: SimulatedSpecialty) => SimulatedSpecialty
  /** Factor on the chance of one applicant at one program, 1 as believed. */
  readonly factor?: (asked: FactorAsked) => number
}

export interface FactorAsked {
  readonly applicant: TestedApplicant
  readonly program: Program
  /** Number of the program in its specialty. */
  readonly place: number
  readonly seed: number
  /** The mean score of the specialty’s applicants, and the factor of a closed gate. */
  readonly meanScore: number
  readonly closedGate: number
}

const purpose = { closed: 201, cutOff: 202, visa: 203, stance: 204 } as const

function luck(what: keyof typeof purpose, { place, seed }: FactorAsked): number {
  return luckAt(luckKey(seed, purpose[what]), place)
}

/** What is swept; the first is the world as the model has it. */
export const worlds: readonly World[] = [
  { id: 'true', title: 'The model is true' },
  { id: 'tenth', title: 'One applicant in ten sends such a list', share: crowds.tenth },
  { id: 'half', title: 'Half of all applicants send such a list', share: crowds.half },
  { id: 'all', title: 'All applicants do', share: crowds.all },
  { id: 'drawn', title: 'The specialty is as open as the nation is drawn', isOpenAsDrawn: true },
  { id: 'flat score', title: 'A score counts half of what we believe', truth: withScoreSlope(0.5) },
  { id: 'steep score', title: 'A score counts half as much again', truth: withScoreSlope(1.5) },
  {
    id: 'stale rates',
    title: 'What nobody knows of a program is half as large again: noisy rates, two more seasons old',
    programs: (specialty) => ({
      ...specialty,
      programs: { ...specialty.programs, own: specialty.programs.own.map((sd) => 1.5 * sd) },
    }),
  },
  {
    id: 'hidden cut-offs',
    title: 'Three programs in ten have a minimum that nobody knows: the mean score of applicants',
    factor: (asked) => (luck('cutOff', asked) < 0.3 && asked.applicant.step2ck < asked.meanScore ? asked.closedGate : 1),
  },
  {
    id: 'closed',
    title: 'One program in twenty has closed and nobody told',
    factor: (asked) => (luck('closed', asked) < 0.05 ? 0 : 1),
  },
  {
    id: 'wrong visa',
    title: 'At one program in ten the stance on the visa is wrong: it sponsors none',
    factor: (asked) => (asked.applicant.visaNeeded && luck('visa', asked) < 0.1 ? asked.closedGate : 1),
  },
  {
    id: 'unsaid visa',
    title: 'Of programs that never said whether they sponsor, half as many do as we believe',
    factor: (asked) =>
      asked.applicant.visaNeeded && asked.program.claims.visaJ1 === undefined && luck('stance', asked) < 0.5
        ? asked.closedGate
        : 1,
  },
]

/** The world of this id. Throws where there is none. */
export function worldCalled(id: string): World {
  const world = worlds.find((one) => one.id === id)
  if (world === undefined) throw new RangeError(`a backtest requires a world of its list, got ${id}`)
  return world
}

function withScoreSlope(times: number): NonNullable<World['truth']> {
  return (model) => {
    const { step2ckPer10 } = model.invitation
    return {
      ...model,
      invitation: { ...model.invitation, step2ckPer10: { ...step2ckPer10, estimate: times * step2ckPer10.estimate } },
    }
  }
}

/** The nation with one specialty’s programs as they are in this world. */
export function nationIn(
  { asDrawn, asBelieved }: { readonly asDrawn: Nation; readonly asBelieved: Nation },
  specialty: number,
  { programs, isOpenAsDrawn }: World,
): Nation {
  const nation = isOpenAsDrawn === true ? asDrawn : asBelieved
  if (programs === undefined) return nation
  return { ...nation, specialties: nation.specialties.map((one, s) => (s === specialty ? programs(one) : one)) }
}
