/** Shares on a grid of log-odds: fine enough to be exact to three digits, simple enough to read. */
import type { Estimate } from '#domain/claims'
import { logChanceOfPrint } from './rounded-binomial.ts'

const lowest = -12
const highest = 8
const step = 0.05
const logits: readonly number[] = Array.from(
  { length: Math.round((highest - lowest) / step) + 1 },
  (_, index) => lowest + step * index,
)
const rates: readonly number[] = logits.map((value) => 1 / (1 + Math.exp(-value)))

export interface Prior {
  readonly mean: number
  /** a + b of the beta. */
  readonly precision: number
}

/** A printed share and how many people it is of. */
export interface Print {
  readonly printed: number
  readonly n: number
  /** Counts each person only so much, 0 to 1: a print of doubtful worth. Absent: in full. */
  readonly weight?: number
}

/**
 * Mean and central 80 % interval of a share: beta prior, the binomial chance of the print, and `drift`, the standard deviation
 * on the log-odds scale by which a share moves between the season it was seen in and the one it is used for.
 */
export function estimateShare(prior: Prior, print: Print | undefined, drift: number): Estimate {
  const logWeights = rates.map((rate, index) => {
    const density = prior.mean * prior.precision * Math.log(rate) + (1 - prior.mean) * prior.precision * Math.log1p(-rate)
    return (
      density + (print === undefined ? 0 : (print.weight ?? 1) * logChanceOfPrint(print.printed, print.n, rates[index] ?? rate))
    )
  })
  return summarise(blur(normalise(logWeights), drift))
}

function normalise(logWeights: readonly number[]): readonly number[] {
  const top = logWeights.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  const weights = logWeights.map((value) => Math.exp(value - top))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

/** Convolves weights with a normal of this standard deviation in log-odds; what would leave the grid stays at its end. */
function blur(weights: readonly number[], sd: number): readonly number[] {
  if (sd === 0) return weights
  const reach = Math.ceil((4 * sd) / step)
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, index) => Math.exp(-0.5 * (((index - reach) * step) / sd) ** 2))
  const sum = kernel.reduce((total, weight) => total + weight, 0)
  const blurred = weights.map(() => 0)
  for (const [index, weight] of weights.entries()) {
    if (weight < 1e-12) continue
    for (const [offset, share] of kernel.entries()) {
      const at = Math.max(0, Math.min(weights.length - 1, index + offset - reach))
      blurred[at] = (blurred[at] ?? 0) + (weight * share) / sum
    }
  }
  return blurred
}

function summarise(weights: readonly number[]): Estimate {
  const point = weights.reduce((sum, weight, index) => sum + weight * (rates[index] ?? 0), 0)
  return { point, low: quantile(weights, 0.1), high: quantile(weights, 0.9) }
}

/** Quantile of weights on the grid, interpolated in log-odds. */
function quantile(weights: readonly number[], level: number): number {
  let below = 0
  for (const [index, weight] of weights.entries()) {
    if (below + weight >= level) {
      const at = lowest + step * (index - 0.5 + (level - below) / weight)
      return 1 / (1 + Math.exp(-at))
    }
    below += weight
  }
  return rates.at(-1) ?? 1
}
