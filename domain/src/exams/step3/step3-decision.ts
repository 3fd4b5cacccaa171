import type { Band, Fact, Question, Reason } from '../../answer.ts'
import type { ChanceChange } from '../../chances/drawn-chance.ts'
import type { IsoDate } from '../../units.ts'
import type { Spread } from '../forecast/forecast.ts'
import type { Step3Days } from './step3-days.ts'
import type { Step3Scenario } from '../step3-strategy.ts'

/** Whether Step 3 before the Match is worth it, as the field frames it, with numbers. */
export interface Step3Decision {
  readonly verdict: 'done' | 'worth it' | 'possible' | 'not now' | 'not possible in time'
  readonly scenario: Step3Scenario
  readonly because: readonly Reason[]
  /** Absent while Step 2 CK is not known. */
  readonly score?: Step3Score
  /** Absent once Step 3 is passed. */
  readonly time?: Step3Time
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

export interface Step3Time extends Step3Days {
  /** Day from which one may apply: the ECFMG certificate has to be issued. Absent while unknown. */
  readonly from?: IsoDate
  /** Weeks of preparation before the last day that is still useful. */
  readonly weeks?: number
  readonly enough: 'no' | 'just' | 'yes' | 'unknown'
}
