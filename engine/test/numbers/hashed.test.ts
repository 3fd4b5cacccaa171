import { describe, expect, test } from 'vitest'
import { luckAt, luckKey } from '../../src/numbers/hashed.ts'

const draws = 20_000

/** Chi-squared of counts in 20 equal bins: 19 on average where they are uniform, with a variance of 38. */
function chiSquared(values: readonly number[]): number {
  const expected = values.length / 20
  const bins = Array.from({ length: 20 }, (_, bin) => values.filter((value) => Math.floor(value * 20) === bin).length)
  return bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length
}

describe('luck by name', () => {
  test('is uniform over the places of one key, and over the keys at one place: within four standard errors of 19 over 40 samples', () => {
    const most = 19 + 4 * Math.sqrt(38 / 40)
    const overPlaces = Array.from({ length: 40 }, (_, k) => {
      const key = luckKey(1, 2, k)
      return chiSquared(Array.from({ length: 2000 }, (_place, place) => luckAt(key, place)))
    })
    const overKeys = Array.from({ length: 40 }, (_, place) =>
      chiSquared(Array.from({ length: 2000 }, (_key, k) => luckAt(luckKey(1, 2, k), place))),
    )
    expect(mean(overPlaces)).toBeLessThan(most)
    expect(mean(overKeys)).toBeLessThan(most)
  })

  test('of neighbouring keys goes its own ways: correlations stay within four standard errors', () => {
    const column = (a: number): readonly number[] =>
      Array.from({ length: draws }, (_, place) => luckAt(luckKey(9, 4, a), place) - 0.5)
    const one = column(100)
    const next = column(101)
    const along = (xs: readonly number[], ys: readonly number[]): number =>
      (12 * xs.reduce((sum, x, i) => sum + x * (ys[i] ?? 0), 0)) / draws
    expect(Math.abs(along(one, next))).toBeLessThan(4 / Math.sqrt(draws))
    expect(Math.abs(along(one.slice(1), one.slice(0, -1)))).toBeLessThan(4 / Math.sqrt(draws))
  })

  test('depends on the order of what it is asked for', () => {
    expect(luckKey(1, 2)).not.toBe(luckKey(2, 1))
    expect(luckAt(luckKey(1, 2), 3)).toBe(luckAt(luckKey(1, 2), 3))
  })
})
