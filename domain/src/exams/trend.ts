import type { Answer, Reason } from '../answer.ts'
import type { ExamRecord } from '../person/person.ts'
import type { ExamFacts } from '../rules/exam-facts.ts'
import { known, needs, sourceOf } from '../answer.ts'

export type Trend = 'rising' | 'steady' | 'falling'

/**
 * Direction from Step 1 to Step 2 CK as a program director sees it. Rising: higher by more than the measurement error of
 * two exams (square root of two times the standard error of measurement). Falling: lower by as much, or more than one
 * residual SD below what people with that Step 1 scored. Asks nothing where Step 1 has no number: two passed scores are needed, for after
 * a failure the next try is what a reader waits for.
 */
export function scoreTrend(exams: ExamRecord, facts: ExamFacts): Answer<Trend> {
  const [step1, step2ck] = [exams.step1, exams.step2ck].map(({ state, score }) => (state === 'passed' ? score : undefined))
  if (step1 === undefined || step2ck === undefined) return needs()
  const { intercept, slope, residualSd } = facts.step2FromStep1.value
  const usual = intercept + slope * step1
  const noise = Math.SQRT2 * facts.means.step2ck.value.sem
  const rise = step2ck - step1
  const because: Reason = {
    text: `Step 2 CK ${step2ck} after Step 1 ${step1}; residents who matched with this Step 1 scored about ${Math.round(usual)}`,
    direction: rise > noise ? 'helps' : 'neutral',
    source: sourceOf(facts.step2FromStep1),
  }
  if (rise > noise) return known('rising', [because])
  if (rise < -noise || step2ck < usual - residualSd) return known('falling', [{ ...because, direction: 'hurts' }])
  return known('steady', [because])
}
