import type { LearningModel } from '../../../src/exams/forecast/learning-model.ts'
import type { LevelPrior, Observation } from '../../../src/exams/forecast/level-filter.ts'

/**
 * The same posterior the slow way: the joint Gaussian of all scores and the level on the last day is written out from the daily
 * recursion, and conditioned by solving one linear system. Shares no code with the filter.
 */
export function densePosterior(
  prior: LevelPrior,
  scores: readonly Observation[],
  { model, rate, day }: { readonly model: LearningModel; readonly rate: number; readonly day: number },
): { readonly mean: number; readonly variance: number; readonly logEvidence: number } {
  const phi = 1 - rate
  const meanOn: number[] = [prior.mean]
  const varianceOn: number[] = [prior.variance]
  for (let d = 1; d <= day; d++) {
    meanOn.push(model.ceiling - phi * (model.ceiling - (meanOn[d - 1] ?? 0)))
    varianceOn.push(phi * phi * (varianceOn[d - 1] ?? 0) + model.dailyVariance)
  }
  const covariance = (a: number, b: number): number => phi ** Math.abs(a - b) * (varianceOn[Math.min(a, b)] ?? 0)
  const n = scores.length
  const matrix = scores.map((a, i) =>
    scores.map(
      (b, j) => covariance(a.day, b.day) + (a.fromBank && b.fromBank ? prior.bankOffsetVariance : 0) + (i === j ? a.variance : 0),
    ),
  )
  const withLast = scores.map(({ day: d }) => covariance(d, day))
  const surprise = scores.map(({ score, day: d }) => score - (meanOn[d] ?? 0))
  const { solution: gain, logDeterminant } = solve(matrix, surprise)
  const { solution: shrink } = solve(matrix, withLast)
  return {
    mean: (meanOn[day] ?? 0) + dot(withLast, gain),
    variance: (varianceOn[day] ?? 0) - dot(withLast, shrink),
    logEvidence: -0.5 * (dot(surprise, gain) + logDeterminant + n * Math.log(2 * Math.PI)),
  }
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): { solution: number[]; logDeterminant: number } {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0])
  const n = rows.length
  let logDeterminant = 0
  for (let column = 0; column < n; column++) {
    const pivot =
      rows
        .slice(column)
        .reduce((best, row, i, all) => (Math.abs(row[column] ?? 0) > Math.abs(all[best]?.[column] ?? 0) ? i : best), 0) + column
    const lead = rows[pivot] ?? []
    rows[pivot] = rows[column] ?? []
    rows[column] = lead
    logDeterminant += Math.log(Math.abs(lead[column] ?? 0))
    for (let r = 0; r < n; r++) {
      if (r === column) continue
      const factor = (rows[r]?.[column] ?? 0) / (lead[column] ?? 1)
      rows[r] = (rows[r] ?? []).map((value, c) => value - factor * (lead[c] ?? 0))
    }
  }
  return { solution: rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1)), logDeterminant }
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0)
}
