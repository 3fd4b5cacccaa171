import type { ExamFacts } from '../rules/exam-facts.ts'
import type { VisaFacts } from '../rules/visa-facts.ts'
import type { SeasonFacts } from '../season/season-facts.ts'
import type { IsoDate } from '../units.ts'

/** Two things a profile says that cannot both be so. */
export interface Contradiction {
  /** Path of the field without which the rest agrees. */
  readonly path: string
  /** A sentence that names both values. */
  readonly text: string
}

/** What a profile is held against: the day and the dated rules. */
export interface HeldAgainst {
  readonly facts: { readonly exams: ExamFacts; readonly visas: VisaFacts; readonly seasons: SeasonFacts }
  readonly today: IsoDate
}
