import type { Fact } from '../answer.ts'
import type { CountryCode } from '../units.ts'

/** Visa rules as dated data. The engine in visa/ reads them; it holds no rule of its own. */
export interface VisaFacts {
  readonly rules: readonly VisaRule[]
  readonly entrySuspensions: readonly EntrySuspension[]
}

/** A rule is in force from `from` until `until` (exclusive). Days are ISO days. */
export interface VisaRule extends Fact<string> {
  readonly id: string
  readonly from: string
  readonly until?: string
  /** Day the rule was last looked up. */
  readonly checked: string
  readonly officialPage: string
  /** A number the rule turns on, such as the most years or the payment in USD. */
  readonly amount?: number
}

export interface EntrySuspension extends Fact<'full' | 'partial' | 'immigrant only'> {
  readonly country: CountryCode
  readonly countryName: string
  readonly from: string
  readonly until?: string
  readonly checked: string
  readonly suspends: readonly ('j1' | 'h1b' | 'f1' | 'immigrant')[]
}
