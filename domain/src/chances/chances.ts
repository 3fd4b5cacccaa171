import type { Band, Question, Reason } from '../answer.ts'
import type { ProgramId, SpecialtyId } from '../units.ts'
import type { SignalLevel } from './model.ts'

/** Chances at every candidate program, sharing one latent quality. */
export interface Chances {
  /** Gauss-Hermite nodes of the latent quality theta ~ N(0, 1), or its posterior after news of the season. */
  readonly nodes: { readonly theta: Float64Array; readonly weight: Float64Array }
  readonly byProgram: ReadonlyMap<ProgramId, ProgramChance>
  /** The same applicant under drawn parameters: what bands are made of. Node order as in `nodes`. */
  readonly draws: readonly ParameterDraw[]
  /** Specialties the model refuses or serves from relatives, in words. */
  readonly notes: readonly Reason[]
  readonly asks: readonly Question[]
}

export interface ProgramChance {
  readonly program: ProgramId
  readonly specialty: SpecialtyId
  /** By signal level; a level that cannot be sent in this specialty is absent. */
  readonly invitation: Readonly<Partial<Record<SignalLevel, Band>>>
  readonly match: Readonly<Partial<Record<SignalLevel, Band>>>
  /** Chance, at each node, that the list would end here if reached: q_i(theta). */
  readonly matchAtNodes: Readonly<Partial<Record<SignalLevel, Float64Array>>>
  readonly invitationAtNodes: Readonly<Partial<Record<SignalLevel, Float64Array>>>
  /** Decomposition on the log-odds scale, in words, without a signal: the sizes add up to the log-odds for average unseen quality. */
  readonly reasons: readonly Reason[]
  /** What a signal of each level adds to them. */
  readonly signalReasons: Readonly<Partial<Record<SignalLevel, Reason>>>
}

export interface ParameterDraw {
  /** Weight of each node under this draw; differs from `nodes.weight` only after news of the season. */
  readonly weight: Float64Array
  /** q_i(theta) of a program at a signal level under this draw. */
  readonly matchAtNodes: (program: ProgramId, signal: SignalLevel) => Float64Array
}

export interface Pick {
  readonly program: ProgramId
  readonly signal: SignalLevel
}
