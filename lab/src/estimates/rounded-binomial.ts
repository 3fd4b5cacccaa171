/** What `y of n`, printed as a share to two digits, says about the share behind it. */
import { logBeta, logGamma } from '#engine/numbers'

/** Counts y for which y / n is printed as `printed` (two decimals, half up). Empty where no count gives that print. */
export function countsPrinted(printed: number, n: number): { readonly from: number; readonly to: number } {
  return {
    from: Math.max(0, Math.ceil(n * (printed - 0.005) - 1e-9)),
    to: Math.min(n, Math.ceil(n * (printed + 0.005) - 1e-9) - 1),
  }
}

/** The least number of people, at or above `n`, of whom some count is printed as `printed`. */
export function leastNumberFor(printed: number, n: number): number {
  let number = Math.max(1, Math.round(n))
  for (;;) {
    const { from, to } = countsPrinted(printed, number)
    if (from <= to) return number
    number += 1
  }
}

/** Log-probability that a binomial(n, rate) is printed as it was. */
export function logChanceOfPrint(printed: number, n: number, rate: number): number {
  const { from, to } = countsPrinted(printed, n)
  if (to < from) return Number.NEGATIVE_INFINITY
  const odds = rate / (1 - rate)
  let term = 1
  let sum = 1
  for (let count = from + 1; count <= to; count += 1) {
    term *= (odds * (n - count + 1)) / count
    sum += term
  }
  return logChoose(n, from) + from * Math.log(rate) + (n - from) * Math.log1p(-rate) + Math.log(sum)
}

/** Log-probability that a beta-binomial with this mean and precision (a + b) is printed as it was. */
export function logChanceOfPrintUnder(
  printed: number,
  n: number,
  { mean, precision }: { mean: number; precision: number },
): number {
  const { from, to } = countsPrinted(printed, n)
  if (to < from) return Number.NEGATIVE_INFINITY
  const [a, b] = [mean * precision, (1 - mean) * precision]
  let term = 1
  let sum = 1
  for (let y = from + 1; y <= to; y += 1) {
    term *= ((n - y + 1) * (y - 1 + a)) / (y * (n - y + b))
    sum += term
  }
  return logChoose(n, from) + logBeta(from + a, n - from + b) - logBeta(a, b) + Math.log(sum)
}

/** Probabilities of 0, 1, ..., n for a beta-binomial with this mean and precision (a + b). */
export function betaBinomial(n: number, mean: number, precision: number): readonly number[] {
  const a = mean * precision
  const b = (1 - mean) * precision
  const logs = [logGamma(n + b) - logGamma(b) - (logGamma(n + precision) - logGamma(precision))]
  for (let y = 1; y <= n; y += 1) {
    logs.push((logs[y - 1] ?? 0) + Math.log(((n - y + 1) * (y - 1 + a)) / (y * (n - y + b))))
  }
  return logs.map(Math.exp)
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
}
