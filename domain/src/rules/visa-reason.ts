import type { Reason } from '../answer.ts'

/** A reason that rests on a dated rule, with its page and whether it has to be looked up again. */
export interface VisaReason extends Reason {
  readonly ruleId?: string
  readonly officialPage?: string
  /** True when the rule was last checked more than 90 days before today. */
  readonly checkAgain?: boolean
}
