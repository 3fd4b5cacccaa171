/** Density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)
}

/**
 * P(Z <= x) of the standard normal. Hart's rational approximation as printed by West (2005, "Better approximations to
 * cumulative normal functions"), good to about 1e-15.
 */
export function normalCdf(x: number): number {
  const z = Math.abs(x)
  if (z > 37) return x > 0 ? 1 : 0
  const tail =
    z < 7.07106781186547
      ? Math.exp(-0.5 * z * z) * hartRatio(z)
      : Math.exp(-0.5 * z * z) / (continuedFraction(z) * 2.506628274631)
  return x > 0 ? 1 - tail : tail
}

function hartRatio(z: number): number {
  const top =
    (((((3.52624965998911e-2 * z + 0.700383064443688) * z + 6.37396220353165) * z + 33.912866078383) * z + 112.079291497871) * z +
      221.213596169931) *
      z +
    220.206867912376
  const bottom =
    ((((((8.83883476483184e-2 * z + 1.75566716318264) * z + 16.064177579207) * z + 86.7807322029461) * z + 296.564248779674) * z +
      637.333633378831) *
      z +
      793.826512519948) *
      z +
    440.413735824752
  return top / bottom
}

function continuedFraction(z: number): number {
  return z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))
}

/**
 * The x with P(Z <= x) = p. Acklam's rational approximation (2003) sharpened by one step of Halley's method: about 1e-15.
 * Minus and plus infinity at 0 and 1.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`normalQuantile requires a number from 0 to 1, got ${p}`)
  if (p === 0) return Number.NEGATIVE_INFINITY
  if (p === 1) return Number.POSITIVE_INFINITY
  const x = quickNormalQuantile(p)
  const error = (normalCdf(x) - p) * Math.sqrt(2 * Math.PI) * Math.exp((x * x) / 2)
  return x - error / (1 + (x * error) / 2)
}

/** The same to about a thousand millionth of itself, for 0 < p < 1. */
function quickNormalQuantile(p: number): number {
  const lowest = 0.02425
  if (p < lowest) return tailQuantile(p)
  if (p > 1 - lowest) return -tailQuantile(1 - p)
  const q = p - 0.5
  const r = q * q
  const top =
    ((((-3.969683028665376e1 * r + 2.209460984245205e2) * r - 2.759285104469687e2) * r + 1.38357751867269e2) * r -
      3.066479806614716e1) *
      r +
    2.506628277459239
  const bottom =
    ((((-5.447609879822406e1 * r + 1.615858368580409e2) * r - 1.556989798598866e2) * r + 6.680131188771972e1) * r -
      1.328068155288572e1) *
      r +
    1
  return (top * q) / bottom
}

function tailQuantile(p: number): number {
  const q = Math.sqrt(-2 * Math.log(p))
  const top =
    ((((-7.784894002430293e-3 * q - 3.223964580411365e-1) * q - 2.400758277161838) * q - 2.549732539343734) * q +
      4.374664141464968) *
      q +
    2.938163982698783
  const bottom = (((7.784695709041462e-3 * q + 3.224671290700398e-1) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1
  return top / bottom
}
