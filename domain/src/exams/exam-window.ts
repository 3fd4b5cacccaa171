import type { Person } from '../person/person.ts'
import type { ExamFacts } from '../rules/exam-facts.ts'
import type { IsoDate } from '../units.ts'
import { addMonths } from '../season/days.ts'

/** The years within which the Steps for the certificate have to be passed, counted from the first one passed. */
export interface ExamWindow {
  readonly years: number
  /** Day of the first Step passed. */
  readonly opened: IsoDate
  readonly closes: IsoDate
}

/** Undefined where no Step with a day is passed yet, or both are. */
export function examWindow({ exams: { step1, step2ck } }: Person, facts: ExamFacts): ExamWindow | undefined {
  if (step1.state === 'passed' && step2ck.state === 'passed') return undefined
  const [opened] = [step1, step2ck].flatMap(({ state, day }) => (state === 'passed' && day !== undefined ? [day] : []))
  if (opened === undefined) return undefined
  return { years: facts.yearsToCompleteExams.value, opened, closes: lastDayOfWindow(opened, facts) }
}

/** Last day of the years that begin with a Step passed. */
export function lastDayOfWindow(opened: IsoDate, facts: ExamFacts): IsoDate {
  return addMonths(opened, 12 * facts.yearsToCompleteExams.value)
}
