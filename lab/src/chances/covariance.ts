import { createRandom } from '#engine/numbers'
import { rankedGroup } from '#engine/ranks'
import type { Matrix } from '../statistics/linear.ts'
import { cholesky, inverse, multiply } from '../statistics/linear.ts'
import type { ChainParameters, FitRequest, RankVector } from './fit-ranks.ts'
import { asVector, logLikelihood, logPrior, toParameters } from './fit-ranks.ts'
import { printCohort, sizeOf } from './simulate-group.ts'

const step = 0.04
const cohorts = 200

/**
 * Covariance of a fit. What is printed is not independent, so the curvature alone says too little: the slopes of the likelihood are
 * taken at simulated cohorts, sampling, printing and all, and the prior is a guess with an error of its own (Godambe's sandwich).
 */
export function covarianceOfFit(request: FitRequest, at: RankVector, seed: number): Matrix {
  const { prior, chain, group, listed } = request
  const bread = inverse(curvature(request, at))
  const moved = at.map((_, i) => [-step, step].map((by) => rankedGroup(toParameters(shifted(at, i, by), chain))))
  const truth = rankedGroup(toParameters(at, chain))
  const random = createRandom(seed)
  const slopes = Array.from({ length: cohorts }, () => {
    const drawn = {
      group: printCohort(truth, sizeOf(group), random),
      listed: { share: truth.certified + listed.error * random.normal(), error: listed.error },
    }
    return moved.map(([low, high]) => (logLikelihood(drawn, high!) - logLikelihood(drawn, low!)) / (2 * step))
  })
  const filling = covarianceOf(slopes).map((row, i) => row.map((value, j) => value + (i === j ? 1 / prior.sd[i]! ** 2 : 0)))
  return multiply(multiply(bread, filling), bread)
}

/** Minus the second derivatives of the posterior. */
function curvature(request: FitRequest, at: RankVector): Matrix {
  const value = (vector: RankVector): number =>
    logLikelihood(request, rankedGroup(toParameters(vector, request.chain))) + logPrior(request.prior, vector)
  const both = (i: number, j: number, a: number, b: number): number => value(shifted(shifted(at, i, a * step), j, b * step))
  return at.map((_, i) =>
    at.map((__, j) => -(both(i, j, 1, 1) - both(i, j, 1, -1) - both(i, j, -1, 1) + both(i, j, -1, -1)) / (4 * step * step)),
  )
}

function shifted(at: RankVector, i: number, by: number): RankVector {
  return asVector(at.map((value, j) => (i === j ? value + by : value)))
}

function covarianceOf(vectors: readonly (readonly number[])[]): Matrix {
  const mean = vectors[0]!.map((_, i) => vectors.reduce((sum, vector) => sum + vector[i]!, 0) / vectors.length)
  return mean.map((a, i) =>
    mean.map((b, j) => vectors.reduce((sum, vector) => sum + (vector[i]! - a) * (vector[j]! - b), 0) / vectors.length),
  )
}

/** The outer product of a vector with itself, scaled. */
export function outer(vector: readonly number[], scale: number): Matrix {
  return vector.map((a) => vector.map((b) => scale * a * b))
}

/** Sum of two matrices. */
export function add(a: Matrix, b: Matrix): Matrix {
  return a.map((row, i) => row.map((value, j) => value + b[i]![j]!))
}

/** Variance of a figure of a specialty's parameters under the covariance of its vector: by the delta method. */
export function varianceOf(
  figure: (parameters: ChainParameters) => number,
  {
    vector,
    covariance,
    chain,
  }: { readonly vector: RankVector; readonly covariance: Matrix; readonly chain: FitRequest['chain'] },
): number {
  const lower = cholesky(covariance)
  return vector.reduce((sum, _, j) => {
    const moved = (by: number): number =>
      figure(toParameters(asVector(vector.map((value, i) => value + by * (lower[i]![j] ?? 0))), chain))
    return sum + ((moved(1) - moved(-1)) / 2) ** 2
  }, 0)
}
