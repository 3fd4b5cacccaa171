import type { Reason } from '../../answer.ts'
import type { Person } from '../../person/person.ts'
import type { IsoDate } from '../../units.ts'
import type { ExamFacts } from '../../rules/exam-facts.ts'
import type { RetakeRule } from './timing.ts'
import { addMonths } from '../../season/days.ts'
import { counted } from '../../say/number.ts'
import { sourceOf } from '../../answer.ts'

/** What the attempts at Step 2 CK so far allow: how many are left, and from which day. */
export function retakeRule(person: Person, exams: ExamFacts): RetakeRule {
  const most = exams.maximumAttempts.value
  const attempts = person.exams.step2ck.attempts
  const earliest = earliestRetake(person, exams)
  const limits = exams.retake?.value
  const yearly = limits === undefined ? '' : ` No more than ${limits.mostInTwelveMonths} of them within twelve months.`
  return {
    ...(attempts === undefined ? {} : { attempts, left: Math.max(0, most - attempts) }),
    ...(earliest === undefined ? {} : { earliest }),
    text: `At most ${counted(most, 'attempt')} at a Step, ever; a passed Step cannot be taken again for a better score.${yearly}`,
    source: sourceOf(exams.maximumAttempts),
  }
}

/**
 * After the last attempt a year allows, the next has to wait: so many months after the last one. The day of the first attempt, which may
 * move it further, is not in a profile; the text says the yearly limit beside it.
 */
function earliestRetake(person: Person, exams: ExamFacts): IsoDate | undefined {
  const { state, day, attempts = 1 } = person.exams.step2ck
  const limits = exams.retake?.value
  if (limits === undefined || state !== 'failed' || day === undefined) return undefined
  return attempts < limits.mostInTwelveMonths ? undefined : addMonths(day, limits.fourthMonthsAfterLast)
}

/** How long a booking holds, in words. */
export function registrationReason(exams: ExamFacts): Reason | undefined {
  const months = exams.eligibilityMonths
  if (months === undefined) return undefined
  const text = `You book an eligibility period of ${counted(months.value, 'month')} and take the exam within it. Leave room to move the day once.`
  return { text, direction: 'neutral', source: sourceOf(months) }
}
