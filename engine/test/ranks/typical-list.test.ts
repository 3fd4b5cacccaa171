import { describe, expect, it } from 'vitest'
import { createRandom, logistic, logit } from '#engine/numbers'
import { applicationsByStratum, baselinesNear, baselineTable, centreOfRates, interviewsKept } from '#engine/ranks'

const population = { spread: 1.5, signalEffect: 1.6, shareSignalled: 0.14 }

describe('the baseline of a program', () => {
  it.each([
    [0.01, 0.6],
    [0.05, 0.9],
    [0.2, 0.3],
  ])('gives back a rate of %f when applicants, signals and the unknown are drawn one by one', (rate, error) => {
    const { alpha, own } = baselineTable(population).at(logit(rate), error)
    const random = createRandom(3)
    const people = 400_000
    let invited = 0
    for (let i = 0; i < people; i++) {
      const signal = random.next() < population.shareSignalled ? population.signalEffect : 0
      invited += logistic(alpha + signal + population.spread * random.normal() + own * random.normal()) / people
    }
    expect(invited / rate).toBeGreaterThan(0.98)
    expect(invited / rate).toBeLessThan(1.02)
  })

  it('comes out alike by the table and by Newton from a guess', () => {
    const { alpha, own } = baselineTable(population).at(-3, 0.8)
    expect(baselinesNear(population, own * own)(-3, -4)).toBeCloseTo(alpha, 1)
  })
})

describe('rates that age', () => {
  it('keep their weighted mean whatever is left of the distances', () => {
    const weight = Float64Array.of(0.2, 0.5, 0.3)
    const rate = Float64Array.of(-5, -3.5, -1)
    const mean = (values: Float64Array): number => values.reduce((sum, at, i) => sum + weight[i]! * logistic(at), 0)
    for (const kept of [0.9, 0.5, 0.1]) {
      const centre = centreOfRates({ weight, rate }, kept)
      expect(mean(rate.map((at) => centre + kept * (at - centre)))).toBeCloseTo(mean(rate), 6)
    }
  })
})

describe('a typical list', () => {
  const strata = { weight: Float64Array.of(0.7, 0.3), programs: Float64Array.of(50, 150) }

  it('goes to programs in proportion to their applications while it is short', () => {
    const [popular, others] = applicationsByStratum(strata, 2)
    expect(popular! / others!).toBeCloseTo(0.7 / 0.3, 1)
  })

  it('holds as many as it says, no program twice, and all in the end', () => {
    for (const size of [10, 80, 150, 199]) {
      const counts = applicationsByStratum(strata, size)
      expect(counts[0]! + counts[1]!).toBeCloseTo(size, 5)
      expect(counts[0]).toBeLessThanOrEqual(50)
      expect(counts[1]).toBeLessThanOrEqual(150)
    }
    expect([...applicationsByStratum(strata, 500)]).toEqual([50, 150])
  })
})

it('keeps nearly all of a few invitations and never more than the capacity of many', () => {
  expect(interviewsKept(1, 40)).toBeCloseTo(0.976, 3)
  expect(interviewsKept(1e9, 40)).toBeLessThanOrEqual(40)
})
