import type { Question } from '../answer.ts'
import type { VisaKind } from '../rules/visa-facts.ts'
import type { VisaReason } from '../rules/visa-reason.ts'

/** Whether a visa route works, with the dated rules it rests on. Never legal advice. */
export interface VisaAnswer {
  readonly outcome: 'feasible' | 'feasible if' | 'not feasible' | 'unknown' | 'not needed'
  /** Every route looked at: a permit of one’s own first, then as they work, a route that would harm after the others. */
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
  /** What it would harm, although it is open; absent where nothing. */
  readonly warnings?: readonly string[]
  /** Why it is closed, or what stands against it while it is not known. */
  readonly why?: readonly string[]
  /** What could open it, where it is closed or not known. */
  readonly opens?: readonly string[]
}
