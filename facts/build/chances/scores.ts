import type { Coefficient, RankedGroup, RankParameters } from '#domain'
import { rankedGroup } from '#domain'
import type { Split } from './targets.ts'

/** Step 2 CK of all applicants of a specialty, those without a certified list included. */
export interface ScorePool {
  readonly mean: number
  readonly meanError: number
  readonly sd: number
}

/**
 * The scores of those who certified a list are printed; the applicants behind them are not. Certifying selects on standing, and
 * standing on the score: this undoes the selection. `slope` is the log-odds a point adds.
 */
export function scorePool({ matched, notMatched }: Split, parameters: RankParameters, slope: number): ScorePool {
  const group = rankedGroup(parameters)
  const certified = mix(group)
  const printed = mixOf(matched, notMatched)
  let [mean, sd] = [printed.mean, printed.sd]
  for (let round = 0; round < 50; round++) {
    // A score can carry most of the standing, not more than all of it.
    const share = Math.max(-0.9, Math.min(0.9, (slope * sd) / parameters.spread))
    mean = printed.mean - sd * share * certified.mean
    sd = printed.sd / Math.sqrt(share ** 2 * certified.variance + 1 - share ** 2)
  }
  return { mean, meanError: printed.sd / Math.sqrt(printed.n), sd }
}

/** Matched minus not matched Step 2 CK that the model brings out. */
export function scoreSeparation(pool: ScorePool, parameters: RankParameters, slope: number): number {
  const { standing } = rankedGroup(parameters)
  return ((slope * pool.sd ** 2) / parameters.spread) * (standing.matched.mean - standing.notMatched.mean)
}

/** Slope that would bring out the printed separation, with the sampling error of the two printed means. */
export function slopeFromSeparation(split: Split, parameters: RankParameters): Pick<Coefficient, 'estimate' | 'standardError'> {
  const { standing } = rankedGroup(parameters)
  const gap = split.matched.mean - split.notMatched.mean
  const error = Math.sqrt(split.matched.sd ** 2 / split.matched.n + split.notMatched.sd ** 2 / split.notMatched.n)
  const perSlope =
    (mixOf(split.matched, split.notMatched).sd ** 2 / parameters.spread) * (standing.matched.mean - standing.notMatched.mean)
  return { estimate: gap / perSlope, standardError: error / perSlope }
}

function mix({ matchRate, standing: { matched, notMatched } }: RankedGroup): {
  readonly mean: number
  readonly variance: number
} {
  const mean = matchRate * matched.mean + (1 - matchRate) * notMatched.mean
  const between = matchRate * (1 - matchRate) * (matched.mean - notMatched.mean) ** 2
  return { mean, variance: matchRate * matched.variance + (1 - matchRate) * notMatched.variance + between }
}

/** Mean and spread of both groups together. */
export function mixOf(
  a: Split['matched'],
  b: Split['matched'],
): { readonly n: number; readonly mean: number; readonly sd: number } {
  const n = a.n + b.n
  const mean = (a.n * a.mean + b.n * b.mean) / n
  const variance = (a.n * a.sd ** 2 + b.n * b.sd ** 2) / n + (a.n * b.n * (a.mean - b.mean) ** 2) / n ** 2
  return { n, mean, sd: Math.sqrt(variance) }
}
