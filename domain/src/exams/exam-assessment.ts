import type { Answer, Question, Reason, Source } from '../answer.ts'
import type { SpecialtyId } from '../units.ts'
import type { Step2Day } from './timing/timing.ts'
import type { Step3Decision } from './step3/step3-decision.ts'

/** What the scores mean: the article's bands, the year's norms and the specialty's own quartiles. */
export interface ExamAssessment {
  readonly step1: Answer<StepAssessment>
  readonly step2ck: Answer<StepAssessment>
  readonly step3: Answer<StepAssessment>
  readonly trend: Answer<'rising' | 'steady' | 'falling'>
  readonly yearsSinceGraduation: Answer<number>
  readonly redFlags: readonly Flag[]
  readonly strengths: readonly Flag[]
  /** The strategy for this combination, most urgent first. */
  readonly strategy: readonly Advice[]
  readonly asks: readonly Question[]
  /** The one day for Step 2 CK, while it is still to be taken. */
  readonly step2Day?: Step2Day
  /** Whether Step 3 before the Match is worth it. */
  readonly step3Decision?: Step3Decision
}

export interface StepAssessment {
  readonly score?: number
  readonly passed: boolean
  /** Failed ones included; absent where the applicant did not say. */
  readonly attempts?: number
  /** Band of the field's rule of thumb, such as `strong` or `below 220`. */
  readonly band: string
  readonly meaning: string
  /** Percentile among US and Canadian first-takers, where published. */
  readonly percentile?: { readonly value: number; readonly source: Source }
  readonly passMark?: { readonly value: number; readonly source: Source }
  readonly bySpecialty: readonly SpecialtyComparison[]
}

export interface SpecialtyComparison {
  readonly specialty: SpecialtyId
  readonly position: string
  readonly matched?: { readonly q1: number; readonly median: number; readonly q3: number }
  readonly notMatched?: { readonly q1: number; readonly median: number; readonly q3: number }
  readonly source?: Source
}

export interface Flag {
  readonly id: string
  readonly about: 'exams' | 'visa' | 'gap' | 'other'
  readonly title: string
  readonly why: string
  readonly remedy?: string
  /** The year or month from which on work answers it; absent: all of it does. */
  readonly since?: string
}

export interface Advice {
  readonly id: string
  /** Comes before everything else: an exam is not passed. */
  readonly isFirst?: true
  readonly title: string
  readonly text: string
  readonly because: readonly Reason[]
}
