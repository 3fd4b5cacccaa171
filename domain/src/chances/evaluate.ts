import { itemAt } from '#engine/keys'
import { logistic } from '#engine/numbers'
import { ownOdds } from '#engine/ranks'
import type { Baselines } from './baselines.ts'
import { openFactor } from './doors.ts'
import type { Field } from './field.ts'
import type { SignalLevel } from './model.ts'
import type { SpecialtyParameters } from './parameters.ts'

/** What is not known of the applicant, on nodes: the latent quality, and how far from the average applicant a visa need is where nobody knows it. */
export interface LatentPoints {
  readonly theta: Float64Array
  readonly visa: Float64Array
  /** 1 or -1 for the half of the applicants to whom a rank is worth more or less; 0 where all are alike. */
  readonly worth: Float64Array
}

/** What every program of a specialty shares at each node. */
export interface NodeTerms {
  /** Odds multiplier of what is not seen. */
  readonly quality: Float64Array
  /** h: chance that the list would end at a rank if reached. */
  readonly ending: Float64Array
}

export function nodeTerms(parameters: SpecialtyParameters, { theta, visa, worth }: LatentPoints): NodeTerms {
  const { c, d, spread } = parameters.matching
  const unseen = theta.map((t, k) => parameters.unseen * t + parameters.visa * itemAt(visa, k))
  // Where those with many interviews are less likely to end at one, that is said of a group: a better record of one person never lowers it.
  const seen = d > 0 ? parameters.record : 0
  return {
    quality: unseen.map((logOdds) => Math.exp(logOdds)),
    ending: theta.map((t, k) =>
      logistic(
        c +
          parameters.matching.worth * itemAt(worth, k) +
          (d * (seen + (d > 0 ? itemAt(unseen, k) : parameters.unseen * t))) / spread,
      ),
    ),
  }
}

/** Log-odds for the applicant without a signal, for unseen quality zero, on top of the program's baseline. */
export function applicantLogOdds(field: Field, i: number, parameters: SpecialtyParameters): number {
  return parameters.level + parameters.record + placeLogOdds(field, i, parameters)
}

/** Log-odds for where the program lies, of what the applicant has told about places. */
export function placeLogOdds(field: Field, i: number, parameters: SpecialtyParameters): number {
  const alignment = field.alignment[i] === 1 ? parameters.aligned : field.alignment[i] === 2 ? parameters.misaligned : 0
  return alignment + (field.home[i] === 1 ? parameters.homeState : 0)
}

/**
 * Factor on the chance for the closed gates the applicant meets at program `i`. Where it has not said whether it sponsors the visa,
 * `sponsors` is the share of such programs that do; under a draw of the answer 1 or 0.
 */
export function gateFactor(
  field: Field,
  i: number,
  parameters: SpecialtyParameters,
  sponsors: number = itemAt(field.sponsors, i),
): number {
  const gates = itemAt(field.closedGates, i)
  const stated = gates === 0 ? 1 : parameters.closedGate ** gates
  return stated * openFactor(sponsors, parameters.closedGate)
}

/** Odds of an invitation at each value of the program's own unknown, by the best estimates: the mean over them is the point. */
export function oddsAt({ baselines, field, point }: PricedGroup, i: number): Float64Array {
  return ownOdds(itemAt(baselines.alpha, i) + applicantLogOdds(field, i, point), itemAt(baselines.own, i))
}

interface PricedGroup {
  readonly baselines: Baselines
  readonly field: Field
  readonly point: SpecialtyParameters
}

/** Which signals can be told apart at program `i`, `none` first. */
export function levelsAt(field: Field, i: number, levels: readonly SignalLevel[]): readonly SignalLevel[] {
  return field.takesSignals[i] === 1 ? levels : ['none']
}
