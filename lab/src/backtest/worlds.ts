import type { ChanceModel, SpecialtyModel } from '#domain/chances'
import type { Program } from '#domain/claims'
import { crowds } from '#domain/say'
import { luckAt, luckKey } from '#engine/numbers'
import { nextMatch } from '../validation/feeders.ts'
import type { TestedApplicant } from './applicant.ts'

/** A world in which lists are tried. */
export type World = ChainWorld | NationWorld

/** What the chain of chances believes is what happens, but for what is said here; rates, stances and effects are drawn as unsure as it holds them. */
export interface ChainWorld {
  readonly kind: 'chain'
  readonly id: string
  readonly title: string
  /** The model as it truly is. */
  readonly truth?: (model: ChanceModel) => ChanceModel
  /** Factor on the chance of an invitation of one applicant at one program, 1 as believed. */
  readonly factor?: (asked: FactorAsked) => number
}

/** A drawn national season: everybody else competes for the same places. */
export interface NationWorld {
  readonly kind: 'nation'
  readonly id: string
  readonly title: string
  /** Of the applicants whose first choice the specialty is, so many in one send tested lists together; one person at a time where absent. */
  readonly share?: number
  /** The specialty is as open as the nation is drawn; everywhere else it is as open as the chain of chances says. */
  readonly isOpenAsDrawn?: true
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

/** What is swept; the first of each kind is the world as we believe it. */
export const worlds: readonly World[] = [
  { kind: 'chain', id: 'chain', title: 'As the chain believes' },
  { kind: 'nation', id: 'nation', title: 'The drawn nation, as open as the chain says: one person alone sends our list' },
  { kind: 'nation', id: 'tenth', title: 'The drawn nation: one applicant in ten sends such a list', share: crowds.tenth },
  { kind: 'nation', id: 'half', title: 'The drawn nation: half of all applicants send such a list', share: crowds.half },
  { kind: 'nation', id: 'all', title: 'The drawn nation: all applicants do', share: crowds.all },
  { kind: 'nation', id: 'drawn', title: 'The drawn nation, as open as it is drawn', isOpenAsDrawn: true },
  {
    kind: 'chain',
    id: 'flat score',
    title: 'As the chain believes, but a score counts half as much',
    truth: withScoreSlope(0.5),
  },
  {
    kind: 'chain',
    id: 'steep score',
    title: 'As the chain believes, but a score counts half as much again',
    truth: withScoreSlope(1.5),
  },
  {
    kind: 'chain',
    id: 'stale rates',
    title: 'As the chain believes, but rates are two seasons older, and so noisier',
    truth: (model) => ({ ...model, ageing: agedFurther(model.ageing) }),
  },
  {
    kind: 'chain',
    id: 'same worth',
    title: 'As the chain believes, but an interview is worth as much wherever it is',
    truth: inEach((one) => ({
      ...one,
      yields: { ...one.yields, byShare: { ...one.yields.byShare, estimate: 0, standardError: 0 } },
    })),
  },
  {
    kind: 'chain',
    id: 'hidden cut-offs',
    title: 'As the chain believes, but three programs in ten have a minimum that nobody knows: the mean score of applicants',
    factor: (asked) => (luck('cutOff', asked) < 0.3 && asked.applicant.step2ck < asked.meanScore ? asked.closedGate : 1),
  },
  {
    kind: 'chain',
    id: 'closed',
    title: 'As the chain believes, but one program in twenty has closed and nobody told',
    factor: (asked) => (luck('closed', asked) < 0.05 ? 0 : 1),
  },
  {
    kind: 'chain',
    id: 'wrong visa',
    title: 'As the chain believes, but at one program in ten the stance on the visa is wrong: it sponsors none',
    factor: (asked) => (asked.applicant.visaNeeded && luck('visa', asked) < 0.1 ? asked.closedGate : 1),
  },
  {
    kind: 'chain',
    id: 'unsaid visa',
    title: 'As the chain believes, but of programs that never said whether they sponsor half as many do',
    factor: (asked) =>
      asked.applicant.visaNeeded && asked.program.claims.visaJ1 === undefined && luck('stance', asked) < 0.5
        ? asked.closedGate
        : 1,
  },
]

/** The two worlds as believed, of each kind one, are played longest and shown by score and visa need too. */
export const lookedAtClosest: readonly string[] = ['chain', 'nation']

/** The world of this id. Throws where there is none. */
export function worldCalled(id: string): World {
  const world = worlds.find((one) => one.id === id)
  if (world === undefined) throw new RangeError(`a backtest requires a world of its list, got ${id}`)
  return world
}

const olderBy = 2

/** Rates of programs are of `ratesOf` or later, and stay so: what is kept of them in one season shrinks as if there were more seasons. */
function agedFurther(ageing: ChanceModel['ageing']): ChanceModel['ageing'] {
  const seasons = nextMatch - ageing.ratesOf
  const kept = ageing.keptASeason.estimate ** ((seasons + olderBy) / seasons)
  return { ...ageing, keptASeason: { ...ageing.keptASeason, estimate: kept } }
}

type Truth = NonNullable<ChainWorld['truth']>

function inEach(truth: (model: SpecialtyModel) => SpecialtyModel): Truth {
  return (model) => ({ ...model, specialties: model.specialties.map(truth) })
}

function withScoreSlope(times: number): Truth {
  return inEach((one) => {
    const { step2ckPer10 } = one.invitation
    return {
      ...one,
      invitation: { ...one.invitation, step2ckPer10: { ...step2ckPer10, estimate: times * step2ckPer10.estimate } },
    }
  })
}
