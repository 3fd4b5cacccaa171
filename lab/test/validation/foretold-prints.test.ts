import { describe, expect, it } from 'vitest'
import { createRandom } from '#engine/numbers'
import type { RankVector } from '../../src/chances/fit-ranks.ts'
import { toParameters } from '../../src/chances/fit-ranks.ts'
import { simulateGroup } from '../../src/chances/simulate-group.ts'
import { foretoldPrints, heldBy } from '../../src/validation/foretold-prints.ts'
import { chain } from '../chances/invented-list.ts'

const mean: RankVector = [0.6, 0.5, -1.2, 0.1]
const sd = [0.4, 0.2, 0.3, 0.15]
const covariance = sd.map((one, i) => sd.map((_, j) => (i === j ? one ** 2 : 0)))

/** The share of 80 % bands that hold what thirty invented specialties print, where the others are wrong by `times` what they say. */
function heldWhereOff(times: number): number {
  const random = createRandom(4)
  const prints = Array.from({ length: 30 }, (_, i) => {
    const [a, b, c, d] = mean.map((value, at) => value + times * sd[at]! * random.normal())
    const group = simulateGroup(toParameters([a!, b!, c!, d!], chain), { total: 60, consenting: 0.8, printed: true }, random)
    return foretoldPrints(
      { target: { id: `specialty ${i}`, group }, heldOut: { fromOthers: { mean, covariance } }, chain },
      { seed: i, draws: 60 },
    )
  }).flat()
  expect(prints).toHaveLength(30 * 9)
  return prints.reduce((sum, one) => sum + heldBy(one, 0.8), 0) / prints.length
}

describe('what was foretold of a left-out specialty, against what it prints', () => {
  it('holds eight in ten where the others err as they say, and fewer where they err two and a half times as much', () => {
    expect(heldWhereOff(1)).toBeGreaterThan(0.74)
    expect(heldWhereOff(1)).toBeLessThan(0.86)
    expect(heldWhereOff(2.5)).toBeLessThan(0.7)
  })

  it('counts a print that many draws share for as much of them as the band takes in', () => {
    expect(heldBy({ below: 0.05, upTo: 0.05 }, 0.8)).toBe(0)
    expect(heldBy({ below: 0.5, upTo: 0.5 }, 0.8)).toBe(1)
    // Half of what is drawn equal to it lies beyond the end at a tenth.
    expect(heldBy({ below: 0.05, upTo: 0.15 }, 0.8)).toBeCloseTo(0.5)
    expect(heldBy({ below: 0, upTo: 1 }, 0.8)).toBeCloseTo(0.8)
  })
})
