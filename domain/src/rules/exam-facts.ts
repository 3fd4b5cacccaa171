import type { Choice } from '../choices.ts'
import type { Fact, Source } from '../answer.ts'

export type Step = Choice<'exam'>

/** What is published about the Steps: pass marks by day, norms, formats, predictors, content outline. */
export interface ExamFacts {
  readonly passMarks: Readonly<Record<Step, readonly PassMark[]>>
  /** Percentile of US and Canadian first-takers by score. */
  readonly percentiles: Readonly<Record<'step2ck' | 'step3', Fact<Readonly<Record<string, number>>>>>
  readonly means: Readonly<
    Record<'step2ck' | 'step3', Fact<{ readonly mean: number; readonly sd: number; readonly sem: number }>>
  >
  readonly formats: Readonly<Record<Step, readonly Fact<ExamFormat>[]>>
  /** Days from exam to score report: usual and slow. */
  readonly reportDelayDays: Fact<{ readonly usual: number; readonly slow: number }>
  /** Summers in which reports came late because the item pool changed: days tested, and the day the reports came. */
  readonly midYearDelays?: Fact<readonly { readonly from: string; readonly to: string; readonly reported: string }[]>
  readonly maximumAttempts: Fact<number>
  /** When a failed Step may be taken again. */
  readonly retake?: Fact<RetakeLimits>
  /** Months within which a booked exam has to be taken. */
  readonly eligibilityMonths?: Fact<number>
  /** Days of the year, `MM-DD`, on which Step 3 is not given. */
  readonly step3Closed?: Fact<{ readonly from: string; readonly to: string }>
  /** The one country Step 3 is given in, by its code. */
  readonly step3GivenIn?: Fact<string>
  readonly yearsToCompleteExams: Fact<number>
  readonly step1PassFailSince: Fact<string>
  /** Whether a state has to sponsor Step 3. */
  readonly step3Sponsor?: Fact<boolean>
  /** What states ask for a full licence. From old lists: it raises a question, and never removes a program. */
  readonly licences?: readonly StateLicence[]
  readonly step2FromStep1: Fact<LinearPredictor>
  /** Percent of IMGs who pass Step 3 at their first attempt. */
  readonly step3PassRate?: Fact<number>
  readonly step3FromStep2: Fact<LinearPredictor>
  readonly practiceTestErrors: Readonly<Record<string, Fact<{ readonly bias: number; readonly sd: number }>>>
  readonly outline: {
    readonly systems: readonly Fact<OutlineShare>[]
    readonly disciplines: readonly Fact<OutlineShare>[]
    readonly tasks: readonly Fact<OutlineShare>[]
    readonly crossCutting: readonly Fact<OutlineShare>[]
  }
}

export interface StateLicence extends Source {
  /** Two letters. */
  readonly state: string
  /** Years of training asked of graduates of schools abroad. */
  readonly trainingYears?: number
  /** The most attempts; a Step that is not there has no limit listed. */
  readonly attempts: Readonly<Partial<Record<Step | 'allSteps', number>>>
  /** Years from the first passed Step to the last; absent where no limit is listed. */
  readonly yearsForSteps?: number
  readonly note?: string
}

/** In force for exams taken on or after `from`. */
export interface PassMark extends Fact<number> {
  readonly from: string
}

export interface RetakeLimits {
  readonly mostInTwelveMonths: number
  readonly fourthMonthsAfterFirst: number
  readonly fourthMonthsAfterLast: number
}

export interface ExamFormat {
  readonly from: string
  readonly blocks: number
  readonly minutesPerBlock: number
  /** At most. */
  readonly itemsPerBlock: number
  readonly items?: number
  readonly days?: number
  readonly dayHours?: number
  readonly breakMinutes?: number
  /** Computer-based case simulations, at least. */
  readonly cases?: number
}

/** `score = intercept + slope * predictor`, with the SD of its residual. */
export interface LinearPredictor {
  readonly intercept: number
  readonly slope: number
  readonly residualSd: number
  readonly n: number
}

/** Percent of items, as the published range. */
export interface OutlineShare {
  readonly topic: string
  readonly min: number
  readonly max: number
}
