import type { ProgramId } from '../units.ts'

/** A program on one of the two rank lists. */
export interface RankedProgram {
  readonly program: ProgramId
  readonly name: string
  /** City and state. */
  readonly place: string
  /** Place on that list, from 1. */
  readonly rank: number
}

/** One row of both lists; a side that holds nobody is “no match” there. */
export type JointRow =
  | {
      readonly kind: 'together' | 'apart'
      readonly you: RankedProgram
      readonly partner: RankedProgram
    }
  | { readonly kind: 'you alone'; readonly you: RankedProgram }
  | { readonly kind: 'partner alone'; readonly partner: RankedProgram }

export interface JointWish {
  /** Whether a home between serves both programs. */
  readonly isOnePlace: (you: ProgramId, partner: ProgramId) => boolean
  readonly ranked: { readonly apart: boolean; readonly alone: boolean }
}

/**
 * Every pair two rank lists make, in the order to enter them: pairs in one place, then in two, then each alone, as far as the two rank
 * these. Within each the sum of both places decides, then the better of the worse: a pair both like better never stands behind.
 */
export function jointRows(
  yours: readonly RankedProgram[],
  partners: readonly RankedProgram[],
  { isOnePlace, ranked }: JointWish,
): readonly JointRow[] {
  const pairs = yours.flatMap((you) =>
    partners.map((partner) => ({
      kind: isOnePlace(you.program, partner.program) ? ('together' as const) : ('apart' as const),
      you,
      partner,
    })),
  )
  const ofKind = (kind: 'together' | 'apart'): readonly JointRow[] =>
    pairs
      .filter((pair) => pair.kind === kind)
      .toSorted(
        (a, b) =>
          a.you.rank + a.partner.rank - b.you.rank - b.partner.rank ||
          Math.max(a.you.rank, a.partner.rank) - Math.max(b.you.rank, b.partner.rank) ||
          a.you.rank - b.you.rank,
      )
  return [
    ...ofKind('together'),
    ...(ranked.apart ? ofKind('apart') : []),
    ...(ranked.alone
      ? [
          ...yours.map((you) => ({ kind: 'you alone' as const, you })),
          ...partners.map((partner) => ({ kind: 'partner alone' as const, partner })),
        ]
      : []),
  ]
}
