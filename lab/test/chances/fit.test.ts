import { describe, expect, it } from 'vitest'
import { createRandom } from '#engine/numbers'
import { rankedGroup } from '#engine/ranks'
import { fitRanks, openPrior, toKept, toParameters, toVector } from '../../src/chances/fit-ranks.ts'
import { scorePool, scoreSeparation, weightFromSeparation } from '../../src/chances/scores.ts'
import { simulateGroup } from '../../src/chances/simulate-group.ts'

const truth = { meanRanks: 2.2, spread: 1.3, intercept: -1.5, slope: 0.2, capacity: 24 }

describe('the fit of one specialty', () => {
  it('finds the parameters a large cohort was drawn from', () => {
    const group = simulateGroup(truth, { total: 40_000, consenting: 1 }, createRandom(1))
    const found = toParameters(fitRanks({ group, prior: openPrior, capacity: 24 }).vector, 24)
    // Whole-number quartiles hold little of the smallest lists, so mean ranks come back within a tenth.
    expect(Math.abs(found.meanRanks / truth.meanRanks - 1)).toBeLessThan(0.1)
    expect(found.spread).toBeCloseTo(truth.spread, 1)
    expect(found.intercept).toBeCloseTo(truth.intercept, 1)
    expect(rankedGroup(found).matchRate).toBeCloseTo(rankedGroup(truth).matchRate, 2)
  })

  it('keeps its vector and its parameters the same thing', () => {
    const back = toParameters(toVector(truth), 24)
    for (const name of ['meanRanks', 'spread', 'intercept', 'slope'] as const) expect(back[name]).toBeCloseTo(truth[name], 10)
    expect(toKept(toVector(truth), 24)[0]).toBeCloseTo(Math.log(truth.meanRanks), 10)
  })

  it('prints a simulated cohort the way NRMP does', () => {
    const { matched, notMatched, matchedTotal, notMatchedTotal } = simulateGroup(
      truth,
      { total: 500, consenting: 0.8 },
      createRandom(2),
    )
    expect(matchedTotal + notMatchedTotal).toBe(500)
    for (const { q1, median, q3, mean } of [matched, notMatched]) {
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
