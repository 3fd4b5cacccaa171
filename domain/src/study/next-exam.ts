import type { ExamAssessment } from '../exams/exam-assessment.ts'
import type { Step3Decision } from '../exams/step3/step3-decision.ts'
import type { Person } from '../person/person.ts'
import type { IsoDate } from '../units.ts'
import { isTaken, plannedExam } from '../exams/forecast/study-plan.ts'
import { isTraining } from '../season/stage.ts'

/** The exam a week of study is for, with its day where one is decided or booked. */
export type NextExam = { readonly kind: 'step2ck' | 'step3'; readonly day?: IsoDate } | { readonly kind: 'none' }

/** What the advice decided about exams, as far as it is there. */
export type DecidedExams = Pick<ExamAssessment, 'step2Day' | 'step3Decision'>

const toSit: ReadonlySet<Step3Decision['verdict']> = new Set(['booked', 'needed', 'worth it'])

/** Step 2 CK until it is taken; then Step 3 where it is booked, decided for, or due in training; else none. */
export function nextExam(person: Person, { step2Day, step3Decision }: DecidedExams): NextExam {
  if (!isTaken(person)) return withDay('step2ck', step2Day?.day ?? plannedExam(person))
  const { state, day } = person.exams.step3
  if (state === 'planned' && step3Decision === undefined) return withDay('step3', day)
  if (isTraining(person.stage)) return state === 'not said' || state === 'failed' ? { kind: 'step3' } : { kind: 'none' }
  return step3Decision !== undefined && toSit.has(step3Decision.verdict) ? withDay('step3', step3Decision.day) : { kind: 'none' }
}

function withDay(kind: 'step2ck' | 'step3', day: IsoDate | undefined): NextExam {
  return { kind, ...(day === undefined ? {} : { day }) }
}
