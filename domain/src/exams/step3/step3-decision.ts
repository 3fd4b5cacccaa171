import type { Band, Fact, Question, Reason } from '../../answer.ts'
import type { ChanceChange } from '../../chances/drawn-chance.ts'
import type { IsoDate } from '../../units.ts'
import type { Spread } from '../forecast/forecast.ts'
import type { Step3Days } from './step3-days.ts'

/** What H-1B is to a person: the only sponsored way, the one beside a J-1 that may harm them, one beside J-1, or none they need or would take. */
export type UseOfH1b = 'only way' | 'spares harm' | 'one of two' | 'none'

/** Which of the field's situations for Step 3 an applicant is in. */
export type Step3Scenario =
  | 'passed'
  | 'failed'
  | 'not yet eligible'
  /** H-1B is the only sponsored way this person has, and it needs Step 3. */
  | 'only way'
  /** J-1 is open and may harm this person; H-1B needs it. */
  | 'spares harm'
  | 'two low scores'
  | 'low Step 2 CK'
  | 'low Step 1, mid-range Step 2 CK'
  | 'visa file'
  | 'no reason'

/** Whether Step 3 before the Match is worth it, as the field frames it, with numbers. */
export interface Step3Decision {
  /** `booked`: a day is set and ahead. `needed`: without it no sponsored way is open. `out of reach`: the way to where it is given is closed. */
  readonly verdict: 'done' | 'booked' | 'needed' | 'worth it' | 'possible' | 'not now' | 'not possible in time' | 'out of reach'
  readonly scenario: Step3Scenario
  readonly because: readonly Reason[]
  /** Absent while Step 2 CK is not known. */
  readonly score?: Step3Score
  /** The day that is booked. */
  readonly booked?: IsoDate
  /** The day to sit it, should it be sat: the booked one where that serves. */
  readonly day?: IsoDate
  /** Absent once Step 3 is passed. */
  readonly time?: Step3Days
  /** Programs of the list that would take this person only on H-1B; absent where the person would not use it. */
  readonly h1bDoors?: number
  /** Change in the chance of matching, failing included; absent where the list was not handed in. */
  readonly matchChange?: { readonly expected: ChanceChange; readonly ifPassed: ChanceChange; readonly ifFailed: ChanceChange }
  readonly cost?: Fact<number>
  readonly conditions: readonly string[]
  readonly asks: readonly Question[]
}

export interface Step3Score {
  /** With the 80 % interval. */
  readonly expected: Spread
  readonly passMark: number
  readonly pass: Band
  /** The plain number above the Step 2 CK number: rare, for Step 3 runs on a lower scale. */
  readonly beatsStep2ck: Band
  /** A higher percentile than Step 2 CK among first-takers of US schools. */
  readonly beatsPercentile?: Band
  readonly source: Reason
}
