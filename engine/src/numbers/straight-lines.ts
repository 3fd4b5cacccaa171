/** Where a number lies among rising knots: between one and the next, so much of the way. */
export interface PlaceAmongKnots {
  readonly knot: number
  readonly share: number
}

/** At least two knots; before the first and beyond the last it is that knot itself. */
export function placeAmongKnots(knots: readonly number[], x: number): PlaceAmongKnots {
  let knot = 0
  while (knot < knots.length - 2 && knots[knot + 1] < x) knot++
  return { knot, share: Math.min(1, Math.max(0, (x - knots[knot]) / (knots[knot + 1] - knots[knot]))) }
}

/** Straight lines through values at the knots, many at once: `values` holds at each knot one value a line. */
export function onLine(values: readonly Float64Array[], line: number, { knot, share }: PlaceAmongKnots): number {
  const low = values[knot][line]
  return low + share * (values[knot + 1][line] - low)
}
