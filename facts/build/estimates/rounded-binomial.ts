/** The chance that `invited of n applicants`, printed to two digits, reads as it does. */

/** Log-probability that y / n of a binomial(n, rate) is printed as `printed` (two decimals, half up). */
export function logChanceOfPrint(printed: number, n: number, rate: number): number {
  const from = Math.max(0, Math.ceil(n * (printed - 0.005) - 1e-9))
  const to = Math.min(n, Math.ceil(n * (printed + 0.005) - 1e-9) - 1)
  if (to < from) return Number.NEGATIVE_INFINITY
  const first = logBinomial(n, from) + from * Math.log(rate) + (n - from) * Math.log1p(-rate)
  const odds = rate / (1 - rate)
  let term = 1
  let sum = 1
  for (let count = from + 1; count <= to; count += 1) {
    term *= (odds * (n - count + 1)) / count
    sum += term
  }
  return first + Math.log(sum)
}

function logBinomial(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
}

/** Natural log of the gamma function for x > 0 (Lanczos, g = 7, n = 9; relative error below 1e-13). */
export function logGamma(x: number): number {
  const coefficients = [
    0.999_999_999_999_809_9, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_1, -176.615_029_162_140_6,
    12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_572e-6, 1.505_632_735_149_311_6e-7,
  ]
  const z = x - 1
  let sum = coefficients[0] ?? 0
  for (let index = 1; index < coefficients.length; index += 1) sum += (coefficients[index] ?? 0) / (z + index)
  const t = z + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}
