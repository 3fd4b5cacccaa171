import type { Matrix } from './covariance.ts'
import type { Observation } from './meta-regression.ts'
import { lineAt, predictAt, varianceBetween } from './meta-regression.ts'
import type { RankPrior, RankVector } from './fit-ranks.ts'
import { asVector } from './fit-ranks.ts'

/** A specialty with figures of its own, fitted on them alone. */
export interface Relative {
  readonly id: string
  readonly vector: RankVector
  readonly covariance: Matrix
  /** Log of applicants of all types per position. */
  readonly crowding: number
}

/**
 * What the other specialties say about one: each number regressed on how many applicants there are per position. The spread between
 * specialties is taken from the whole field, the asked one included: ten others that happen to agree do not make it small.
 * `crowdingVariance` widens it where the crowding itself is guessed.
 */
export function priorFromRelatives(field: readonly Relative[], asked: Asked): RankPrior {
  const predictions = [0, 1, 2, 3].map((i) => {
    const seen = (relatives: readonly Relative[]): readonly Observation[] =>
      relatives.map(({ crowding, vector, covariance }) => ({ x: crowding, value: vector[i]!, variance: covariance[i]![i]! }))
    const line = lineAt(seen(others(field, asked.id)), varianceBetween(seen(field)))
    const { mean, variance } = predictAt(line, asked.crowding)
    return { mean, sd: Math.sqrt(variance + line.slope ** 2 * (asked.crowdingVariance ?? 0)) }
  })
  return { mean: asVector(predictions.map(({ mean }) => mean)), sd: asVector(predictions.map(({ sd }) => sd)) }
}

export interface Asked {
  readonly id: string
  readonly crowding: number
  readonly crowdingVariance?: number
}

/** As the field stands apart from the one asked about. */
function others(relatives: readonly Relative[], id: string): readonly Relative[] {
  return relatives.filter((relative) => relative.id !== id)
}
