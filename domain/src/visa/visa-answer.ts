import type { Question } from '../answer.ts'
import type { VisaKind } from '../rules/visa-facts.ts'
import type { VisaReason } from '../rules/visa-reason.ts'

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
