import type { Band, Question, Reason } from '../../answer.ts'
import type { PracticeTest } from '../../person/profile.ts'
import type { IsoDate, Probability } from '../../units.ts'

/** The Step 2 CK score an applicant would get, by exam day: a distribution, never a promise. */
export interface ScoreForecast {
  /** Weekly from today, with the planned exam day among them. */
  readonly days: readonly ForecastDay[]
  /** What the forecast rests on, practice test by practice test. */
  readonly tests: readonly JudgedTest[]
  readonly before: PriorBelief
  /** Points gained in the next week of study, as far as practice tests and prior tell; absent before the first test. */
  readonly pointsPerWeek?: Spread
  readonly nextTest: NextTest
  readonly assumptions: readonly Reason[]
  readonly asks: readonly Question[]
}

/** A mean with its 80 % interval, in points of the exam. */
export interface Spread {
  readonly mean: number
  readonly low: number
  readonly high: number
}

export interface ForecastDay {
  readonly date: IsoDate
  readonly mean: number
  readonly sd: number
  /** 80 % and 90 % intervals of the score on the report. */
  readonly eighty: readonly [number, number]
  readonly ninety: readonly [number, number]
  readonly passMark: number
  /** The band says how the chance moves with what is still unknown about the applicant's level. */
  readonly pass: Band
  readonly atLeast: readonly ThresholdChance[]
}

export interface ThresholdChance {
  readonly score: number
  readonly chance: Band
}

/** How well a source of practice scores is known to foretell the exam. */
export type SourceStrength = 'studied, old forms' | 'weak: forum reports' | 'weak: no figures'

export interface JudgedTest {
  readonly test: PracticeTest
  readonly strength: SourceStrength
  /** The score after the bias of its source, on the scale of the exam. */
  readonly corrected: number
  readonly sd: number
  /** Chance that the score is an outlier (a bad day, a form seen before) under the model. */
  readonly outlier: Probability
  /** Why it was left out; absent where it counts. */
  readonly leftOut?: string
}

export interface PriorBelief {
  readonly from: 'step 1' | 'specialty' | 'norms'
  readonly mean: number
  readonly sd: number
  readonly because: Reason
}

/** What one more NBME self-assessment, taken today, would teach. */
export interface NextTest {
  readonly source: 'nbme-ccssa'
  readonly expected: Spread
  /** Standard deviation of the exam score now and after the test, on the day asked about. */
  readonly sdNow: number
  readonly sdAfter: number
  readonly belowAcceptable: Band
  readonly atLeastSolid: Band
}
