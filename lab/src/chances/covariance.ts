import type { PublishedGroup, RankParameters } from '#engine/ranks'
import { createRandom } from '#engine/numbers'
import type { RankPrior, RankVector } from './fit-ranks.ts'
import { asVector, expectedAt, fitRanks, fromKept, toKept, toParameters } from './fit-ranks.ts'
import { simulateGroup, sizeOf } from './simulate-group.ts'
import type { Matrix } from '../statistics/linear.ts'
import { cholesky } from '../statistics/linear.ts'

export interface RefitRequest {
  readonly group: PublishedGroup
  readonly prior: RankPrior
  readonly capacity: number
  readonly at: RankVector
  readonly seed: number
  readonly times: number
}

/** Fits as many simulated cohorts as asked for: what the fit makes of its own truth, sampling, printing and all. */
export function refitSimulated({ group, prior, capacity, at, seed, times }: RefitRequest): readonly RankVector[] {
  const random = createRandom(seed)
  const size = sizeOf(group)
  const parameters = toParameters(at, capacity)
  return Array.from({ length: times }, () => {
    // The prior is a guess with an error of its own, which each refit redraws.
    const moved = { ...prior, mean: asVector(at.map((value, i) => value + prior.sd[i]! * random.normal())) }
    return fitRanks({ group: simulateGroup(parameters, size, random), prior: moved, capacity, start: at }).vector
  })
}

/** Covariance of vectors about a centre. */
export function covarianceAbout(vectors: readonly (readonly number[])[], centre: readonly number[]): Matrix {
  return centre.map((_, i) =>
    centre.map(
      (__, j) => vectors.reduce((sum, vector) => sum + (vector[i]! - centre[i]!) * (vector[j]! - centre[j]!), 0) / vectors.length,
    ),
  )
}

/** Covariance of what the product keeps when all that is known is the prior: by a thousand draws from it. */
export function covarianceOfPrior(prior: RankPrior, capacity: number): Matrix {
  const random = createRandom(17)
  const draws = Array.from({ length: 1000 }, () => {
    const ranks = prior.mean[0] + prior.sd[0] * random.normal()
    const [, ...rest] = expectedAt(prior, ranks)
    return toKept(asVector([ranks, ...rest.map((value, i) => value + prior.sd[i + 1]! * random.normal())]), capacity)
  })
  return covarianceAbout(draws, toKept(prior.mean, capacity))
}

/** Sum of two matrices. */
export function add(a: Matrix, b: Matrix): Matrix {
  return a.map((row, i) => row.map((value, j) => value + b[i]![j]!))
}

/** The outer product of a vector with itself, scaled. */
export function outer(vector: readonly number[], scale: number): Matrix {
  return vector.map((a) => vector.map((b) => scale * a * b))
}

/** Variance of a figure of a specialty's parameters under the covariance of what the product keeps: by the delta method. */
export function varianceOf(
  figure: (parameters: RankParameters) => number,
  parameters: RankParameters,
  covariance: Matrix,
): number {
  const kept = [Math.log(parameters.meanRanks), Math.log(parameters.spread), parameters.intercept, parameters.slope]
  const lower = cholesky(covariance)
  return kept.reduce((sum, _, j) => {
    const moved = (by: number): number =>
      figure(
        fromKept(
          kept.map((value, i) => value + by * (lower[i]![j] ?? 0)),
          parameters.capacity,
        ),
      )
    return sum + ((moved(1) - moved(-1)) / 2) ** 2
  }, 0)
}
