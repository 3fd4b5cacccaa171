import type { Question, Reason } from '../answer.ts'
import type { Spread } from '../exams/forecast/forecast.ts'
import type { IsoDate } from '../units.ts'
import type { NextExam } from './next-exam.ts'

/** One week of study as sessions with a beginning and an end, in local time; a calendar file is made of it elsewhere. */
export interface StudyWeek {
  /** Monday. */
  readonly from: IsoDate
  /** From the day of planning on; what lies before is in `done`. */
  readonly sessions: readonly StudySession[]
  /** Minutes of the whole week: done and still planned. */
  readonly minutes: {
    readonly total: number
    readonly done: number
    readonly weakness: number
    readonly mixed: number
    readonly review: number
  }
  /** Shares of the whole week, 0 to 1; reviews of missed questions belong to the weaknesses. */
  readonly shares: { readonly weakness: number; readonly mixed: number }
  /** What the week is for; where no exam is ahead it has no sessions. */
  readonly exam: NextExam
  /** What the forecast of Step 2 CK gains in a week of study; absent where another exam is next, or no practice test tells. */
  readonly pointsPerWeek?: Spread
  readonly restDays: readonly IsoDate[]
  readonly because: readonly Reason[]
  readonly asks: readonly Question[]
}

export interface StudySession {
  /** Stable for a day, kind and topic, so that a calendar moves the event instead of doubling it. */
  readonly id: string
  readonly date: IsoDate
  /** Local time, `YYYY-MM-DDTHH:mm`. */
  readonly start: string
  readonly end: string
  readonly minutes: number
  readonly kind: 'weakness' | 'mixed' | 'review'
  readonly title: string
  /** System of the outline, where the session has one. */
  readonly topic?: string
  /** Questions in a timed block, or cards due. */
  readonly items?: number
  readonly why: string
}
