import { expect, test } from 'vitest'
import { logistic } from '#engine/numbers'
import { interviewsKept, quantileOf, rankedGroup } from '#engine/ranks'
import { scorePool, scoreSeparation } from '../../src/chances/scores.ts'
import { simulateCohort } from '../../src/validation/simulated-cohort.ts'
import { medianOf } from '../../src/statistics/median.ts'

const kept = (size: number) => (u: number) => interviewsKept(size * logistic(-3.2 + 1.3 * u), 40)
/** Applicants of two kinds, with longer lists and with shorter ones, whose ranks are worth more and less. */
const kinds = [
  { share: 0.4, kept: kept(90), worth: 0.5 },
  { share: 0.6, kept: kept(40), worth: -0.5 },
]
const parameters = { kinds, intercept: -1.5, slope: 0.2 }
const printed = { n: 400, q1: 235, median: 245, q3: 255, mean: 245, sd: 14 }
const split = { matched: printed, notMatched: { ...printed, mean: 239 } }

test('people drawn one by one match, rank and score as the formula sums them up', () => {
  const weight = 0.6
  const scores = { weight, pool: scorePool(split, parameters, weight) }
  const { matched, notMatched } = simulateCohort({ parameters, scores, certified: 200_000 }, 11)
  const group = rankedGroup(parameters)
  expect(matched.ranks.length / 200_000).toBeCloseTo(group.matchRate, 2)
  expect(medianOf(matched.ranks)).toBe(quantileOf(group.matched, 0.5))
  expect(medianOf(notMatched.ranks)).toBe(quantileOf(group.notMatched, 0.5))
  expect(mean(matched.scores) - mean(notMatched.scores)).toBeCloseTo(scoreSeparation(split, parameters, weight), 0)
  // Those with a list are the stronger ones, and their scores have the printed mean again.
  expect(mean([...matched.scores, ...notMatched.scores])).toBeCloseTo(242, 0)
})

test('the same seed draws the same people', () => {
  const request = { parameters, certified: 50 }
  expect(simulateCohort(request, 3)).toEqual(simulateCohort(request, 3))
  expect(simulateCohort(request, 4)).not.toEqual(simulateCohort(request, 3))
})

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}
