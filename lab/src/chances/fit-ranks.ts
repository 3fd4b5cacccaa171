import type { PublishedGroup, RankedGroup, RankParameters, TypicalList } from '#engine/ranks'
import { minimise, simplexSearch } from '#engine/numbers'
import type { Matrix } from '../statistics/linear.ts'
import { kindsOf, rankedGroup, rankLogLikelihoodOf } from '#engine/ranks'

/**
 * The four numbers of a specialty on scales without ends, in this order: the level added to every program's log-odds, log spread of
 * standing, the log-odds of h at average standing, and the slope of h.
 */
export type RankVector = readonly [number, number, number, number]

/** What carries the invitations of a specialty to its rank lists. */
export interface Chain {
  readonly list: TypicalList
  readonly capacity: number
}

export interface ChainParameters extends RankParameters {
  readonly level: number
  readonly spread: number
}

/** What relatives say about each number before the specialty's own figures are looked at. */
export interface RankPrior {
  readonly mean: RankVector
  readonly sd: RankVector
}

/** A prior with how the errors of its numbers go together. */
export interface Foretold extends RankPrior {
  readonly covariance: Matrix
}

/** Wide enough to let any table speak, tight enough that a table of twenty applicants cannot run away. */
export const openPrior: RankPrior = { mean: [0.6, 0.45, -1.3, 0], sd: [0.7, 0.5, 0.8, 0.4] }

/** Share of applicants who get to rank a program, as far as anybody counted. */
export interface Listed {
  readonly share: number
  readonly error: number
}

/** The parameters of a vector. */
export function toParameters([level, logSpread, intercept, slope]: RankVector, { list, capacity }: Chain): ChainParameters {
  const spread = Math.exp(logSpread)
  return { level, spread, intercept, slope, kinds: kindsOf(list, { level, spread, capacity }) }
}

export interface RankFit {
  readonly vector: RankVector
  /** Log-likelihood of the printed figures, the prior left out. */
  readonly logLikelihood: number
  readonly logPosterior: number
}

export interface FitRequest {
  readonly group: PublishedGroup
  readonly listed: Listed
  readonly prior: RankPrior
  readonly chain: Chain
  readonly start?: RankVector
  /** Whether the printed standard deviations count; true unless said otherwise. */
  readonly trustSpread?: boolean
  /** How near to the best each number has to come; as near as can be unless said otherwise. */
  readonly within?: number
}

const steps = [0.3, 0.2, 0.3, 0.2]

/** Most likely parameters given the printed figures, the share with a list, and the prior. */
export function fitRanks(request: FitRequest): RankFit {
  const { prior, chain, start = prior.mean, within } = request
  const miss = (x: readonly number[]): number =>
    -logLikelihood(request, rankedGroup(toParameters(asVector(x), chain))) - logPrior(prior, asVector(x))
  const { at, value } = within === undefined ? minimise(miss, start, steps) : simplexSearch(miss, start, { steps, within })
  const vector = asVector(at)
  return { vector, logLikelihood: -value - logPrior(prior, vector), logPosterior: -value }
}

/** Log-likelihood of everything published of a group, given what the model says of it. */
export function logLikelihood(
  { group, listed, trustSpread = true }: Pick<FitRequest, 'group' | 'listed' | 'trustSpread'>,
  modelled: RankedGroup,
): number {
  const share = (modelled.certified - listed.share) / listed.error
  return rankLogLikelihoodOf(group, modelled, trustSpread) - (share * share) / 2
}

export function logPrior({ mean, sd }: RankPrior, vector: RankVector): number {
  return -vector.reduce((sum, value, i) => sum + (value - mean[i]!) ** 2 / (2 * sd[i]! ** 2), 0)
}

export function asVector([a, b, c, d]: readonly number[]): RankVector {
  return [a!, b!, c!, d!]
}
