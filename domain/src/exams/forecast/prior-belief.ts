import type { Person } from '../../person/person.ts'
import type { IsoDate } from '../../units.ts'
import type { Quartiles } from '../../facts.ts'
import type { ExamWorld } from '../picture.ts'
import type { PriorBelief } from './forecast.ts'
import type { LearningModel } from './learning-model.ts'
import { daysBetween } from '../../season/days.ts'
import { sourceOf } from '../../answer.ts'

/** What is believed of the exam result before any practice test: Step 1, else the specialty's applicants, else the norms. */
export function priorBelief(person: Person, facts: ExamWorld): PriorBelief {
  return fromStep1(person, facts) ?? fromSpecialty(person, facts) ?? fromNorms(facts)
}

function fromStep1(person: Person, { exams }: ExamWorld): PriorBelief | undefined {
  const step1 = person.exams.step1.score
  if (step1 === undefined) return undefined
  const { intercept, slope, residualSd } = exams.step2FromStep1.value
  const mean = intercept + slope * step1
  const text = `Residents with a Step 1 of ${step1} scored about ${Math.round(mean)} in Step 2 CK, give or take ${residualSd}.`
  return { from: 'step 1', mean, sd: residualSd, because: { text, direction: 'neutral', source: sourceOf(exams.step2FromStep1) } }
}

function fromSpecialty(person: Person, { specialties }: ExamWorld): PriorBelief | undefined {
  for (const { id } of person.specialties) {
    const statistics = specialties.find((specialty) => specialty.id === id)?.statistics
    const matched = statistics?.step2ckMatched
    const notMatched = statistics?.step2ckNotMatched
    if (matched === undefined || notMatched === undefined) continue
    const { mean, sd } = pooled(matched.value, notMatched.value)
    const text = `Non-US IMGs who certified a rank list in this specialty had Step 2 CK scores of about ${Math.round(mean)}, give or take ${Math.round(sd)}.`
    return { from: 'specialty', mean, sd, because: { text, direction: 'neutral', source: sourceOf(matched) } }
  }
  return undefined
}

/** First-takers of US schools say little about an IMG: twice their spread. */
function fromNorms({ exams }: ExamWorld): PriorBelief {
  const { mean, sd } = exams.means.step2ck.value
  const text = `First-takers of US and Canadian schools average ${mean}; for you that is only a rough start.`
  return { from: 'norms', mean, sd: 2 * sd, because: { text, direction: 'neutral', source: sourceOf(exams.means.step2ck) } }
}

/** Mean and SD of two groups together; a group without a printed SD has that of its quartiles. */
function pooled(a: Quartiles, b: Quartiles): { readonly mean: number; readonly sd: number } {
  const share = a.n / (a.n + b.n)
  const meanA = a.mean ?? a.median
  const meanB = b.mean ?? b.median
  const mean = share * meanA + (1 - share) * meanB
  const variance = share * (sdOf(a) ** 2 + (meanA - mean) ** 2) + (1 - share) * (sdOf(b) ** 2 + (meanB - mean) ** 2)
  return { mean, sd: Math.sqrt(variance) }
}

function sdOf({ sd, q1, q3 }: Quartiles): number {
  return sd ?? (q3 - q1) / 1.349
}

/** Weeks from a first practice test to the exam where no exam day is known: the middle of the usual 8 to 12. */
const usualWeeks = 10
const mostWeeks = 16

/**
 * The belief about the exam, taken back to the level on the day of the first practice test: the gap was wider by what the
 * study until the exam closes at the usual rate. The exam's own error belongs to the exam, not to the level.
 */
export function levelBefore(
  belief: PriorBelief,
  firstTest: IsoDate,
  { exam, model, sem }: { readonly exam: IsoDate | undefined; readonly model: LearningModel; readonly sem: number },
): { readonly mean: number; readonly variance: number } {
  const days = exam === undefined ? usualWeeks * 7 : Math.min(mostWeeks * 7, Math.max(0, daysBetween(firstTest, exam)))
  const widening = (1 - model.dailyRate) ** -days
  const mean = model.ceiling - widening * (model.ceiling - belief.mean)
  return { mean, variance: widening ** 2 * Math.max(1, belief.sd ** 2 - sem ** 2) }
}
