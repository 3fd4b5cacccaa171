import { describe, expect, test } from 'vitest'
import { createRandom, logistic } from '#engine/numbers'
import { featureNames, featuresOf } from '../src/estimates/features.ts'
import { solve } from '../src/statistics/linear.ts'
import { crossFitted, fitPrecisions } from '../src/estimates/precision.ts'
import { calibrationLine } from '../src/statistics/calibration-line.ts'
import { foldsOf } from '../src/statistics/folds.ts'
import { rankCorrelation } from '../src/estimates/rank-correlation.ts'
import { fitRateModel } from '../src/estimates/rate-model.ts'
import type { Observed } from '../src/estimates/rate-model.ts'
import { expectedShare, fitGroupedLogit } from '../src/estimates/regression.ts'

test('linear equations are solved: a x gives back b', () => {
  const a = [
    [4, 2, 1],
    [2, 5, 3],
    [1, 3, 6],
  ]
  const x = solve(a, [1, 2, 3])
  for (const [i, row] of a.entries()) expect(row.reduce((sum, value, j) => sum + value * (x[j] ?? 0), 0)).toBeCloseTo(i + 1, 12)
  expect(() => solve([[-1]], [1])).toThrow('positive definite')
})

describe('rank correlation', () => {
  test.each<[string, number[], number[], number | undefined]>([
    ['same order', [1, 2, 3], [10, 20, 90], 1],
    ['opposite order', [1, 2, 3], [9, 8, 1], -1],
    ['ties share their rank (by hand: 4.5 / sqrt(4.5 * 5))', [1, 2, 2, 4], [1, 3, 2, 4], 4.5 / Math.sqrt(4.5 * 5)],
    ['a constant ranks nothing', [1, 1, 1], [1, 2, 3], undefined],
  ])('%s', (_what, a, b, expected) => {
    const found = rankCorrelation(a, b)
    if (expected === undefined) expect(found).toBeUndefined()
    else expect(found).toBeCloseTo(expected, 12)
  })
})

/** Invented programs whose law is known: one feature, two specialties that share its slope. */
function world(count: number, spread: number): readonly Observed[] {
  const random = createRandom(5)
  return Array.from({ length: count }, (_, index) => {
    const level = index % 4 === 0 ? 'rare' : 'common'
    const feature = 2 * random.next()
    const mean = logistic((level === 'rare' ? -2 : -3.5) + feature)
    const noise = Math.exp(spread * random.normal())
    return {
      specialty: level,
      level,
      state: ['IL', 'NY', 'TX'][index % 3] ?? 'IL',
      sponsor: `house ${index}`,
      features: [1, feature],
      printed: Math.round(100 * Math.min(0.9, mean * noise)) / 100,
      n: 300,
    }
  })
}

/** Precision found for the common specialty of a world with this spread between programs. */
function precisionOf(spread: number): number {
  const observed = world(400, spread)
  return fitPrecisions(observed, crossFitted(observed, foldsOf(observed.length, 5, 1))).bySpecialty.get('common') ?? Number.NaN
}

describe('the regression', () => {
  test('finds the law it was drawn from', () => {
    const model = fitGroupedLogit(world(800, 0).map(({ level, features, printed }) => ({ group: level, features, y: printed })))
    expect(expectedShare(model, 'common', [1, 1])).toBeCloseTo(logistic(-2.5), 2)
    expect(expectedShare(model, 'rare', [1, 1])).toBeCloseTo(logistic(-1), 2)
  })

  test('a group with few rows stays near what all have in common', () => {
    const rows = world(400, 0).map(({ level, features, printed }) => ({ group: level, features, y: printed }))
    const odd = { group: 'odd', features: [1, 0.1], y: 0.9 }
    const withOdd = expectedShare(fitGroupedLogit([...rows, odd]), 'odd', [1, 2])
    const aloneSlope = expectedShare(fitGroupedLogit([...rows, { ...odd, y: 0.03 }]), 'odd', [1, 2])
    // The level follows its one row, the slope comes from everybody else.
    expect(withOdd).toBeGreaterThan(0.9)
    expect(aloneSlope).toBeGreaterThan(0.1)
    expect(aloneSlope).toBeLessThan(0.35)
  })
})

describe('the model of a share', () => {
  test('keeps the average of each specialty', () => {
    const observed = world(400, 0.4)
    const model = fitRateModel(observed)
    const own = observed.filter(({ level }) => level === 'common')
    const seen = own.reduce((sum, { printed }) => sum + Math.max(0.002, printed), 0)
    expect(own.reduce((sum, one) => sum + model(one), 0)).toBeCloseTo(seen, 6)
  })

  test('learns that a state invites more, and a sponsor too, but not from one program alone', () => {
    const observed = world(600, 0.2).map((one) =>
      one.state === 'TX' ? { ...one, printed: Math.min(0.9, 2 * one.printed) } : one,
    )
    const model = fitRateModel(observed)
    const asked = { ...observed[0], specialty: 'common', level: 'common', sponsor: 'new', features: [1, 1] } as Observed
    const ratio = model({ ...asked, state: 'TX' }) / model({ ...asked, state: 'NY' })
    expect(ratio).toBeGreaterThan(1.5)
    expect(ratio).toBeLessThan(2.1)
    expect(
      model({ ...asked, state: 'NY', sponsor: observed[1]?.sponsor ?? '' }) / model({ ...asked, state: 'NY' }),
    ).toBeGreaterThan(0.6)
  })

  test('sets programs it did not see no further apart than they are', () => {
    const random = createRandom(12)
    const invented = Array.from({ length: 2000 }, (_, index): Observed => {
      const level = ['first', 'second', 'third', 'fourth'][index % 4]!
      const features = [1, ...Array.from({ length: 30 }, () => random.normal())]
      const share = logistic(-2.2 + 0.3 * features[1]! + 0.8 * random.normal())
      return {
        specialty: level,
        level,
        state: `state ${index % 11}`,
        sponsor: `house ${index}`,
        features,
        printed: share,
        n: 300,
      }
    })
    const [known, unseen] = [invented.slice(0, 1000), invented.slice(1000)]
    const model = fitRateModel(known)
    const { slope } = calibrationLine(unseen.map((one) => ({ estimated: model(one), printed: one.printed })))
    expect(slope).toBeGreaterThan(0.7)
    expect(slope).toBeLessThan(1.3)
  })

  test('more spread between programs gives a lower precision', () => {
    expect(precisionOf(0.8)).toBeLessThan(precisionOf(0.2))
  })
})

test('folds are equal in size, drawn from the seed, and every row has one', () => {
  const folds = foldsOf(103, 5, 9)
  expect(foldsOf(103, 5, 9)).toEqual(folds)
  expect(foldsOf(103, 5, 10)).not.toEqual(folds)
  const sizes = [0, 1, 2, 3, 4].map((fold) => folds.filter((one) => one === fold).length)
  expect(sizes.toSorted()).toEqual([20, 20, 21, 21, 21])
})

test('every feature has a name, and an unknown program is all flags', () => {
  const unknown = featuresOf({}, 500)
  expect(unknown).toHaveLength(featureNames.length)
  const flagged = featureNames.filter((_, index) => unknown[index] === 1)
  expect(flagged).toEqual([
    'constant',
    'resident mix unknown',
    'J-1 unknown',
    'share interviewed unknown',
    'Step 1 of residents unknown',
  ])
})
