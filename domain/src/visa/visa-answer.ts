import type { Question, Reason } from '../answer.ts'
import type { VisaKind } from '../person/profile.ts'

/** Whether a visa route works, with the dated rules it rests on. Never legal advice. */
export interface VisaAnswer {
  readonly outcome: 'feasible' | 'feasible if' | 'not feasible' | 'unknown' | 'not needed'
  /** Routes that work or may work, best first. */
  readonly routes: readonly VisaRoute[]
  readonly conditions: readonly string[]
  readonly because: readonly VisaReason[]
  readonly ask: readonly Question[]
}

export interface VisaRoute {
  readonly kind: VisaKind | 'f1opt' | 'o1' | 'ead' | 'green card'
  readonly outcome: 'feasible' | 'feasible if' | 'not feasible' | 'unknown'
  /** What has to come true for this route; absent where nothing has to, or the route is closed. */
  readonly conditions?: readonly string[]
}

export interface VisaReason extends Reason {
  readonly ruleId?: string
  readonly officialPage?: string
  /** True when the rule was last checked more than 90 days before today. */
  readonly checkAgain?: boolean
}
