/** Sums over numbers that stand at the nodes of a quadrature, or in blocks of such numbers. */

/** Adds the values to those from `offset` on. */
export function addTo(total: Float64Array, offset: number, values: Float64Array): void {
  for (let k = 0; k < values.length; k++) total[offset + k] += values[k]
}

/** Adds so much of each value to those from `offset` on. */
export function addWeighted(total: Float64Array, offset: number, values: Float64Array, weight: number): void {
  for (let k = 0; k < values.length; k++) total[offset + k] += weight * values[k]
}

/** Takes the values from those from `offset` on, of which they are a part: rounding leaves nothing below 0. */
export function takeFrom(total: Float64Array, offset: number, values: Float64Array): void {
  for (let k = 0; k < values.length; k++) total[offset + k] = Math.max(0, total[offset + k] - values[k])
}

/** Sum of the products of two, or of three. */
export function dot(one: Float64Array, other: Float64Array, third?: Float64Array): number {
  let sum = 0
  if (third === undefined) for (let k = 0; k < one.length; k++) sum += one[k] * other[k]
  else for (let k = 0; k < one.length; k++) sum += one[k] * other[k] * third[k]
  return sum
}

/** The sum of blocks of this size that stand one after the other. */
export function sumOfBlocks(values: Float64Array, size: number): Float64Array {
  const sum = new Float64Array(size)
  for (let k = 0; k < values.length; k++) sum[k % size] += values[k]
  return sum
}

/** The same, so that they sum to 1. */
export function toOne(values: Float64Array): Float64Array {
  const mass = values.reduce((a, b) => a + b, 0)
  return values.map((value) => value / mass)
}

/** Weights in proportion to the exponentials of these, which may lie far from 0; they sum to 1. */
export function weightsFromLogs(logs: Float64Array): Float64Array {
  const top = logs.reduce((a, b) => Math.max(a, b))
  return toOne(logs.map((log) => Math.exp(log - top)))
}

/** The products of two. */
export function times(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, k) => value * other[k])
}

/** So many rows of zeros in one piece of memory: a hundred arrays of their own take twice as long to make. */
export function rowsOf(count: number, length: number): readonly Float64Array[] {
  const all = new Float64Array(count * length)
  return Array.from({ length: count }, (_, k) => all.subarray(k * length, (k + 1) * length))
}
