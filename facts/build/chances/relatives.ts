import type { Matrix } from './covariance.ts'
import type { Observation } from './meta-regression.ts'
import { fitAt, predictAt, varianceBetween } from './meta-regression.ts'
import type { RankPrior, RankVector } from './fit-ranks.ts'
import { asVector } from './fit-ranks.ts'

/** A specialty with figures of its own, fitted on them alone. */
export interface Relative {
  readonly id: string
  readonly vector: RankVector
  readonly covariance: Matrix
  readonly crowding: number
}

export interface Asked {
  readonly id: string
  readonly crowding: number
  /** Where the crowding itself is guessed. */
  readonly crowdingVariance?: number
}

/**
 * How crowded a specialty is: log of its applicants of all types per position, never below zero. With fewer applicants than
 * positions there is no more to gain: programs leave places empty rather than rank everybody.
 */
export function crowdingOf(applicantsPerPosition: number): number {
  return Math.log(Math.max(1, applicantsPerPosition))
}

/**
 * What the other specialties say about one. The chance of a rank and the spread of applicants go along with crowding, so they are
 * read off a line; mean ranks and the slope of h do not, so they are pooled. How many applicants programs rank per position was tried
 * as a second covariate and predicted left-out specialties worse. The spread between specialties is taken from the whole field, the
 * asked one included: ten others that happen to agree do not make it small.
 */
export function priorFromRelatives(field: readonly Relative[], { id, crowding, crowdingVariance = 0 }: Asked): RankPrior {
  const predictions = followsCrowding.map((follows, i) => {
    const seen = (relatives: readonly Relative[]): readonly Observation[] =>
      relatives.map((one) => ({ x: follows ? [one.crowding] : [], value: one.vector[i]!, variance: one.covariance[i]![i]! }))
    const fit = fitAt(seen(field.filter((one) => one.id !== id)), varianceBetween(seen(field)))
    const { mean, variance } = predictAt(fit, follows ? [crowding] : [])
    return { mean, sd: Math.sqrt(variance + (follows ? fit.coefficients[1]! ** 2 * crowdingVariance : 0)) }
  })
  return { mean: asVector(predictions.map(({ mean }) => mean)), sd: asVector(predictions.map(({ sd }) => sd)) }
}

/** Mean ranks, spread, chance of a rank, slope. */
const followsCrowding = [false, true, true, false]
