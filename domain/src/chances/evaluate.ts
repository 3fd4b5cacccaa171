import { logistic } from '#engine/numbers'
import type { Field } from './field.ts'
import type { SignalLevel } from './model.ts'
import type { SpecialtyParameters } from './parameters.ts'

/** What every program of a specialty shares at each node of theta. */
export interface NodeTerms {
  /** Odds multiplier of the unseen quality. */
  readonly quality: Float64Array
  /** h(theta): chance that the list would end at a rank if reached. */
  readonly ending: Float64Array
}

export function nodeTerms(parameters: SpecialtyParameters, theta: Float64Array): NodeTerms {
  const { c, d, seen, unseenShare } = parameters.matching
  return {
    quality: theta.map((t) => Math.exp(parameters.unseen * t)),
    ending: theta.map((t) => logistic(c + d * (seen + unseenShare * t))),
  }
}

/** Odds of an invitation at program `i` without a signal, for unseen quality zero. `rate`: log-odds of its invitation rate. */
export function baseOdds(field: Field, i: number, parameters: SpecialtyParameters, rate: number): number {
  const alpha = baselineAt(field, i, parameters, rate)
  return Math.exp(alpha + parameters.record + parameters.drift + placeLogOdds(field, i, parameters))
}

/** alpha_i: log-odds of an invitation for the average applicant, without a signal. */
export function baselineAt(field: Field, i: number, parameters: SpecialtyParameters, rate: number): number {
  const alpha = parameters.baseline.alphaFor(rate)
  return field.withoutVisa[i] === 1 ? alpha + parameters.shiftWithoutVisa : alpha
}

/** Log-odds for where the program lies, of what the applicant has told about places. */
export function placeLogOdds(field: Field, i: number, parameters: SpecialtyParameters): number {
  const alignment = field.alignment[i] === 1 ? parameters.aligned : field.alignment[i] === 2 ? parameters.misaligned : 0
  return alignment + (field.home[i] === 1 ? parameters.homeState : 0)
}

/** Factor on the chance for the closed gates the applicant meets at program `i`. */
export function gateFactor(field: Field, i: number, parameters: SpecialtyParameters): number {
  const gates = field.closedGates[i]!
  return gates === 0 ? 1 : parameters.closedGate ** gates
}

export interface InvitationOdds {
  /** `baseOdds` times the odds ratio of the signal. */
  readonly odds: number
  readonly gate: number
}

/** Writes p(theta) for every node into `out` from `offset` on. */
export function writeInvitation({ odds, gate }: InvitationOdds, terms: NodeTerms, out: Float64Array, offset: number): void {
  const { quality } = terms
  for (let k = 0; k < quality.length; k++) {
    const at = odds * quality[k]!
    out[offset + k] = (gate * at) / (1 + at)
  }
}

/** Which signals can be told apart at program `i`, `none` first. */
export function levelsAt(field: Field, i: number, levels: readonly SignalLevel[]): readonly SignalLevel[] {
  return field.takesSignals[i] === 1 ? levels : ['none']
}
