import { describe, expect, it } from 'vitest'
import { betaCdf, betaQuantile, logGamma } from '../../src/numbers/beta.ts'

describe('the beta distribution', () => {
  it('has the gamma function of whole and half numbers: 9! and the root of pi', () => {
    expect(Math.exp(logGamma(10))).toBeCloseTo(362_880, 6)
    expect(Math.exp(logGamma(0.5))).toBeCloseTo(Math.sqrt(Math.PI), 12)
    expect(() => logGamma(0)).toThrow('logGamma requires a number above 0, got 0')
  })

  it('is uniform at (1, 1), a power at (a, 1), and a binomial tail at whole numbers', () => {
    expect(betaCdf(0.3, 1, 1)).toBeCloseTo(0.3, 14)
    expect(betaCdf(0.3, 4, 1)).toBeCloseTo(0.3 ** 4, 14)
    // P(Beta(3, 5) <= x) = P(Binomial(7, x) >= 3)
    const x = 0.42
    const choose = [1, 7, 21, 35, 35, 21, 7, 1]
    const tail = choose.reduce((sum, ways, k) => (k >= 3 ? sum + ways * x ** k * (1 - x) ** (7 - k) : sum), 0)
    expect(betaCdf(x, 3, 5)).toBeCloseTo(tail, 13)
  })

  it('finds the x of a probability again, far out too', () => {
    for (const [a, b] of [
      [2, 3],
      [40, 12],
      [0.5, 0.5],
      [300, 5],
    ] as const) {
      for (const p of [0.001, 0.1, 0.5, 0.9, 0.999]) expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 8)
    }
  })
})

describe('log gamma', () => {
  it.each([
    [1, 0],
    [5, Math.log(24)],
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [0.25, 1.288_022_524_698_077_4],
    [10.1, 13.027_526_738_633_238],
  ])('of %d', (x, value) => expect(logGamma(x)).toBeCloseTo(value, 10))
})
