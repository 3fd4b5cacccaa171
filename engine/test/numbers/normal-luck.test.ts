import { expect, test } from 'vitest'
import { luckKey } from '../../src/numbers/hashed.ts'
import { normalAt } from '../../src/numbers/normal-luck.ts'
import { normalCdf } from '../../src/numbers/normal.ts'

const draws = 200_000
const key = luckKey(5)
const drawn = Float64Array.from({ length: draws }, (_, place) => normalAt(key, place)).toSorted()

test('normal luck has the mean, the spread and the distribution of the normal one, within what so many draws can tell', () => {
  const mean = drawn.reduce((sum, one) => sum + one, 0) / draws
  const variance = drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / draws
  expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(draws))
  expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / draws))
  // Kolmogorov's distance is below 1.95 standard units 999 times in 1,000.
  const apart = drawn.reduce((most, one, i) => Math.max(most, Math.abs(normalCdf(one) - (i + 0.5) / draws)), 0)
  expect(apart).toBeLessThan(1.95 / Math.sqrt(draws))
})

test('normal luck goes to the edges its cells end at, and no further', () => {
  expect(drawn[0]).toBeLessThan(-3.5)
  expect(drawn[draws - 1]).toBeGreaterThan(3.5)
  expect(Math.max(-(drawn[0] ?? 0), drawn[draws - 1] ?? 0)).toBeLessThan(4)
})
