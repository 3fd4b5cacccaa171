/** One estimate with the variance of its error, and the number that may explain it. */
export interface Observation {
  readonly x: number
  readonly value: number
  readonly variance: number
}

/** A line through estimates of unequal worth, with what is left between them. */
export interface MetaLine {
  readonly intercept: number
  readonly slope: number
  /** Variance between specialties that the line does not explain. */
  readonly between: number
  /** Covariance of intercept and slope. */
  readonly errors: readonly [number, number, number]
  /** Centre of x: intercept is the value there. */
  readonly centre: number
}

/**
 * Variance between specialties that a line through them leaves unexplained: Paule and Mandel's moment equation (1982). Needs at least
 * four observations.
 */
export function varianceBetween(observations: readonly Observation[]): number {
  if (observations.length < 4)
    throw new RangeError(`varianceBetween requires at least 4 observations, got ${observations.length}`)
  let low = 0
  let high = 25
  if (excess(observations, 0) <= 0) return 0
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (excess(observations, middle) > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** What the line says of a new specialty at x: the mean, and the variance of what it may turn out to be. */
export function predictAt(
  { intercept, slope, between, errors, centre }: MetaLine,
  x: number,
): { readonly mean: number; readonly variance: number } {
  const dx = x - centre
  return { mean: intercept + slope * dx, variance: between + errors[0] + 2 * dx * errors[1] + dx * dx * errors[2] }
}

/** Weighted squares beyond what chance leaves. */
function excess(observations: readonly Observation[], between: number): number {
  const { intercept, slope, centre } = lineAt(observations, between)
  const squares = observations.reduce(
    (sum, { x, value, variance }) => sum + (value - intercept - slope * (x - centre)) ** 2 / (variance + between),
    0,
  )
  return squares - (observations.length - 2)
}

/** The line where the variance between specialties is given. */
export function lineAt(observations: readonly Observation[], between: number): MetaLine {
  let [w, wx, wy] = [0, 0, 0]
  for (const { x, value, variance } of observations) {
    const weight = 1 / (variance + between)
    w += weight
    wx += weight * x
    wy += weight * value
  }
  const centre = wx / w
  let [sxx, sxy] = [0, 0]
  for (const { x, value, variance } of observations) {
    const weight = 1 / (variance + between)
    sxx += weight * (x - centre) ** 2
    sxy += weight * (x - centre) * value
  }
  return { intercept: wy / w, slope: sxy / sxx, between, errors: [1 / w, 0, 1 / sxx], centre }
}

/** Several estimates of one thing that truly differs from case to case. */
export interface Pooled {
  readonly mean: number
  /** Variance of the mean. */
  readonly variance: number
  /** Variance of the thing itself between cases. */
  readonly between: number
}

/** Random-effects mean, the variance between cases by the same moment equation. Needs at least two estimates. */
export function pool(estimates: readonly Pick<Observation, 'value' | 'variance'>[]): Pooled {
  if (estimates.length < 2) throw new RangeError(`pool requires at least 2 estimates, got ${estimates.length}`)
  const at = (between: number): Pooled => {
    const weights = estimates.map(({ variance }) => 1 / (variance + between))
    const total = weights.reduce((a, b) => a + b, 0)
    const mean = estimates.reduce((sum, { value }, i) => sum + weights[i]! * value, 0) / total
    return { mean, variance: 1 / total, between }
  }
  const left = (between: number): number => {
    const { mean } = at(between)
    return (
      estimates.reduce((sum, { value, variance }) => sum + (value - mean) ** 2 / (variance + between), 0) - (estimates.length - 1)
    )
  }
  let low = 0
  let high = 25
  if (left(0) <= 0) return at(0)
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (left(middle) > 0) low = middle
    else high = middle
  }
  return at((low + high) / 2)
}
