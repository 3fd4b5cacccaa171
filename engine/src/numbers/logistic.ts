/** 1 / (1 + e^-x): log-odds to probability, without overflow at either end. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x))
  const odds = Math.exp(x)
  return odds / (1 + odds)
}

/** log(p / (1 - p)): probability to log-odds; minus and plus infinity at 0 and 1. */
export function logit(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`logit requires a number from 0 to 1, got ${p}`)
  return Math.log(p) - Math.log1p(-p)
}

/** Keeps log-odds finite where a chance reaches 0 or 1. */
const edge = 1e-9

/** Log-odds of a chance, held just inside 0 and 1. */
export function insideLogit(p: number): number {
  const q = p < edge ? edge : p > 1 - edge ? 1 - edge : p
  return Math.log(q / (1 - q))
}
