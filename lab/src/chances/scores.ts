import type { Moments, RankedGroup, RankParameters } from '#engine/ranks'
import { rankedGroup } from '#engine/ranks'
import type { ChainParameters } from './fit-ranks.ts'
import type { Split, Spread } from './targets.ts'

/** Step 2 CK of all applicants of a specialty, those without a certified list included. */
export interface ScorePool {
  readonly mean: number
  readonly meanError: number
  readonly sd: number
}

/** A score can carry most of the standing, never more than all of it. */
const mostWeight = 0.9

/**
 * The scores of those who certified a list are printed; the applicants behind them are not. Certifying selects on standing, and
 * standing on the score: this undoes the selection. `weight` is the correlation of score and standing among all applicants.
 */
export function scorePool({ matched, notMatched }: Split, parameters: RankParameters, weight: number): ScorePool {
  const certified = mix(rankedGroup(parameters))
  const printed = mixOf(matched, notMatched)
  const held = heldWeight(weight)
  const sd = printed.sd / Math.sqrt(1 - held ** 2 * (1 - certified.variance))
  return { mean: printed.mean - sd * held * certified.mean, meanError: printed.sd / Math.sqrt(printed.n), sd }
}

/** Matched minus not matched Step 2 CK that the model brings out. */
export function scoreSeparation(split: Split, parameters: RankParameters, weight: number): number {
  const { matched, notMatched } = rankedGroup(parameters).standing
  return heldWeight(weight) * scorePool(split, parameters, weight).sd * (matched.mean - notMatched.mean)
}

/** Correlation of score and standing that would bring out the printed separation: above 1 where no score could. */
export function weightFromSeparation(split: Split, parameters: RankParameters): number {
  const group = rankedGroup(parameters)
  const gap = split.matched.mean - split.notMatched.mean
  const standings = group.standing.matched.mean - group.standing.notMatched.mean
  const { sd } = mixOf(split.matched, split.notMatched)
  return gap / Math.sqrt((sd * standings) ** 2 + gap ** 2 * (1 - mix(group).variance))
}

/** What the weight is in log-odds of an invitation a point. */
export function slopeOf(weight: number, { spread }: Pick<ChainParameters, 'spread'>, { sd }: Pick<ScorePool, 'sd'>): number {
  return (heldWeight(weight) * spread) / sd
}

/** Standard error of the difference of the two printed means: sampling, and both printed as whole numbers. */
export function errorOfDifference({ matched, notMatched }: Split): number {
  return Math.hypot(matched.sd / Math.sqrt(matched.n), notMatched.sd / Math.sqrt(notMatched.n), Math.sqrt(2 / 12))
}

function heldWeight(weight: number): number {
  return Math.max(-mostWeight, Math.min(mostWeight, weight))
}

function mix({ matchRate, standing: { matched, notMatched } }: RankedGroup): Moments {
  const mean = matchRate * matched.mean + (1 - matchRate) * notMatched.mean
  const between = matchRate * (1 - matchRate) * (matched.mean - notMatched.mean) ** 2
  return { mean, variance: matchRate * matched.variance + (1 - matchRate) * notMatched.variance + between }
}

/** Mean and spread of both groups together. */
export function mixOf(a: Spread, b: Spread): { readonly n: number; readonly mean: number; readonly sd: number } {
  const n = a.n + b.n
  const mean = (a.n * a.mean + b.n * b.mean) / n
  const variance = (a.n * a.sd ** 2 + b.n * b.sd ** 2) / n + (a.n * b.n * (a.mean - b.mean) ** 2) / n ** 2
  return { n, mean, sd: Math.sqrt(variance) }
}
