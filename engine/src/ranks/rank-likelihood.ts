import { normalCdf, normalDensity } from '../numbers/normal.ts'
import type { RankedGroup, RankParameters } from './rank-model.ts'
import { meanOf, rankedGroup } from './rank-model.ts'

/** Published figures of one group's contiguous ranks; whole or half numbers. */
export interface RankSummary {
  readonly n: number
  readonly q1: number
  readonly median: number
  readonly q3: number
  readonly mean: number
  readonly sd: number
}

/** One specialty as NRMP prints it; ranks of a handful of people are not printed. */
export interface PublishedGroup {
  readonly matchedTotal: number
  readonly notMatchedTotal: number
  readonly matched?: RankSummary
  readonly notMatched?: RankSummary
}

/**
 * Log-likelihood of one specialty's printed figures: the match rate as a binomial count, each printed quartile as the event that
 * a sample of n has that quartile, each printed mean and standard deviation as a normal with the sampling error of n, its rounding
 * and a small error of form. The figures are taken one by one (a composite likelihood), so errors come from refitting simulated cohorts, not from its curvature. Without
 * `trustSpread` the printed standard deviations are left out: the difference shows how far the fit leans on the longest lists.
 */
export function rankLogLikelihood(published: PublishedGroup, parameters: RankParameters, trustSpread = true): number {
  return rankLogLikelihoodOf(published, rankedGroup(parameters), trustSpread)
}

/** The same of a group whose distributions are at hand. */
export function rankLogLikelihoodOf(published: PublishedGroup, group: RankedGroup, trustSpread = true): number {
  return (
    published.matchedTotal * Math.log(group.matchRate) +
    published.notMatchedTotal * Math.log(1 - group.matchRate) +
    (published.matched === undefined ? 0 : summaryLogLikelihood(published.matched, group.matched, trustSpread)) +
    (published.notMatched === undefined ? 0 : summaryLogLikelihood(published.notMatched, group.notMatched, trustSpread))
  )
}

/** Log-likelihood of one group's printed quartiles, mean and (where trusted) standard deviation under a distribution of ranks. */
export function summaryLogLikelihood(printed: RankSummary, distribution: Float64Array, trustSpread: boolean): number {
  return quartileLogLikelihood(printed, distribution) + momentLogLikelihood(printed, distribution, trustSpread)
}

function quartileLogLikelihood({ n, q1, median, q3 }: RankSummary, distribution: Float64Array): number {
  const cumulative = runningSum(distribution)
  let sum = 0
  for (const [tau, printed] of [
    [0.25, q1],
    [0.5, median],
    [0.75, q3],
  ] as const) {
    sum += Math.log(Math.max(1e-12, chanceOfQuantile({ n, tau, printed }, cumulative)))
  }
  return sum
}

/** A figure printed to one decimal is off by up to 0.05 either way. */
const rounding = 0.1 ** 2 / 12
/** No model of this form is exact: with thousands of applicants the printed means and spreads may still miss it by this share. */
const formError = { mean: 0.02, sd: 0.05 }

function momentLogLikelihood({ n, mean, sd }: RankSummary, distribution: Float64Array, trustSpread: boolean): number {
  const expected = meanOf(distribution)
  const [variance, fourth] = centralMoments(distribution, expected)
  // Delta method: the variance of a sample's standard deviation.
  const sdVariance = (fourth - variance ** 2) / (4 * n * variance)
  const ofMean = normalLog(mean - expected, variance / n + rounding + (formError.mean * expected) ** 2)
  if (!trustSpread) return ofMean
  return ofMean + normalLog(sd - Math.sqrt(variance), sdVariance + rounding + formError.sd ** 2 * variance)
}

/** Mean squared distance from the mean, and the mean of its square. */
function centralMoments(distribution: Float64Array, mean: number): readonly [number, number] {
  let [second, fourth] = [0, 0]
  for (let k = 0; k < distribution.length; k++) {
    const square = (k - mean) * (k - mean)
    second += distribution[k] * square
    fourth += distribution[k] * square * square
  }
  return [second, fourth]
}

function normalLog(difference: number, variance: number): number {
  return -0.5 * Math.log(variance) - difference ** 2 / (2 * variance)
}

interface PrintedQuantile {
  readonly n: number
  readonly tau: number
  readonly printed: number
}

/**
 * P(the tau-quantile of n draws is the printed one). For a whole number q that is P(B(q-1) < n tau) - P(B(q) < n tau), with B(k)
 * the number of draws up to k; for a half it is the event that exactly n tau draws lie below.
 */
function chanceOfQuantile({ n, tau, printed }: PrintedQuantile, cumulative: Float64Array): number {
  const whole = Math.floor(printed)
  if (printed !== whole) {
    const at = cumulative[whole]
    const error = Math.sqrt(n * at * (1 - at))
    return normalDensity((n * tau - n * at) / error) / error
  }
  return fewerThan(n, tau, cumulative[whole - 1]) - fewerThan(n, tau, cumulative[whole])
}

/** P(Binomial(n, p) < n tau) by the normal approximation with continuity correction. */
function fewerThan(n: number, tau: number, p: number): number {
  const error = Math.sqrt(n * p * (1 - p))
  const bound = Math.ceil(n * tau) - 0.5
  if (error === 0) return n * p < bound ? 1 : 0
  return normalCdf((bound - n * p) / error)
}

function runningSum(distribution: Float64Array): Float64Array {
  let sum = 0
  return distribution.map((p) => (sum += p))
}
