import { logGamma } from './beta.ts'

/**
 * P(X <= x) of a gamma distribution with this shape and scale 1: the regularised lower incomplete gamma function, by its series
 * below shape + 1 and its continued fraction above (Abramowitz and Stegun 6.5.29 and 6.5.31).
 */
export function gammaCdf(x: number, shape: number): number {
  if (!(shape > 0)) throw new RangeError(`gammaCdf requires a shape above 0, got ${shape}`)
  if (x <= 0) return 0
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  return x < shape + 1 ? front * series(x, shape) : 1 - front * fraction(x, shape)
}

function series(x: number, shape: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = 1; n < 1000 && term > sum * 1e-16; n++) {
    term *= x / (shape + n)
    sum += term
  }
  return sum
}

/** Lentz's method. */
function fraction(x: number, shape: number): number {
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let value = d
  for (let n = 1; n < 1000; n++) {
    const a = -n * (n - shape)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return value
}
