import { logistic } from '../numbers/logistic.ts'

/** Programs of one specialty by log-odds of their rate, with a weight each; weights sum to 1. */
export interface Rates {
  readonly weight: Float64Array
  readonly rate: Float64Array
}

/**
 * The log-odds towards which rates drift back: with `kept` of each one's distance from it, the weighted mean of the rates themselves
 * stays what it was.
 */
export function centreOfRates({ weight, rate }: Rates, kept: number): number {
  const meanAt = (centre: number): number => mean(weight, (i) => logistic(centre + kept * (rate[i] - centre)))
  const wanted = mean(weight, (i) => logistic(rate[i]))
  let [low, high] = [-20, 20]
  if (kept >= 1) return mean(weight, (i) => rate[i])
  while (high - low > 1e-9) {
    const middle = (low + high) / 2
    if (meanAt(middle) < wanted) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function mean(weight: Float64Array, value: (i: number) => number): number {
  let sum = 0
  for (let i = 0; i < weight.length; i++) sum += weight[i] * value(i)
  return sum
}
