/** Straight lines through values at rising knots; beyond the first and last knot the value there. At least two knots. */
export function straightLines(knots: readonly number[], values: readonly number[]): (x: number) => number {
  return (x) => {
    let k = 0
    while (k < knots.length - 2 && knots[k + 1] < x) k++
    const share = Math.min(1, Math.max(0, (x - knots[k]) / (knots[k + 1] - knots[k])))
    return values[k] + share * (values[k + 1] - values[k])
  }
}
