import { logistic, logit } from '#engine/numbers'
import { rankedGroup } from '#engine/ranks'
import type { Matrix } from '../statistics/linear.ts'
import type { MetaFit, Observation } from '../statistics/meta-regression.ts'
import { fitAt, predictAt, varianceBetween } from '../statistics/meta-regression.ts'
import type { Chain, Foretold, RankVector } from './fit-ranks.ts'
import { toParameters } from './fit-ranks.ts'

/** A specialty with figures of its own, fitted on them alone. */
export interface Relative {
  readonly id: string
  readonly vector: RankVector
  readonly covariance: Matrix
  readonly crowding: number
  /** Of those with a list, how many there are and how many matched in 2026. */
  readonly listed: number
  readonly matched: number
  /** Of those who ranked the specialty in 2025, the share who matched there; absent where the table has no row. */
  readonly matchedShare2025?: number
}

export interface Asked {
  readonly id: string
  readonly crowding: number
  /** Where the crowding itself is guessed. */
  readonly crowdingVariance?: number
  readonly matchedShare2025?: number
  readonly chain: Chain
}

/**
 * How crowded a specialty is: log of its applicants of all types per position, never below zero. With fewer applicants than
 * positions there is no more to gain: programs leave places empty rather than rank everybody.
 */
export function crowdingOf(applicantsPerPosition: number): number {
  return Math.log(Math.max(1, applicantsPerPosition))
}

/** Where many apply second, most applicants hold no interview: its level says nothing of the others'. */
const apart = 'family-medicine'

/**
 * What the other specialties say about one. The level is pooled; the spread of standing, the chance of a rank and its slope follow
 * crowding. The chance of a rank is then moved halfway to the one that brings out the match rate which crowding and the matched share
 * of 2025 foretell: either alone predicted left-out specialties worse. The spread between specialties is taken from the whole field,
 * the asked one included: ten others that happen to agree do not make it small.
 */
export function priorFromRelatives(field: readonly Relative[], asked: Asked): Foretold {
  const { id, crowding, crowdingVariance = 0, chain } = asked
  const predict = (i: number, x: (one: Pick<Relative, 'crowding'>) => readonly number[], members = field): Prediction => {
    const seen = (relatives: readonly Relative[]): readonly Observation[] =>
      relatives.map((one) => ({ x: x(one), value: one.vector[i]!, variance: one.covariance[i]![i]! }))
    const fit = fitAt(seen(members.filter((one) => one.id !== id)), varianceBetween(seen(members)))
    return foretell(fit, x({ crowding }), crowdingVariance)
  }
  const along = (one: Pick<Relative, 'crowding'>): readonly number[] => [one.crowding]
  const level = predict(
    0,
    () => [],
    field.filter((one) => one.id !== apart),
  )
  const [spread, typical, slope] = [predict(1, along), predict(2, along), predict(3, along)]
  const rate = foretellRate(field, asked)
  const numbers = [level, spread, typical, slope, rate]
  const vectorAt = ([a, b, c, d, e]: readonly number[]): RankVector => [
    a!,
    b!,
    (c! + interceptFor(logistic(e!), [a!, b!, c!, d!], chain)) / 2,
    d!,
  ]
  const means = numbers.map(({ mean }) => mean)
  return {
    mean: vectorAt(means),
    sd: [level.sd, spread.sd, typical.sd, slope.sd],
    covariance: covarianceThrough(
      vectorAt,
      means,
      numbers.map(({ sd }) => sd),
    ),
  }
}

/**
 * Errors of the vector where its parts are foretold each for itself, and c follows a match rate: a specialty whose level lies higher
 * than foretold has, at the same rate, a lower c. By the delta method.
 */
function covarianceThrough(
  vectorAt: (numbers: readonly number[]) => RankVector,
  means: readonly number[],
  sds: readonly number[],
): Matrix {
  const slopes = sds.map((sd, k) => {
    const moved = (by: number): RankVector => vectorAt(means.map((value, j) => (j === k ? value + by * sd : value)))
    const [high, low] = [moved(0.5), moved(-0.5)]
    return high.map((value, i) => value - low[i]!)
  })
  return means.slice(0, 4).map((_, i) => means.slice(0, 4).map((__, j) => slopes.reduce((sum, by) => sum + by[i]! * by[j]!, 0)))
}

/** Log-odds of the match rate of those with a list, from crowding and, where there is one, the matched share of 2025. */
function foretellRate(field: readonly Relative[], { id, crowding, crowdingVariance = 0, matchedShare2025 }: Asked): Prediction {
  const withShare = field.filter((one) => one.matchedShare2025 !== undefined)
  const x = (one: Pick<Relative, 'crowding' | 'matchedShare2025'>): readonly number[] =>
    matchedShare2025 === undefined ? [one.crowding] : [one.crowding, logit(one.matchedShare2025!)]
  const seen = (members: readonly Relative[]): readonly Observation[] =>
    members.map((one) => {
      const share = (one.matched + 0.5) / (one.listed + 1)
      return { x: x(one), value: logit(share), variance: 1 / (one.listed * share * (1 - share)) }
    })
  const members = matchedShare2025 === undefined ? field : withShare
  const fit = fitAt(seen(members.filter((one) => one.id !== id)), varianceBetween(seen(members)))
  return foretell(fit, matchedShare2025 === undefined ? [crowding] : [crowding, logit(matchedShare2025)], crowdingVariance)
}

/** The log-odds of a rank that bring out a match rate, everything else as it is. */
function interceptFor(rate: number, [level, spread, , slope]: RankVector, chain: Chain): number {
  const { kinds } = toParameters([level, spread, 0, slope], chain)
  let [low, high] = [-6, 3]
  while (high - low > 1e-6) {
    const middle = (low + high) / 2
    if (rankedGroup({ kinds, intercept: middle, slope }).matchRate < rate) low = middle
    else high = middle
  }
  return (low + high) / 2
}

interface Prediction {
  readonly mean: number
  readonly sd: number
}

function foretell(fit: MetaFit, x: readonly number[], crowdingVariance: number): Prediction {
  const { mean, variance } = predictAt(fit, x)
  // Crowding, where it is a covariate, is always the first.
  const byCrowding = x.length === 0 ? 0 : fit.coefficients[1]! ** 2 * crowdingVariance
  return { mean, sd: Math.sqrt(variance + byCrowding) }
}
