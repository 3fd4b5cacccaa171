import type { PracticeTest } from '../person/profile.ts'
import type { IsoDate } from '../units.ts'
import { daysBetween } from '../season/days.ts'
import { step2ckMarks } from './score-bands.ts'

export type PracticeVerdict = 'no practice test' | 'delay and remediate' | 'not yet' | 'once' | 'ready'

/** Scores on the scale of the exam; percent correct is not one. */
export function onExamScale(test: PracticeTest): boolean {
  return test.source !== 'free-120' && test.source !== 'bank-percent'
}

/**
 * The field's rule on practice scores for Step 2 CK: sit when they are steadily 240 or more (here: the last two), delay and
 * remediate while the last is below 225. Percent correct does not count: it is on no exam's scale.
 */
export function practiceRule(tests: readonly PracticeTest[] | undefined, today: IsoDate): PracticeVerdict {
  const dated = (tests ?? [])
    .filter((test) => test.exam === 'step2ck' && onExamScale(test) && test.date <= today)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const last = dated.at(-1)
  const before = dated.at(-2)
  if (last === undefined) return 'no practice test'
  if (last.score < step2ckMarks.acceptable) return 'delay and remediate'
  if (last.score < step2ckMarks.solid) return 'not yet'
  return before !== undefined && before.score >= step2ckMarks.solid ? 'ready' : 'once'
}

export type BaselineVerdict = 'too early' | 'now' | 'late'

/** Weeks before the exam in which the field wants a first self-assessment. */
export const baselineWeeks = { atLeast: 8, atMost: 12 } as const

/** The field's rule on the baseline: a self-assessment 8 to 12 weeks before the exam. */
export function baselineRule(exam: IsoDate, today: IsoDate): BaselineVerdict {
  const days = daysBetween(today, exam)
  if (days > 7 * baselineWeeks.atMost) return 'too early'
  return days >= 7 * baselineWeeks.atLeast ? 'now' : 'late'
}
