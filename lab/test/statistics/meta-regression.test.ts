import { describe, expect, it } from 'vitest'
import { createRandom } from '#engine/numbers'
import { fitAt, predictAt, varianceBetween } from '../../src/statistics/meta-regression.ts'

describe('what others say', () => {
  it('is the plain mean with its variance when all estimates are alike', () => {
    const same = [1, 2, 3, 4].map((value) => ({ x: [], value, variance: 100 }))
    const { mean, variance } = predictAt(fitAt(same, 0), [])
    expect(mean).toBeCloseTo(2.5, 12)
    expect(variance).toBeCloseTo(25, 12)
  })

  it('follows a line exactly where there is one', () => {
    const line = [0, 1, 2, 3].map((x) => ({ x: [x], value: 2 - 3 * x, variance: 0.01 * (x + 1) }))
    const { coefficients } = fitAt(line, varianceBetween(line))
    expect(coefficients[0]).toBeCloseTo(2, 10)
    expect(coefficients[1]).toBeCloseTo(-3, 10)
  })
})

describe('the spread between specialties', () => {
  it('is the posterior mean that the closed form gives where all variances are one', () => {
    // Then the restricted likelihood needs only the sum of squares: integrated here on a grid a hundred times finer.
    const values = [0, 0.3, 0.5, 1.1, 1.4]
    const mean = values.reduce((a, b) => a + b, 0) / values.length
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    const density = (spread: number): number => {
      const total = 0.04 + spread ** 2
      return total ** -((values.length - 1) / 2) * Math.exp(-squares / (2 * total) - spread ** 2 / 0.5)
    }
    const grid = Array.from({ length: 30_000 }, (_, i) => (i + 0.5) / 10_000)
    const mass = grid.reduce((sum, spread) => sum + density(spread), 0)
    const expected = grid.reduce((sum, spread) => sum + (density(spread) / mass) * spread ** 2, 0)
    expect(varianceBetween(values.map((value) => ({ x: [], value, variance: 0.04 })))).toBeCloseTo(expected, 3)
  })

  it('is found again where there are many', () => {
    const random = createRandom(8)
    const many = Array.from({ length: 600 }, () => ({
      x: [],
      value: 0.4 * random.normal() + 0.2 * random.normal(),
      variance: 0.04,
    }))
    expect(Math.sqrt(varianceBetween(many))).toBeCloseTo(0.4, 1)
  })

  it('is small, and never nothing, where a dozen happen to agree', () => {
    const agreeing = Array.from({ length: 12 }, () => ({ x: [], value: 1, variance: 0.04 }))
    const spread = Math.sqrt(varianceBetween(agreeing))
    expect(spread).toBeGreaterThan(0.05)
    expect(spread).toBeLessThan(0.2)
  })
})
