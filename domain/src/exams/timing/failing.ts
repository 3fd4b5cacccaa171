import type { Reason } from '../../answer.ts'
import { attemptsSoFar } from '../../person/attempts.ts'
import type { Person } from '../../person/person.ts'
import type { ExamFacts } from '../../rules/exam-facts.ts'
import type { IsoDate } from '../../units.ts'
import type { ExamWindow } from '../exam-window.ts'
import type { CandidateDay, FailingPrice } from './timing.ts'
import { addDays } from '../../season/days.ts'
import { examWindow } from '../exam-window.ts'
import { sourceOf } from '../../answer.ts'
import { dayText } from '../../say/day.ts'
import { counted } from '../../say/number.ts'
import { slowReportDay } from './report-deadlines.ts'

/** Weeks the field asks for before a serious attempt: the least between a report and the next try. */
const weeksToPrepare = 8

/**
 * Failing ends the path where it was the last attempt, or where report and preparation leave no second try before the window of years
 * closes; else it costs what a list loses by the failure, as the model of chances has it.
 */
export function priceOfFailing(
  day: IsoDate,
  { person, exams, scar }: { readonly person: Person; readonly exams: ExamFacts; readonly scar: number },
): FailingPrice {
  const left = exams.maximumAttempts.value - (attemptsSoFar(person.exams.step2ck) ?? 0)
  if (left <= 1) return { lost: 1, because: 'last attempt' }
  const closes = examWindow(person, exams)?.closes
  const nextTry = addDays(slowReportDay(exams, day), 7 * weeksToPrepare)
  if (closes !== undefined && nextTry > closes) return { lost: 1, because: 'window' }
  return { lost: scar, because: 'failure in the file' }
}

/**
 * What a day is worth: the chance it gives this Match, in which a failure counts as nothing, less what failing takes from the next one.
 * A later chance is taken to be what this day gives somebody who passes.
 */
export function worthOfDay(day: Pick<CandidateDay, 'matchChance' | 'forecast'>, chance: number, { lost }: FailingPrice): number {
  const pass = day.forecast.pass.point
  return pass <= 0 ? 0 : chance * (1 - ((1 - pass) / pass) * lost)
}

const pricesInWords: Readonly<Record<FailingPrice['because'], string>> = {
  'last attempt':
    'This is the last attempt there is: failing it ends the way to a certificate, and the day is chosen with that in mind.',
  window: 'Failing on this day leaves no second try before the window of years closes; the day is chosen with that in mind.',
  'failure in the file': 'A failure would stay in the file; what it takes from a later chance is counted against a day.',
}

/** What failing on the day advised would mean. */
export function failingReason(price: FailingPrice | undefined): readonly Reason[] {
  return price === undefined ? [] : [{ text: pricesInWords[price.because], direction: price.lost === 1 ? 'hurts' : 'neutral' }]
}

/** By when the Steps have to be passed. */
export function windowReason(window: ExamWindow | undefined, exams: ExamFacts): readonly Reason[] {
  if (window === undefined) return []
  const text = `The Steps count within ${counted(window.years, 'year')} of the first one passed, ${dayText(window.opened)}: Step 2 CK has to be passed by about ${dayText(window.closes)}. Ask ECFMG for your exact last day.`
  return [{ text, direction: 'neutral', source: sourceOf(exams.yearsToCompleteExams) }]
}
