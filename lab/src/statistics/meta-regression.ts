import { logDeterminant, solve } from './linear.ts'

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

/** Standard deviations between specialties, on the log-odds scale, that are weighed against each other. */
const spreads = Array.from({ length: 120 }, (_, i) => 0.025 * (i + 0.5))

/** Scale of the half-normal prior of that standard deviation: the weakly informative one of Roever et al. (2021) for log-odds. */
const usualSpread = 0.5

/**
 * Variance between specialties that the covariates leave unexplained: its posterior mean under the restricted likelihood. A dozen
 * specialties that happen to agree are no proof that all are alike, so it is never nothing, as a moment estimate may be.
 */
export function varianceBetween(observations: readonly Observation[]): number {
  const likelihoods = spreads.map(
    (spread) => restrictedLogLikelihood(observations, spread ** 2) - spread ** 2 / (2 * usualSpread ** 2),
  )
  const most = Math.max(...likelihoods)
  const weights = likelihoods.map((value) => Math.exp(value - most))
  const total = weights.reduce((a, b) => a + b, 0)
  return spreads.reduce((sum, spread, i) => sum + (weights[i]! / total) * spread ** 2, 0)
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

/** Log-likelihood of what the coefficients leave, with the coefficients integrated out; up to a constant. */
function restrictedLogLikelihood(observations: readonly Observation[], between: number): number {
  const fit = fitAt(observations, between)
  const misfit = observations.reduce((sum, { x, value, variance }) => {
    const total = variance + between
    return sum + Math.log(total) + (value - predictAt(fit, x).mean) ** 2 / total
  }, 0)
  return -0.5 * misfit + 0.5 * logDeterminant(fit.errors)
}
