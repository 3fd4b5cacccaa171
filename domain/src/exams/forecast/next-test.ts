import type { Band } from '../../answer.ts'
import type { ExamFacts } from '../../rules/exam-facts.ts'
import type { NextTest } from './forecast.ts'
import type { LevelBelief } from './level-belief.ts'
import { probability } from '../../units.ts'
import { mixtureMean, mixtureQuantile, mixtureSd } from '#engine/numbers'
import { step2ckMarks } from '../score-bands.ts'
import { chancesAt, levelIn, scoreIn } from './level-belief.ts'

/**
 * What one more NBME self-assessment today would teach about an exam so many days off: the score to expect, and by how much the
 * spread of the exam score shrinks (best linear forecast, before the result is known).
 */
export function teachingOfNextTest(belief: LevelBelief, facts: ExamFacts, examInDays: number): NextTest {
  const error = facts.practiceTestErrors['nbme-ccssa']?.value
  if (error === undefined) throw new RangeError('the next test requires the error of nbme-ccssa, got none')
  const sd = Math.sqrt(error.sd ** 2 - belief.offsetSd ** 2)
  const now = levelIn(belief, 0)
  const result = now.map((part) => ({ ...part, mean: part.mean + error.bias, variance: part.variance + sd ** 2 }))
  const chance = chancesAt(now, { bias: error.bias, sd })
  const exam = scoreIn(belief, examInDays)
  const sdNow = mixtureSd(exam)
  const explained = covarianceWithExam(belief, examInDays) ** 2 / mixtureSd(result) ** 2
  return {
    source: 'nbme-ccssa',
    expected: { mean: mixtureMean(result), low: mixtureQuantile(result, 0.1), high: mixtureQuantile(result, 0.9) },
    sdNow,
    sdAfter: Math.sqrt(Math.max(0, sdNow ** 2 - explained)),
    belowAcceptable: otherwise(chance(step2ckMarks.acceptable)),
    atLeastSolid: chance(step2ckMarks.solid),
  }
}

/** The chance that it does not happen. */
function otherwise({ point, low, high }: Band): Band {
  return { point: probability(1 - point), low: probability(1 - high), high: probability(1 - low) }
}

/** Covariance of the level today with the level on the exam day, over all components. */
function covarianceWithExam(belief: LevelBelief, days: number): number {
  const now = levelIn(belief, 0)
  const then = levelIn(belief, days)
  const meanNow = mixtureMean(now)
  const meanThen = mixtureMean(then)
  return belief.components.reduce((sum, { weight, dailyRate, variance, mean }, index) => {
    const kept = belief.model.dailyRate === 0 ? 1 : (1 - dailyRate) ** Math.min(days, belief.horizon)
    const meanOfThen = then[index]?.mean ?? 0
    return sum + weight * (kept * variance[0] + (mean[0] - meanNow) * (meanOfThen - meanThen))
  }, 0)
}
