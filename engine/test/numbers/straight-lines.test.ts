import { expect, test } from 'vitest'
import { onLine, placeAmongKnots } from '#engine/numbers'

test('goes through every knot, straight between them, and stays where it is beyond them', () => {
  const values = [Float64Array.of(10, 1), Float64Array.of(20, 2), Float64Array.of(0, 0)]
  const places = [-1, 0, 0.5, 1, 2, 3, 9].map((x) => placeAmongKnots([0, 1, 3], x))
  expect(places.map((place) => onLine(values, 0, place))).toEqual([10, 10, 15, 20, 10, 0, 0])
  expect(places.map((place) => onLine(values, 1, place))).toEqual([1, 1, 1.5, 2, 1, 0, 0])
})
