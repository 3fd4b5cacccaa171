import { betaBinomial, countsPrinted } from './rounded-binomial.ts'

/** What a print is expected to read: the share of probability below it, up to it, and the middle print. */
export interface Predicted {
  readonly below: number
  readonly upTo: number
  readonly median: number
}

/** Where a printed share falls in what a beta-binomial with this mean and precision would print for n people. */
export function placePrint(printed: number, n: number, { mean, precision }: { mean: number; precision: number }): Predicted {
  const chances = betaBinomial(n, mean, precision)
  const { from, to } = countsPrinted(printed, n)
  let cumulative = 0
  let [below, upTo, median] = [0, 0, Number.NaN]
  for (const [count, chance] of chances.entries()) {
    if (count === from) below = cumulative
    cumulative += chance
    if (count === Math.max(from, to)) upTo = cumulative
    if (Number.isNaN(median) && cumulative >= 0.5) median = Math.round((100 * count) / n) / 100
  }
  return { below, upTo: Math.min(1, upTo), median }
}

/**
 * How much of a print lies inside the central 80 %, 0 to 1. Prints are lumps (half of family medicine prints 0.00): a lump
 * that straddles the edge counts with the share of it inside, so that a right model covers 80 % exactly.
 */
export function shareInside({ below, upTo }: Predicted): number {
  const lump = upTo - below
  if (lump <= 1e-12) return below >= 0.1 && below <= 0.9 ? 1 : 0
  return Math.max(0, Math.min(upTo, 0.9) - Math.max(below, 0.1)) / lump
}
