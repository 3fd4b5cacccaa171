import type { Question, Reason, Source } from '../answer.ts'
import type { IsoDate } from '../units.ts'
import type { Season } from '../season/season.ts'

export interface Plan {
  readonly season: Season
  /** What the steps lead to, such as `Match 2028`. */
  readonly aim: string
  /** Dated steps, soonest first, then by year to the fellowship. */
  readonly steps: readonly PlanStep[]
  readonly faq: readonly { readonly question: string; readonly answer: string; readonly because: readonly Reason[] }[]
  readonly levers: readonly Lever[]
  readonly asks: readonly Question[]
}

export interface PlanStep {
  readonly id: string
  readonly phase:
    | 'exams'
    | 'application'
    | 'signals'
    | 'interviews'
    | 'ranking'
    | 'match'
    | 'residency'
    | 'fellowship'
    | 'visa'
    | 'informatics'
    | 'documents'
    /** A task of the person’s own. */
    | 'own'
  readonly title: string
  readonly from?: IsoDate
  readonly by: IsoDate
  /** The last day on which it still serves the Match aimed at, where that lies behind `by`. */
  readonly servesUntil?: IsoDate
  /** ISO date-time with offset, where the hour of `by` is known. */
  readonly at?: string
  /** `official`: read on the body's own page, `reported`: announced, read elsewhere, `expected`: a projection, `advice`: ours. */
  readonly dateKind: 'official' | 'reported' | 'expected' | 'advice'
  readonly why: string
  readonly source: Source
  /** The day it was due, where that has passed and it still has to be done; `by` is then today. */
  readonly overdueSince?: IsoDate
  /** What it costs, in USD, where a fee is known. */
  readonly costUsd?: number
  /** The day from which it is to be done anew: what was marked on it before is of a season that is over. */
  readonly anewFrom?: IsoDate
}

/** Something the applicant can still do, and what it is worth: a difference of two runs of the same model where it can be run. */
export interface Lever {
  readonly id: string
  readonly title: string
  /** Absent where nothing measured tells; the first reason then says what is known. */
  readonly change?: { readonly point: number; readonly low: number; readonly high: number }
  readonly costUsd?: number
  readonly weeks?: number
  readonly deadline?: IsoDate
  readonly because: readonly Reason[]
}
