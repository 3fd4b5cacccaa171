/** Who wants whom, as people write it: numbers from 0, most wanted first. */
export interface MarketLists {
  /** Programs of each applicant. Somebody in a joint list keeps an empty one here: the pairs speak for both. */
  readonly applicants: readonly ArrayLike<number>[]
  /** Applicants of each program. Whom it does not list it will not take. */
  readonly programs: readonly ArrayLike<number>[]
  /** Positions of each program. */
  readonly quota: ArrayLike<number>
  /** Couples, and applicants whose advanced position needs a first year elsewhere. */
  readonly joint?: readonly JointList[]
  readonly rules?: readonly ProgramRule[]
}

/**
 * Pairs of programs ranked together, most wanted first; `unmatched` stands for no place for one of them. A couple is two applicants;
 * a supplemental list is one applicant named twice, who wants an advanced position with a first year, and takes it without one too
 * where the pair says so.
 */
export interface JointList {
  readonly first: number
  readonly second: number
  readonly pairs: readonly (readonly [program: number, program: number])[]
}

/** What a program asks of its positions as a whole, beyond its list (NRMP, program rules 2026). */
export type ProgramRule =
  /** Positions left open become positions of another program. */
  | { readonly kind: 'reverts'; readonly from: number; readonly to: number; readonly positions: number }
  /** An even number of positions is filled, or one fewer. */
  | { readonly kind: 'even'; readonly program: number }

/** In a pair: no place for this one. In a result: not matched. */
export const unmatched = -1
