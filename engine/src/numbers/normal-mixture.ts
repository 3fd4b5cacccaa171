import { normalCdf } from './normal.ts'

/** A weighted sum of normal distributions. Weights add to 1. */
export type NormalMixture = readonly { readonly weight: number; readonly mean: number; readonly variance: number }[]

export function mixtureMean(mixture: NormalMixture): number {
  return mixture.reduce((sum, { weight, mean }) => sum + weight * mean, 0)
}

export function mixtureSd(mixture: NormalMixture): number {
  const mean = mixtureMean(mixture)
  return Math.sqrt(mixture.reduce((sum, part) => sum + part.weight * (part.variance + (part.mean - mean) ** 2), 0))
}

/** P(X <= x). */
export function mixtureCdf(mixture: NormalMixture, x: number): number {
  return mixture.reduce((sum, { weight, mean, variance }) => sum + weight * normalCdf((x - mean) / Math.sqrt(variance)), 0)
}

/** The x with P(X <= x) = p, by bisection to 1e-9; p at least 1e-15 away from 0 and 1. */
export function mixtureQuantile(mixture: NormalMixture, p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`mixtureQuantile requires a probability between 0 and 1, got ${p}`)
  let low = Math.min(...mixture.map(({ mean, variance }) => mean - 9 * Math.sqrt(variance)))
  let high = Math.max(...mixture.map(({ mean, variance }) => mean + 9 * Math.sqrt(variance)))
  while (high - low > 1e-9) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (mixtureCdf(mixture, middle) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
