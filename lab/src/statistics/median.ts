/** The middle of the values, or of the two in the middle. Throws where there are none. */
export function medianOf(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('medianOf requires at least one value')
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
