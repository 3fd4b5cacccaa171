import type { Answer, Band, Question, Reason, Source } from '../../answer.ts'
import type { ChanceChange } from '../../chances/drawn-chance.ts'
import type { IsoDate } from '../../units.ts'
import type { ExamWindow } from '../exam-window.ts'
import type { ForecastDay } from '../forecast/forecast.ts'

/** What to do about the day of Step 2 CK: one decision, which every command and screen speaks of. */
export interface Step2Day {
  readonly kind: 'book' | 'keep' | 'move' | 'none in time'
  /** The day on which the years for the Steps ended, where it has to be asked what still counts before anything is booked. */
  readonly askSince?: IsoDate
  /** The one day. Absent where none is in time. */
  readonly day?: IsoDate
  /** The day the person has booked. */
  readonly booked?: IsoDate
  /** The last day that serves the Match aimed at. */
  readonly last?: IsoDate
  /** In a few words, with the day. */
  readonly title: string
  /** Why, what it changes against the booked day, and what the field's rule says beside it. */
  readonly text: string
  /** The field's rule as it stands today. */
  readonly because: readonly Reason[]
}

/** A Step 2 CK still to be taken: its day, and all days weighed for it; those ask while there is nothing to forecast from. */
export interface Step2Ahead {
  readonly day: Step2Day
  readonly timing: Answer<ExamTiming>
}

/** When to sit Step 2 CK: candidate days against the season's calendar, rule and forecast side by side. */
export interface ExamTiming {
  /** Weekly candidate days, the planned one among them. */
  readonly days: readonly CandidateDay[]
  /** The day advised, the booked one where no other is clearly better; absent where no day reports in time. */
  readonly advised?: IsoDate
  /** The day the person has booked. */
  readonly booked?: IsoDate
  /** What the day advised changes against the booked one, or against the best other day where the booked one is advised. */
  readonly insteadOfBooked?: DayChange
  /** What failing on the day advised would cost beyond this Match. */
  readonly ifFailed?: FailingPrice
  /** The years within which the Steps have to be passed, where one is passed. */
  readonly window?: ExamWindow
  readonly deadlines: ReportDeadlines
  readonly rules: readonly RuleVerdict[]
  /** Where the rule of thumb and the forecast say different things about the same day. */
  readonly disagreements: readonly Reason[]
  readonly retake: RetakeRule
  /** How long a booking holds. */
  readonly registration?: Reason
  readonly because: readonly Reason[]
  readonly asks: readonly Question[]
}

export interface ReportDeadlines {
  /** Match year. */
  readonly season: number
  readonly programsReviewFrom?: { readonly date: IsoDate; readonly source: Source }
  /** Last exam day whose report arrives before programs review: with the usual delay, and with a slow one. */
  readonly lastDayUsual?: IsoDate
  readonly lastDaySlow?: IsoDate
  /** Last exam day whose report counts for the rank lists: exams must be passed and verified by then. */
  readonly lastDayForRanking?: IsoDate
}

export interface CandidateDay {
  readonly date: IsoDate
  readonly reportUsual: IsoDate
  readonly reportSlow: IsoDate
  /** Whether the report is there when programs begin to review. */
  readonly visible: 'yes' | 'unless delayed' | 'no' | 'unknown'
  readonly forecast: ForecastDay
  /** Chance of matching with the list, over everything the score may be; absent where the list was not handed in or the score comes too late. */
  readonly matchChance?: Band
  /** What one week more changes. */
  readonly waitAWeek?: DayChange
}

/** What another day changes. */
export interface DayChange {
  readonly pass: ChanceChange
  readonly atLeast: readonly { readonly score: number; readonly change: ChanceChange }[]
  readonly matchChance?: ChanceChange
}

export interface RuleVerdict {
  readonly id: 'baseline' | 'practice' | 'visible'
  readonly verdict: string
  readonly says: 'sit' | 'wait' | 'act now' | 'unknown'
  readonly because: Reason
}

/** What the attempts so far allow. */
export interface RetakeRule {
  readonly attempts?: number
  readonly left?: number
  /** First day on which the next attempt is allowed, where the attempts so far restrict it. */
  readonly earliest?: IsoDate
  readonly text: string
  readonly source: Source
}

/** What failing on a day costs beyond this Match. */
export interface FailingPrice {
  /** Share of a later chance of matching that is lost, 0 to 1: all of it without another attempt in time, else what the failure in the file costs. */
  readonly lost: number
  readonly because: 'last attempt' | 'window' | 'failure in the file'
}
