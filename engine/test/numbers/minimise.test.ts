import { expect, test } from 'vitest'
import { minimise, simplexSearch } from '#engine/numbers'

/** Rosenbrock's valley (1960), smallest at (1, 1): 0. */
const valley = ([x = 0, y = 0]: readonly number[]): number => (1 - x) ** 2 + 100 * (y - x * x) ** 2

test('finds the bottom of a curved valley from outside it', () => {
  const { at, value } = minimise(valley, [-1.2, 1], [0.5, 0.5])
  expect(at[0]).toBeCloseTo(1, 5)
  expect(at[1]).toBeCloseTo(1, 5)
  expect(value).toBeLessThan(1e-9)
})

test('one search to a given width asks less often and comes as near as was asked', () => {
  const rough = simplexSearch(valley, [-1.2, 1], { steps: [0.5, 0.5], within: 1e-3 })
  expect(rough.at[0]).toBeCloseTo(1, 2)
  expect(rough.at[1]).toBeCloseTo(1, 2)
  expect(rough.evaluations).toBeLessThan(0.6 * minimise(valley, [-1.2, 1], [0.5, 0.5]).evaluations)
})
