import type { Supposition } from '../../person/suppose.ts'
import type { Lever } from '../../plan/plan.ts'

/** A lever before it is tried: the applicant as they would be. */
export interface LeverDraft extends Omit<Lever, 'change'> {
  readonly after: readonly Supposition[]
  /** What to compare with, where the person does not say enough. */
  readonly before?: readonly Supposition[]
}
