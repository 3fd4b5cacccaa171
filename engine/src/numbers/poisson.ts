import { gammaCdf } from './gamma.ts'
import { logGamma } from './beta.ts'

/** P(X <= k) of a Poisson count with this mean (Abramowitz and Stegun 26.4.21). */
export function poissonCdf(k: number, mean: number): number {
  if (!(mean >= 0)) throw new RangeError(`poissonCdf requires a mean of 0 or more, got ${mean}`)
  if (k < 0) return 0
  return mean === 0 ? 1 : 1 - gammaCdf(mean, Math.floor(k) + 1)
}

/** P(X = k) of a Poisson count with this mean. */
export function poissonMass(k: number, mean: number): number {
  if (!Number.isInteger(k) || k < 0) throw new RangeError(`poissonMass requires a whole number of 0 or more, got ${k}`)
  if (mean === 0) return k === 0 ? 1 : 0
  return Math.exp(k * Math.log(mean) - mean - logGamma(k + 1))
}
