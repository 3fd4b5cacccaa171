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

export type Side = 'you' | 'partner'

export interface JointWish {
  /** Whether a home between serves both programs. */
  readonly isOnePlace: (you: ProgramId, partner: ProgramId) => boolean
  readonly ranked: { readonly apart: boolean; readonly alone: boolean }
  /** Whose place comes first in the first two rows that are worth the same to both; from there on they take turns. */
  readonly first: Side
}

/**
 * Every pair two rank lists make, in the order to enter them: pairs in one place, then in two, then each alone, as far as the two rank
 * these. Within each the sum of both places decides, then the better of the worse: a pair both like better never stands behind. What is
 * left is worth the same to both, and the two take turns.
 */
export function jointRows(
  yours: readonly RankedProgram[],
  partners: readonly RankedProgram[],
  { isOnePlace, ranked, first }: JointWish,
): readonly JointRow[] {
  const pairs = yours.flatMap((you) =>
    partners.map((partner) => ({
      kind: isOnePlace(you.program, partner.program) ? ('together' as const) : ('apart' as const),
      you,
      partner,
    })),
  )
  const ofKind = (kind: 'together' | 'apart'): readonly JointRow[] =>
    inOrder(
      pairs.filter((pair) => pair.kind === kind),
      first,
    )
  const alone: readonly JointRow[] = [
    ...yours.map((you) => ({ kind: 'you alone' as const, you })),
    ...partners.map((partner) => ({ kind: 'partner alone' as const, partner })),
  ]
  return [...ofKind('together'), ...(ranked.apart ? ofKind('apart') : []), ...(ranked.alone ? inOrder(alone, first) : [])]
}

/** A side that holds nobody is behind every place of it. */
function rankOf(row: JointRow, side: Side): number {
  if (side === 'you') return 'you' in row ? row.you.rank : Number.POSITIVE_INFINITY
  return 'partner' in row ? row.partner.rank : Number.POSITIVE_INFINITY
}

function inOrder(rows: readonly JointRow[], first: Side): readonly JointRow[] {
  const held = (row: JointRow): readonly number[] => [rankOf(row, 'you'), rankOf(row, 'partner')].filter(Number.isFinite)
  const sum = (row: JointRow): number => held(row).reduce((a, b) => a + b, 0)
  const worse = (row: JointRow): number => Math.max(...held(row))
  const second = first === 'you' ? 'partner' : 'you'
  return rows.toSorted((a, b) => {
    const turn = worse(a) % 2 === 1 ? first : second
    return sum(a) - sum(b) || worse(a) - worse(b) || rankOf(a, turn) - rankOf(b, turn)
  })
}

/**
 * As many rows as a couple may rank. Pairs of two programs are left off from the end of theirs, and those of one alone stay: they are few,
 * and without them neither has a place where the other has none.
 */
export function atMost(all: readonly JointRow[], most: number): readonly JointRow[] {
  const isPair = (row: JointRow): boolean => 'you' in row && 'partner' in row
  const alone = all.filter((row) => !isPair(row))
  return [...all.filter(isPair).slice(0, Math.max(0, most - alone.length)), ...alone].slice(0, most)
}
