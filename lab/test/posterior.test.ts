import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateShare } from '../src/estimates/posterior.ts'
import { placePrint, shareInside } from '../src/estimates/predictive.ts'

/** Distribution function of Beta(2, 38) in closed form. */
function belowInBeta2And38(x: number): number {
  return 1 - (1 - x) ** 38 * (1 + 38 * x)
}

describe('a share from prior and print', () => {
  test('without a print it is the prior: mean and quantiles of a beta(2, 38)', () => {
    const { point, low, high } = estimateShare({ mean: 0.05, precision: 40 }, undefined, 0)
    expect(point).toBeCloseTo(0.05, 3)
    expect(belowInBeta2And38(low)).toBeCloseTo(0.1, 2)
    expect(belowInBeta2And38(high)).toBeCloseTo(0.9, 2)
  })

  test('an exact print of many people updates the beta as the textbook says: (a + y) / (a + b + n)', () => {
    // 2 of 50 is the only count printed 0.04, so nothing is lost by rounding.
    const { point } = estimateShare({ mean: 0.1, precision: 20 }, { printed: 0.04, n: 50 }, 0)
    expect(point).toBeCloseTo((2 + 2) / (20 + 50), 3)
  })

  test('a print of few people moves it less than a print of many', () => {
    const prior = { mean: 0.02, precision: 30 }
    const few = estimateShare(prior, { printed: 0.2, n: 10 }, 0)
    const many = estimateShare(prior, { printed: 0.2, n: 500 }, 0)
    expect(few.point).toBeLessThan(many.point)
    expect(few.high - few.low).toBeGreaterThan(many.high - many.low)
  })

  test('a season’s drift widens the interval', () => {
    const asked = [
      { mean: 0.05, precision: 40 },
      { printed: 0.04, n: 400 },
    ] as const
    const [still, moved] = [estimateShare(...asked, 0), estimateShare(...asked, 0.3)]
    expect(moved.low).toBeLessThan(still.low)
    expect(moved.high).toBeGreaterThan(still.high)
  })

  test('the point lies between prior and print, and inside its interval unless everything sits at the edge', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.4, noNaN: true }),
        fc.double({ min: 4, max: 100, noNaN: true }),
        fc.integer({ min: 0, max: 40 }),
        (mean, precision, hundredths) => {
          const printed = hundredths / 100
          const { point, low, high } = estimateShare({ mean, precision }, { printed, n: 200 }, 0)
          expect(point).toBeGreaterThan(Math.min(mean, printed) - 0.006)
          expect(point).toBeLessThan(Math.max(mean, printed) + 0.006)
          expect(low).toBeLessThan(high)
          expect(point).toBeLessThan(high)
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('coverage of a predictive interval', () => {
  test('a right model covers 80 % exactly, lumps counted by their share inside', () => {
    const law = { mean: 0.03, precision: 12 }
    const people = 120
    let covered = 0
    let total = 0
    for (let hundredths = 0; hundredths <= 100; hundredths += 1) {
      const placed = placePrint(hundredths / 100, people, law)
      if (Number.isNaN(placed.median) || placed.upTo <= placed.below) continue
      covered += (placed.upTo - placed.below) * shareInside(placed)
      total += placed.upTo - placed.below
    }
    expect(total).toBeCloseTo(1, 8)
    expect(covered).toBeCloseTo(0.8, 8)
  })
})
