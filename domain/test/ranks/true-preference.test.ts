import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tryOrders } from '../../src/ranks/true-preference.ts'

describe('the list in other orders, by the algorithm of the Match', () => {
  test('never ends better than in the true order, and now and then worse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 1_000_000 }), (places, seed) => {
        const reversed = Array.from({ length: places }, (_, at) => places - 1 - at)
        const { markets, tried } = tryOrders(reversed, seed)
        expect(markets).toBeGreaterThan(0)
        expect(tried.every(({ better }) => better === 0)).toBe(true)
        expect(tried.find(({ kind }) => kind === 'likeliest first')?.worse ?? 0).toBeGreaterThan(0)
      }),
      { numRuns: 10 },
    )
  })

  test('says nothing of a list of one, and the same for the same seed', () => {
    expect(tryOrders([0], 1).markets).toBe(0)
    // The likeliest first is the true order already: there is nothing to compare.
    expect(tryOrders([0, 1, 2], 1).tried.map(({ kind }) => kind)).toEqual(['first place left out', 'first two swapped'])
    expect(tryOrders([2, 0, 1], 7)).toEqual(tryOrders([2, 0, 1], 7))
  })
})
