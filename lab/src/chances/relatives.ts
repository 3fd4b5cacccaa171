import type { Matrix } from '../statistics/linear.ts'
import type { MetaFit, Observation } from '../statistics/meta-regression.ts'
import { fitAt, predictAt, varianceBetween } from '../statistics/meta-regression.ts'
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
 * read off a line; the slope of h goes along with crowding and mean ranks, so it is read off a plane; mean ranks go along with
 * neither, so they are pooled. How many applicants programs rank per position, and the share of those ranking a specialty in 2025
 * who matched there, were tried as further covariates and predicted left-out specialties worse. The spread between specialties is
 * taken from the whole field, the asked one included: ten others that happen to agree do not make it small.
 */
export function priorFromRelatives(field: readonly Relative[], { id, crowding, crowdingVariance = 0 }: Asked): RankPrior {
  const others = field.filter((one) => one.id !== id)
  const fitTo = (i: number, x: (one: Relative) => readonly number[]): MetaFit => {
    const seen = (relatives: readonly Relative[]): readonly Observation[] =>
      relatives.map((one) => ({ x: x(one), value: one.vector[i]!, variance: one.covariance[i]![i]! }))
    return fitAt(seen(others), varianceBetween(seen(field)))
  }
  const predict = (fit: MetaFit, x: readonly number[]): Prediction => {
    const { mean, variance } = predictAt(fit, x)
    // Crowding, where it is a covariate, is always the first.
    const byCrowding = x.length === 0 ? 0 : fit.coefficients[1]! ** 2 * crowdingVariance
    return { mean, sd: Math.sqrt(variance + byCrowding) }
  }
  const alongCrowding = ({ crowding }: Relative): readonly number[] => [crowding]
  const ranks = predict(
    fitTo(0, () => []),
    [],
  )
  const slopes = fitTo(3, ({ crowding, vector }) => [crowding, vector[0]])
  const predicted = [
    ranks,
    predict(fitTo(1, alongCrowding), [crowding]),
    predict(fitTo(2, alongCrowding), [crowding]),
    predict(slopes, [crowding, ranks.mean]),
  ]
  return {
    mean: asVector(predicted.map(({ mean }) => mean)),
    sd: asVector(predicted.map(({ sd }) => sd)),
    slopeByRanks: slopes.coefficients[2]!,
  }
}

interface Prediction {
  readonly mean: number
  readonly sd: number
}
