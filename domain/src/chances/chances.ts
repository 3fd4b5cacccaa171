import type { Band, Question, Reason } from '../answer.ts'
import type { ProgramId, SpecialtyId } from '../units.ts'
import type { Evidence, SignalLevel } from './model.ts'

/** Chances at every candidate program, sharing what is not known of the applicant. */
export interface Chances {
  /** Weights of the nodes of what is not known: a latent quality theta ~ N(0, 1), and a visa need nobody stated; or their posterior after news of the season. */
  readonly nodes: { readonly theta: Float64Array; readonly weight: Float64Array }
  readonly byProgram: ReadonlyMap<ProgramId, ProgramChance>
  readonly bySpecialty: ReadonlyMap<SpecialtyId, SpecialtyChance>
  /** Interviews the applicant would not go beyond, all specialties together. */
  readonly capacity: number
  /** The same applicant under drawn parameters: what bands are made of. Node order as in `nodes`. */
  readonly draws: readonly ParameterDraw[]
  /** One candidate under those draws; throws where the program was never one. */
  readonly drawnAt: (program: ProgramId) => DrawnChances
  /** Whether Step 2 CK is known: without it nobody can be told from everybody on the same path. */
  readonly rests: 'on the record' | 'on the path alone'
  /** The group whose figures every number rests on. */
  readonly group: 'non-US IMGs' | 'US-citizen IMGs' | 'US graduates'
  /** Share of a season's invitations that are out, for somebody who has sent nothing yet. */
  readonly lateBy?: number
  /** The score of Step 2 CK they reckon with for somebody who has yet to pass it after a failure: the least that passes. */
  readonly ifPassedWith?: number
  /** Specialties the model refuses or serves from relatives, in words. */
  readonly notes: readonly Reason[]
  readonly asks: readonly Question[]
}

/** What all programs of one specialty share. */
export interface SpecialtyChance {
  readonly specialty: SpecialtyId
  /** How far what is published carries a number for one person. */
  readonly evidence: Evidence
  /** h at each node: chance that the list would end at an interview if reached. */
  readonly endingAtNodes: Float64Array
  /** Applications of a typical list. */
  readonly typicalSize: number
  /** Invitations expected at each node of so many applications, sent to programs as others choose theirs. */
  readonly typicalAtNodes: (applications: number) => Expected
}

/** Invitations expected at each node, and the same counted in interviews of average worth: what a match is worked out from. */
export interface Expected {
  readonly invitations: Float64Array
  readonly weighed: Float64Array
}

export interface ProgramChance {
  readonly program: ProgramId
  readonly specialty: SpecialtyId
  /** Place among the programs of its specialty by the chance of an invitation without a signal, 1 the likeliest. */
  readonly place: number
  /** Whether what is published of its specialty carries a number for one person. */
  readonly carriesNumber: boolean
  /** By signal level; a level that cannot be sent in this specialty is absent, and all are where the specialty has no number for a person. */
  readonly invitation: Readonly<Partial<Record<SignalLevel, Band>>>
  readonly match: Readonly<Partial<Record<SignalLevel, Band>>>
  /** Chance of an invitation at each node; undefined for a level that cannot be sent. */
  readonly invitationAtNodes: (signal: SignalLevel) => Float64Array | undefined
  /** What an interview here counts, the average one expected of the specialty being 1: more where it is held already. */
  readonly interviewYield: number
  /** Whether its interview was gone to. */
  readonly isGone?: boolean
  /** Why, where it is worth much more or less; of no size among the reasons, for it does not move the chance of an invitation. */
  readonly yieldReason: Reason | undefined
  /** Decomposition on the log-odds scale, in words, without a signal: the sizes add up to the log-odds for average unseen quality. What makes an interview worth more or less stands last. */
  readonly reasons: readonly Reason[]
  /** What a signal of each level adds to them. */
  readonly signalReasons: Readonly<Partial<Record<SignalLevel, Reason>>>
}

export interface ParameterDraw {
  /** Weight of each node under this draw; differs from `nodes.weight` only after news of the season. */
  readonly weight: Float64Array
  readonly capacity: number
  readonly endingAtNodes: (specialty: SpecialtyId) => Float64Array
  readonly typicalAtNodes: (specialty: SpecialtyId, applications: number) => Expected
}

/** A program under draw `d` of the parameters. */
export interface DrawnChances {
  /** Chance of an invitation at a signal level, written where there is room for it. */
  readonly invitationAtNodes: (d: number, signal: SignalLevel, room?: Float64Array) => Float64Array
  readonly interviewYield: (d: number) => number
  /** Adds what an application there is expected to bring under every draw: one block of sums a draw, each from `from` on in its block. */
  readonly addTo: (sums: Expected, at: { readonly signal: SignalLevel; readonly from: number; readonly block: number }) => void
}

export interface PlannedApplication {
  readonly program: ProgramId
  readonly signal: SignalLevel
}

/** Whether what is published of a specialty carries a number for one person. */
export function hasNumber({ kind }: Evidence): boolean {
  return kind === 'enough' || kind === 'capped'
}
