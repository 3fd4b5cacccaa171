import { expect, test } from 'vitest'
import { usualPlace, usualPlaces } from '../../src/simulation/usual-place.ts'

/** How many of all 2^16 stretches and thresholds fall on each place: every one tried, by its 16 bits each. */
function chancesOf(shares: Float64Array): readonly number[] {
  const places = usualPlaces(shares)
  const counts = Array.from(shares, () => 0)
  const tries = 2048
  for (let stretch = 0; stretch < shares.length; stretch++)
    for (let i = 0; i < tries; i++) {
      const high = Math.ceil((stretch * 65_536) / shares.length)
      const at = usualPlace(places, (high << 16) | ((i * 65_536) / tries))
      counts[at] = (counts[at] ?? 0) + 1
    }
  return counts.map((count) => count / (tries * shares.length))
}

test('interviews fall on a program as often as its share says, whatever the shares', () => {
  for (const shares of [[1], [0.5, 0.5], [0.1, 0.2, 0.7], [3, 0, 5, 1, 1], Array.from({ length: 97 }, (_, p) => (p % 7) ** 2)]) {
    const total = shares.reduce((sum, one) => sum + one, 0)
    for (const [p, chance] of chancesOf(Float64Array.from(shares)).entries())
      expect(Math.abs(chance - (shares[p] ?? 0) / total)).toBeLessThan(0.001)
  }
})

test('more programs than 16 bits can name are refused', () => {
  expect(() => usualPlaces(new Float64Array(65_536).fill(1))).toThrow('fewer than 65536')
})
