/** Rates on a grid of log-odds: small enough to be exact to three digits, simple enough to read. */
import type { Estimate } from '#domain'

const gridSize = 241
const lowest = -9
const highest = 3

/** Grid of rates from 0.01 % to 95 %, even in log-odds. */
export const rateGrid: readonly number[] = Array.from({ length: gridSize }, (_, index) => {
  const logit = lowest + ((highest - lowest) * index) / (gridSize - 1)
  return 1 / (1 + Math.exp(-logit))
})

/** Log density of a beta with this mean and precision (a + b), on the log-odds scale, up to a constant. */
export function logBeta(rate: number, mean: number, precision: number): number {
  return mean * precision * Math.log(rate) + (1 - mean) * precision * Math.log1p(-rate)
}

/** Normalises log weights on the grid to weights that sum to 1. */
export function normalise(logWeights: readonly number[]): readonly number[] {
  const top = Math.max(...logWeights)
  const weights = logWeights.map((value) => Math.exp(value - top))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

/** Mean and central 80 % interval of weights on the grid. */
export function summarise(weights: readonly number[]): Estimate {
  const point = weights.reduce((sum, weight, index) => sum + weight * (rateGrid[index] ?? 0), 0)
  return { point, low: quantile(weights, 0.1), high: quantile(weights, 0.9) }
}

/** Quantile of weights on the grid, interpolated in log-odds. */
export function quantile(weights: readonly number[], level: number): number {
  let below = 0
  for (const [index, weight] of weights.entries()) {
    if (below + weight >= level) {
      const step = (highest - lowest) / (gridSize - 1)
      const logit = lowest + step * (index - 0.5 + (level - below) / weight)
      return 1 / (1 + Math.exp(-logit))
    }
    below += weight
  }
  return rateGrid[gridSize - 1] ?? 1
}
