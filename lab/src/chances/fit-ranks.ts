import type { PublishedGroup, RankParameters } from '#engine/ranks'
import { logistic, logit, minimise } from '#engine/numbers'
import { rankLogLikelihood, standingWithRanks } from '#engine/ranks'

/**
 * The four numbers of a specialty on scales without ends, in this order: logit(meanRanks / capacity), log spread, the log-odds of h
 * for an applicant with a list of `typicalList` ranks, and the slope of h. The third is not the intercept: at average standing of all
 * applicants hardly anybody has a list in some specialties, and what the figures say is said about those who do.
 */
export type RankVector = readonly [number, number, number, number]

/** Ranks of the list whose chances specialties are compared at: the middle of matched and not matched in most of them. */
const typicalList = 3

/** What relatives say about each number before the specialty's own figures are looked at. */
export interface RankPrior {
  readonly mean: RankVector
  readonly sd: RankVector
  /** By how much the expected slope of h moves with the first number: where few interviews are had, long lists say less. */
  readonly slopeByRanks: number
}

/** Wide enough to let any table speak, tight enough that a table of twenty applicants cannot run away. */
export const openPrior: RankPrior = { mean: [-2.4, 0.25, -1.4, 0.1], sd: [1.5, 0.4, 1, 0.5], slopeByRanks: 0 }

export function toParameters([ranks, logSpread, typical, slope]: RankVector, capacity: number): RankParameters {
  const range = { meanRanks: capacity * logistic(ranks), spread: Math.exp(logSpread), capacity }
  return { ...range, intercept: typical - slope * standingWithRanks(range, typicalList), slope }
}

/** The vector of known parameters. */
export function toVector({ meanRanks, spread, intercept, slope, capacity }: RankParameters): RankVector {
  return [
    logit(meanRanks / capacity),
    Math.log(spread),
    intercept + slope * standingWithRanks({ meanRanks, spread, capacity }, typicalList),
    slope,
  ]
}

/** As the product keeps them: log mean ranks, log spread, intercept, slope. */
export function toKept(vector: RankVector, capacity: number): readonly number[] {
  const { meanRanks, spread, intercept, slope } = toParameters(vector, capacity)
  return [Math.log(meanRanks), Math.log(spread), intercept, slope]
}

/** Parameters from what the product keeps. */
export function fromKept([logRanks, logSpread, intercept, slope]: readonly number[], capacity: number): RankParameters {
  return { meanRanks: Math.exp(logRanks!), spread: Math.exp(logSpread!), intercept: intercept!, slope: slope!, capacity }
}

export interface RankFit {
  readonly vector: RankVector
  /** Log-likelihood of the printed figures, the prior left out. */
  readonly logLikelihood: number
  readonly logPosterior: number
}

export interface FitRequest {
  readonly group: PublishedGroup
  readonly prior: RankPrior
  readonly capacity: number
  readonly start?: RankVector
  /** Whether the printed standard deviations count; true unless said otherwise. */
  readonly trustSpread?: boolean
}

/** Most likely parameters given the printed figures and the prior. */
export function fitRanks({ group, prior, capacity, start = prior.mean, trustSpread = true }: FitRequest): RankFit {
  const posterior = (x: readonly number[]): number => {
    const vector = asVector(x)
    return rankLogLikelihood(group, toParameters(vector, capacity), trustSpread) + logPrior(prior, vector)
  }
  const { at, value } = minimise((x) => -posterior(x), start, [0.3, 0.2, 0.3, 0.2])
  const vector = asVector(at)
  return { vector, logLikelihood: -value - logPrior(prior, vector), logPosterior: -value }
}

function logPrior(prior: RankPrior, vector: RankVector): number {
  const expected = expectedAt(prior, vector[0])
  return -vector.reduce((sum, value, i) => sum + (value - expected[i]!) ** 2 / (2 * prior.sd[i]! ** 2), 0)
}

/** What the prior expects where the first number is known. */
export function expectedAt({ mean, slopeByRanks }: RankPrior, ranks: number): RankVector {
  return [mean[0], mean[1], mean[2], mean[3] + slopeByRanks * (ranks - mean[0])]
}

export function asVector([a, b, c, d]: readonly number[]): RankVector {
  return [a!, b!, c!, d!]
}
