import type { Supposition } from '../../person/suppose.ts'
import type { Addition } from '../../list/extend-list.ts'
import type { Lever } from '../../plan/plan.ts'

/** A lever before it is tried: the applicant as they would be. */
export interface LeverDraft extends Omit<Lever, 'change'> {
  readonly after: readonly Supposition[]
  /** What to compare with, where the person does not say enough. */
  readonly before?: readonly Supposition[]
  /** It costs more than money: what brings nothing one could count is then no help. */
  readonly binds?: true
  /** What is supposed comes after the season as it stands, where that ended without a place, and not instead of it. */
  readonly isSecondTry?: true
}

/** Applications beside the list, which stays as it is: how many are found is known once it is tried. */
export interface AdditionDraft extends Omit<Lever, 'change' | 'title'> {
  readonly titleFor: (added: number) => string
  readonly more: Addition
  /** What has to be so before they can be sent. */
  readonly after: readonly Supposition[]
}
