import type { Source } from '../answer.ts'
import type { ExamFacts, Step } from '../rules/exam-facts.ts'
import { sourceOf } from '../answer.ts'

/** A number with where it comes from. */
export interface SourcedNumber {
  readonly value: number
  readonly source: Source
}

/**
 * Percentile of a score among first-takers of US and Canadian schools, in whole percent: between two printed scores by
 * straight line, beyond the table its end. Undefined for Step 1, where none is published.
 */
export function percentileOf(facts: ExamFacts, step: Step, score: number): SourcedNumber | undefined {
  if (step === 'step1') return undefined
  const table = facts.percentiles[step]
  const points = Object.entries(table.value)
    .map(([printed, percent]) => [Number(printed), percent] as const)
    .toSorted((a, b) => a[0] - b[0])
  const value = interpolate(points, score)
  return value === undefined ? undefined : { value: Math.round(value), source: sourceOf(table) }
}

/** Straight line between the two neighbours of a score. */
function interpolate(points: readonly (readonly [number, number])[], score: number): number | undefined {
  const above = points.findIndex(([printed]) => printed >= score)
  if (above === -1) return points.at(-1)?.[1]
  const upper = points[above]
  const lower = points[above - 1]
  if (upper === undefined) return undefined
  if (lower === undefined) return upper[1]
  return lower[1] + ((score - lower[0]) / (upper[0] - lower[0])) * (upper[1] - lower[1])
}
