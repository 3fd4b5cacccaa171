import type { Answer } from '../answer.ts'
import type { Facts } from '../facts.ts'
import type { Person } from '../person/person.ts'
import type { IsoDate } from '../units.ts'
import type { StepAssessment } from './exam-assessment.ts'
import type { Trend } from './trend.ts'
import { step1Marks, step2ckMarks } from './score-bands.ts'

/** What has to be known of the world to read exam results. */
export type ExamWorld = Pick<Facts, 'exams' | 'specialties'>

/** What is known of the applicant's exams when flags and strategy are chosen. */
export interface Picture {
  readonly person: Person
  readonly facts: ExamWorld
  readonly today: IsoDate
  readonly step1: Answer<StepAssessment>
  readonly step2ck: Answer<StepAssessment>
  readonly step3: Answer<StepAssessment>
  readonly trend: Answer<Trend>
  readonly yearsSinceGraduation: Answer<number>
}

/** The value of a known answer; undefined while something has to be asked. */
export function valueOf<T>(answer: Answer<T>): T | undefined {
  return answer.kind === 'known' ? answer.value : undefined
}

/** The score of a passed exam; undefined where there is none. */
export function passedScore(answer: Answer<StepAssessment>): number | undefined {
  const step = valueOf(answer)
  return step?.passed === true ? step.score : undefined
}

/** Passed and below a score. An unknown score is not below anything. */
export function isBelow(answer: Answer<StepAssessment>, score: number): boolean {
  const value = passedScore(answer)
  return value !== undefined && value < score
}

/** The scores the field calls low: Step 1 under 220, Step 2 CK under 225, or an exam not passed. */
export function isLow(step: 'step1' | 'step2ck', picture: Picture): boolean {
  const answer = picture[step]
  return isBelow(answer, step === 'step1' ? step1Marks.midRange : step2ckMarks.acceptable) || valueOf(answer)?.passed === false
}
