import { describe, expect, it } from 'vitest'
import { createRandom } from '#engine/numbers'
import { rankedGroup } from '#engine/ranks'
import { fitRanks, openPrior, toParameters } from '../../src/chances/fit-ranks.ts'
import { scorePool, scoreSeparation, weightFromSeparation } from '../../src/chances/scores.ts'
import { simulateGroup } from '../../src/chances/simulate-group.ts'
import { chain } from './invented-list.ts'

const vector = [0.5, 0.3, -1.4, 0.1] as const
const truth = toParameters(vector, chain)

describe('the fit of one specialty through the chain', () => {
  it('finds the parameters a large cohort was drawn from', () => {
    const group = simulateGroup(truth, { total: 40_000, consenting: 1, printed: true }, createRandom(1))
    const listed = { share: rankedGroup(truth).certified, error: 0.02 }
    const found = fitRanks({ group, listed, prior: openPrior, chain }).vector
    found.forEach((value, i) => expect(Math.abs(value - vector[i]!)).toBeLessThan(0.1))
    expect(rankedGroup(toParameters(found, chain)).matchRate).toBeCloseTo(rankedGroup(truth).matchRate, 2)
  })

  it('prints a simulated cohort the way NRMP does', () => {
    const { matched, notMatched, matchedTotal, notMatchedTotal } = simulateGroup(
      truth,
      { total: 500, consenting: 0.8, printed: true },
      createRandom(2),
    )
    expect(matchedTotal + notMatchedTotal).toBe(500)
    for (const { q1, median, q3, mean } of [matched!, notMatched!]) {
      expect(q1).toBeLessThanOrEqual(median)
      expect(median).toBeLessThanOrEqual(q3)
      expect(Math.round(mean * 10) / 10).toBe(mean)
      expect(Number.isInteger(2 * median)).toBe(true)
    }
  })
})

describe('the score of all applicants behind those with a list', () => {
  const spread = { n: 400, q1: 235, median: 245, q3: 255, mean: 245, sd: 14 }
  const split = { matched: spread, notMatched: { ...spread, mean: 241 } }

  it('is theirs when the score says nothing about standing', () => {
    expect(scorePool(split, truth, 0).mean).toBeCloseTo(243, 10)
  })

  it('lies below theirs when it does', () => {
    const pool = scorePool(split, truth, 0.6)
    expect(pool.mean).toBeLessThan(243)
    expect(pool.sd).toBeGreaterThan(14)
  })

  it('gives back the separation its weight was read from', () => {
    expect(scoreSeparation(split, truth, weightFromSeparation(split, truth))).toBeCloseTo(4, 10)
  })
})
