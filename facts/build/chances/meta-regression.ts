import { solve } from '../estimates/linear.ts'

/** One estimate with the variance of its error, and what may explain it. */
export interface Observation {
  /** Covariates, the same in number for every observation; none for a plain mean. */
  readonly x: readonly number[]
  readonly value: number
  readonly variance: number
}

/** A plane through estimates of unequal worth, with what is left between them. */
export interface MetaFit {
  /** Intercept first. */
  readonly coefficients: readonly number[]
  /** Variance between specialties that the covariates do not explain. */
  readonly between: number
  /** Inverse of the weighted normal matrix: the covariance of the coefficients. */
  readonly errors: readonly (readonly number[])[]
}

/**
 * Variance between specialties that the covariates leave unexplained: Paule and Mandel's moment equation (1982). Needs at least two
 * observations more than coefficients.
 */
export function varianceBetween(observations: readonly Observation[]): number {
  const freedom = observations.length - 1 - (observations[0]?.x.length ?? 0)
  if (freedom < 2)
    throw new RangeError(`varianceBetween requires two observations more than coefficients, got ${observations.length}`)
  let [low, high] = [0, 25]
  if (weightedSquares(observations, 0) <= freedom) return 0
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (weightedSquares(observations, middle) > freedom) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Weighted least squares with weights 1 / (variance + between). */
export function fitAt(observations: readonly Observation[], between: number): MetaFit {
  const size = 1 + (observations[0]?.x.length ?? 0)
  const normal = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  const right = Array.from({ length: size }, () => 0)
  for (const { x, value, variance } of observations) {
    const row = [1, ...x]
    const weight = 1 / (variance + between)
    for (let i = 0; i < size; i++) {
      right[i] = right[i]! + weight * row[i]! * value
      for (let j = 0; j < size; j++) normal[i]![j] = normal[i]![j]! + weight * row[i]! * row[j]!
    }
  }
  const unit = (i: number): readonly number[] => right.map((_, j) => (i === j ? 1 : 0))
  return { coefficients: solve(normal, right), between, errors: right.map((_, i) => solve(normal, unit(i))) }
}

/** What the fit says of a new specialty: the mean, and the variance of what it may turn out to be. */
export function predictAt(
  { coefficients, between, errors }: MetaFit,
  x: readonly number[],
): { readonly mean: number; readonly variance: number } {
  const row = [1, ...x]
  const mean = row.reduce((sum, value, i) => sum + value * coefficients[i]!, 0)
  const error = row.reduce((sum, a, i) => sum + row.reduce((inner, b, j) => inner + a * b * errors[i]![j]!, 0), 0)
  return { mean, variance: between + error }
}

function weightedSquares(observations: readonly Observation[], between: number): number {
  const fit = fitAt(observations, between)
  return observations.reduce((sum, { x, value, variance }) => {
    const gap = value - predictAt(fit, x).mean
    return sum + gap ** 2 / (variance + between)
  }, 0)
}
