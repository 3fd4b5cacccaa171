import { assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createRandom,
  gammaCdf,
  gaussHermite,
  logistic,
  logit,
  minimise,
  normalCdf,
  normalQuantile,
  stratifiedNormals,
} from '#engine/numbers'

describe('normal distribution', () => {
  it('has the values of the tables', () => {
    // Abramowitz and Stegun, table 26.1.
    expect(normalCdf(1)).toBeCloseTo(0.841344746068543, 14)
    expect(normalCdf(-3)).toBeCloseTo(0.001349898031630095, 16)
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12)
    expect(normalQuantile(0.5)).toBe(0)
  })

  it('has a quantile that undoes its distribution function', () => {
    assert(
      property(double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) => {
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12)
      }),
    )
  })
})

describe('Gauss-Hermite rule', () => {
  it('has the nodes of the tables', () => {
    // Abramowitz and Stegun, table 25.10, n = 5, in units of a standard normal.
    const { nodes, weights } = gaussHermite(5)
    expect(nodes[4]).toBeCloseTo(2.856970013872806, 12)
    expect(weights[2]).toBeCloseTo(0.5333333333333333, 12)
  })

  it('integrates polynomials up to degree 2n - 1 exactly', () => {
    for (const count of [3, 5, 15, 31]) {
      const { nodes, weights } = gaussHermite(count)
      const moment = (power: number): number => nodes.reduce((sum, x, i) => sum + weights[i]! * x ** power, 0)
      expect(moment(0)).toBeCloseTo(1, 12)
      expect(moment(1)).toBeCloseTo(0, 12)
      expect(moment(2)).toBeCloseTo(1, 11)
      expect(moment(4)).toBeCloseTo(3, 10)
      if (count >= 5) expect(moment(8)).toBeCloseTo(105, 8)
    }
  })

  it('refuses a number of nodes it cannot make', () => {
    expect(() => gaussHermite(0)).toThrow('got 0')
    expect(() => gaussHermite(2.5)).toThrow('got 2.5')
  })
})

describe('logistic and logit', () => {
  it('undo each other and survive the ends', () => {
    assert(
      property(double({ min: -15, max: 15, noNaN: true }), (x) => {
        expect(logit(logistic(x))).toBeCloseTo(x, 8)
      }),
    )
    expect(logistic(-800)).toBe(0)
    expect(logistic(800)).toBe(1)
    expect(() => logit(1.2)).toThrow('got 1.2')
  })
})

describe('gamma distribution', () => {
  it('has the values of the tables', () => {
    // Chi-square with 4 degrees of freedom at its 95 % point 9.4877; exponential at its median.
    expect(gammaCdf(9.487729036781154 / 2, 2)).toBeCloseTo(0.95, 12)
    expect(gammaCdf(Math.LN2, 1)).toBeCloseTo(0.5, 14)
    expect(gammaCdf(0, 2)).toBe(0)
  })
})

describe('stratified normals', () => {
  it('have mean 0 and variance 1 exactly, another order for every key, the same for the same', () => {
    const source = stratifiedNormals(9, 64)
    const [a, b] = [source('a'), source('b')]
    for (const values of [a, b]) {
      expect(values.reduce((x, y) => x + y, 0)).toBeCloseTo(0, 10)
      expect(values.reduce((x, y) => x + y * y, 0) / 64).toBeCloseTo(1, 10)
    }
    expect(a).not.toEqual(b)
    expect(source('a')).toEqual(a)
    expect(stratifiedNormals(10, 64)('a')).not.toEqual(a)
  })

  it('of two keys are uncorrelated', () => {
    const source = stratifiedNormals(2, 4096)
    const [a, b] = [source('one'), source('two')]
    expect(Math.abs(a.reduce((sum, x, i) => sum + x * b[i]!, 0) / 4096)).toBeLessThan(0.05)
  })
})

describe('simplex search', () => {
  it('finds the bottom of the Rosenbrock valley', () => {
    const { at, value } = minimise(([x, y]) => 100 * (y! - x! ** 2) ** 2 + (1 - x!) ** 2, [-1.2, 1], [0.5, 0.5])
    expect(at[0]).toBeCloseTo(1, 4)
    expect(at[1]).toBeCloseTo(1, 4)
    expect(value).toBeLessThan(1e-8)
  })

  it('finds the weighted mean that least squares has in closed form', () => {
    const random = createRandom(4)
    const data = Array.from({ length: 20 }, () => random.normal())
    const { at } = minimise(([m]) => data.reduce((sum, x) => sum + (x - m!) ** 2, 0), [5], [1])
    expect(at[0]).toBeCloseTo(data.reduce((a, b) => a + b, 0) / 20, 5)
  })
})
