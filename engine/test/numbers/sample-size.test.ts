import { describe, expect, test } from 'vitest'
import { normalCdf } from '../../src/numbers/normal.ts'
import { createRandom } from '../../src/numbers/random.ts'
import { sizeForMeans, sizeForShares } from '../../src/numbers/sample-size.ts'

describe('how many observations a comparison needs', () => {
  test('shares: the example printed in the manual of R, power.prop.test(p1 = .50, p2 = .75, power = .90), is 76.7 in each group', () => {
    expect(sizeForShares(0.5, 0.75, { falseAlarm: 0.05, power: 0.9 })).toBe(77)
  })

  test('means: half a standard deviation at the usual certainty is 63 in each group, the figure of the textbooks', () => {
    expect(sizeForMeans(0.5, 1)).toBe(63)
    expect(sizeForMeans(-10, 20)).toBe(63)
  })

  test('it is the same from either side, and a smaller change asks for more', () => {
    expect(sizeForShares(0.3, 0.4)).toBe(sizeForShares(0.4, 0.3))
    expect(sizeForShares(0.3, 0.35)).toBeGreaterThan(sizeForShares(0.3, 0.4))
  })

  test('drawn 4,000 times, a difference of that size is seen in four of five studies of that many', () => {
    const [before, after] = [0.4, 0.25]
    const n = sizeForShares(before, after)
    const { next } = createRandom(5)
    const count = (share: number): number => Array.from({ length: n }).filter(() => next() < share).length
    const seen = Array.from({ length: 4_000 }).filter(() => {
      const [a, b] = [count(before) / n, count(after) / n]
      const error = Math.sqrt((a + b) * (1 - (a + b) / 2) * (1 / n))
      return 2 * (1 - normalCdf(Math.abs(a - b) / error)) < 0.05
    }).length
    expect(seen / 4_000).toBeGreaterThan(0.77)
    expect(seen / 4_000).toBeLessThan(0.84)
  })

  test('no change, and no share, is no question: said with the value', () => {
    expect(() => sizeForShares(0.4, 0.4)).toThrow('got 0.4 twice')
    expect(() => sizeForShares(40, 0.4)).toThrow('got 40')
    expect(() => sizeForMeans(0, 3)).toThrow('got 0 and 3')
  })
})
