import { describe, expect, it } from 'vitest'
import type { RankSummary } from '#engine/ranks'
import { createRandom, logistic } from '#engine/numbers'
import {
  interviewsKept,
  kindsOf,
  matchGivenRanks,
  meanOf,
  oneKind,
  quantileOf,
  rankedGroup,
  rankLogLikelihood,
  standingWithRanks,
} from '#engine/ranks'
import { typicalListOf } from '#domain/chances'
import { model } from '../../../domain/test/chances/world.ts'

/** How often an interview is worth four times another; those with a better standing hold more of the others. */
function often(u: number): number {
  return 0.25 / (1 + Math.exp(u))
}

/** Programs of one kind: log-odds of an invitation rise with standing, and interviews are kept under a capacity. */
function keptOf(level: number, spread: number): (u: number) => number {
  return (u) => interviewsKept(100 * logistic(level + spread * u), 24)
}

const parameters = { kinds: oneKind(keptOf(-3.8, 1.2)), intercept: -1.4, slope: 0.2 }

describe('the two gates seen from a group', () => {
  it('agree with people drawn one by one', () => {
    const random = createRandom(3)
    const counts = { certified: 0, matched: 0, ranks: 0, three: 0, standing: 0, one: 0, oneMatched: 0 }
    const people = 200_000
    for (let i = 0; i < people; i++) {
      const u = random.normal()
      const k = poisson(keptOf(-3.8, 1.2)(u), random.next)
      if (k === 0) continue
      counts.certified++
      if (k === 3) counts.three++
      if (k === 3) counts.standing += u
      const h = logistic(parameters.intercept + parameters.slope * u)
      const matched = random.next() < 1 - (1 - h) ** k
      if (k === 1) counts.one++
      if (k === 1 && matched) counts.oneMatched++
      if (!matched) continue
      counts.matched++
      counts.ranks += k
    }
    const group = rankedGroup(parameters)
    expect(group.certified).toBeCloseTo(counts.certified / people, 2)
    expect(group.matchRate).toBeCloseTo(counts.matched / counts.certified, 2)
    expect(meanOf(group.matched) / (counts.ranks / counts.matched)).toBeCloseTo(1, 1)
    expect(matchGivenRanks(group, 1)).toBeCloseTo(counts.oneMatched / counts.one, 1)
    expect(standingWithRanks(keptOf(-3.8, 1.2), 3)).toBeCloseTo(counts.standing / counts.three, 1)
  })

  it('agree with people drawn one by one where they are of two kinds: long lists whose ranks are worth little, short ones worth more', () => {
    const random = createRandom(4)
    const kinds = [
      { share: 0.3, kept: keptOf(-3, 1.2), worth: -1 },
      { share: 0.7, kept: keptOf(-4.4, 1.2), worth: 1 },
    ]
    const counts = { certified: 0, matched: 0, ranks: 0, unmatchedRanks: 0 }
    const people = 200_000
    for (let i = 0; i < people; i++) {
      const u = random.normal()
      const { kept, worth } = random.next() < 0.3 ? kinds[0]! : kinds[1]!
      const k = poisson(kept(u), random.next)
      if (k === 0) continue
      counts.certified++
      const matched = random.next() < 1 - (1 - logistic(parameters.intercept + worth + parameters.slope * u)) ** k
      if (matched) counts.matched++
      counts[matched ? 'ranks' : 'unmatchedRanks'] += k
    }
    const group = rankedGroup({ ...parameters, kinds })
    expect(group.certified).toBeCloseTo(counts.certified / people, 2)
    expect(group.matchRate).toBeCloseTo(counts.matched / counts.certified, 2)
    expect(meanOf(group.matched) / (counts.ranks / counts.matched)).toBeCloseTo(1, 1)
    expect(meanOf(group.notMatched) / (counts.unmatchedRanks / (counts.certified - counts.matched))).toBeCloseTo(1, 1)
  })

  it('agree with people whose interviews are worth unlike, drawn one by one: what counts is their mean worth', () => {
    const random = createRandom(5)
    const kept = keptOf(-3.8, 1.2)
    const counts = { certified: 0, matched: 0 }
    for (let i = 0; i < 200_000; i++) {
      const u = random.normal()
      const k = poisson(kept(u), random.next)
      if (k === 0) continue
      counts.certified++
      const h = logistic(parameters.intercept + parameters.slope * u)
      let missed = 1
      for (let rank = 0; rank < k; rank++) missed *= 1 - h * (random.next() < often(u) ? 2.4 : 0.6)
      if (random.next() < 1 - missed) counts.matched++
    }
    const group = rankedGroup({ ...parameters, kinds: [{ share: 1, kept, yieldAt: (u) => 0.6 + 1.8 * often(u), worth: 0 }] })
    expect(group.matchRate).toBeCloseTo(counts.matched / counts.certified, 2)
    expect(group.certified).toBeCloseTo(rankedGroup(parameters).certified, 9)
    expect(group.matchRate).toBeLessThan(rankedGroup(parameters).matchRate)
  })

  it('reproduce internal medicine 2026: 48.5 % matched, ranks 3/5/8 and 1/2/3', () => {
    const specialty = model.specialties.find(({ specialty }) => specialty === 'internal-medicine')!
    const { level, spread, intercept, slope } = specialty.matching
    const list = typicalListOf({ typical: specialty.typical, signalPlain: specialty.invitation.signalPlain }, model, 2026)
    const group = rankedGroup({
      kinds: kindsOf(list, { level: level.estimate, spread: spread.estimate, capacity: model.capacity.estimate }),
      intercept: intercept.estimate,
      slope: slope.estimate,
    })
    expect(group.matchRate).toBeCloseTo(3392 / 6992, 2)
    expect([0.25, 0.5, 0.75].map((tau) => quantileOf(group.matched, tau))).toEqual([3, 5, 8])
    expect([0.25, 0.5, 0.75].map((tau) => quantileOf(group.notMatched, tau))).toEqual([1, 2, 3])
  })

  it('are distributions, and more ranks match more often', () => {
    const group = rankedGroup(parameters)
    for (const distribution of [group.matched, group.notMatched])
      expect(distribution.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
    for (let k = 2; k < 20; k++) expect(matchGivenRanks(group, k)).toBeGreaterThan(matchGivenRanks(group, k - 1))
  })

  it('are likeliest near the truth they were printed from', () => {
    const group = rankedGroup(parameters)
    const matchedTotal = Math.round(1000 * group.matchRate)
    const published = {
      matchedTotal,
      notMatchedTotal: 1000 - matchedTotal,
      matched: print(group.matched),
      notMatched: print(group.notMatched),
    }
    const best = rankLogLikelihood(published, parameters)
    expect(rankLogLikelihood(published, { ...parameters, intercept: -1 })).toBeLessThan(best - 5)
    expect(rankLogLikelihood(published, { ...parameters, kinds: oneKind(keptOf(-3.8, 1.8)) })).toBeLessThan(best - 5)
    expect(rankLogLikelihood(published, { ...parameters, kinds: oneKind(keptOf(-3.3, 1.2)) })).toBeLessThan(best - 5)
  })
})

/** The figures NRMP prints of a distribution. */
function print(distribution: Float64Array): RankSummary {
  const mean = meanOf(distribution)
  const sd = Math.sqrt(distribution.reduce((sum, p, k) => sum + p * (k - mean) ** 2, 0))
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((tau) => quantileOf(distribution, tau))
  return { n: 800, q1: q1!, median: median!, q3: q3!, mean, sd }
}

/** Knuth's method; fine for small means. */
function poisson(mean: number, next: () => number): number {
  const limit = Math.exp(-mean)
  let k = 0
  for (let product = next(); product > limit; product *= next()) k++
  return k
}
