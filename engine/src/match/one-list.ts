import type { MarketLists } from './lists.ts'
import type { Market } from './market.ts'
import { unmatched } from './lists.ts'
import { acceptDeferred } from './deferred-acceptance.ts'
import { buildMarket } from './market.ts'

/** One proposal that held for a time: who came, and who lost the position for it (-1 nobody: it was open). */
export interface ChainLink {
  readonly applicant: number
  readonly program: number
  readonly displaced: number
}

/** Why a program on the list was not reached. */
export type Missed =
  | { readonly kind: 'does not list you'; readonly program: number }
  /** It was full of applicants it ranked higher: the place it gives the applicant, and the last place that held a position. */
  | { readonly kind: 'full above you'; readonly program: number; readonly place: number; readonly last: number }
  /** It held the applicant until somebody it ranked higher came, at the end of `chain` (its link `at`). */
  | { readonly kind: 'lost to another'; readonly program: number; readonly at: number }

export interface Outcome {
  /** The program, -1 not matched. */
  readonly program: number
  readonly missed: readonly Missed[]
  readonly chain: readonly ChainLink[]
}

/**
 * The market without one applicant's list, settled once; asked with any list of theirs, it walks only the chain of proposals that list
 * sets off, and is as it was afterwards. Markets of people who list alone: there the order of proposals makes no difference (Gale and
 * Shapley 1962), so the applicant can come last. Throws for a market with joint lists or program rules.
 *
 * ```ts
 * import { settleWithout } from 'matchwright/match'
 *
 * const lists = { applicants: [[], [0]], programs: [[0, 1], [0]], quota: [1, 1] }
 * const outcomeOf = settleWithout(lists, 0)
 * if (outcomeOf([0, 1]).program !== 0 || outcomeOf([1]).program !== 1) throw new Error('either program takes applicant 0 first')
 * ```
 */
export function settleWithout(lists: MarketLists, applicant: number): (list: ArrayLike<number>) => Outcome {
  if ((lists.joint ?? []).length + (lists.rules ?? []).length > 0)
    throw new RangeError('one list can be followed only where everybody lists alone')
  const others = buildMarket({ ...lists, applicants: lists.applicants.map((list, a) => (a === applicant ? [] : list)) })
  const settled = acceptDeferred(others)
  const own = Int32Array.from(lists.programs, (list) => Array.prototype.indexOf.call(list, applicant))
  return (list) => {
    const walk = follow(others, settled, { applicant, list, own })
    for (const undo of walk.undo.toReversed()) undo()
    return { program: walk.program, missed: walk.missed, chain: walk.chain }
  }
}

interface Asking {
  readonly applicant: number
  readonly list: ArrayLike<number>
  readonly own: Int32Array
}

interface Walk extends Outcome {
  readonly undo: (() => void)[]
}

function follow(market: Market, { edge, seats }: ReturnType<typeof acceptDeferred>, { applicant, list, own }: Asking): Walk {
  const chain: ChainLink[] = []
  const missed: Missed[] = []
  const undo: (() => void)[] = []
  let rank = -1
  let proposer = applicant
  const sit = (program: number, place: number): number => {
    const loser = seats.take(program, place)
    undo.push(() => {
      seats.leave(program, place)
      if (loser >= 0) seats.take(program, loser)
    })
    const displaced = loser < 0 ? unmatched : market.applicantAt[market.placeStart[program] + loser]
    chain.push({ applicant: proposer, program, displaced })
    return displaced
  }
  while (proposer !== unmatched) {
    if (proposer === applicant) {
      if (rank >= 0) missed.push({ kind: 'lost to another', program: list[rank], at: chain.length - 1 })
      for (rank++; rank < list.length && !accepted(list[rank]); rank++);
      proposer = rank < list.length ? sit(list[rank], own[list[rank]]) : unmatched
      continue
    }
    const e = nextAccepted(market, seats, { from: edge[proposer] + 1, to: market.edgeStart[proposer + 1] })
    const [mover, before] = [proposer, edge[proposer]]
    undo.push(() => (edge[mover] = before))
    edge[proposer] = e
    proposer = e < 0 ? unmatched : sit(market.programOf[e], market.placeOf[e])
  }
  return { program: rank < list.length ? list[rank] : unmatched, missed, chain, undo }

  function accepted(program: number): boolean {
    const place = own[program]
    if (place < 0) missed.push({ kind: 'does not list you', program })
    else if (!seats.accepts(program, place)) missed.push({ kind: 'full above you', program, place, last: seats.last(program) })
    else return true
    return false
  }
}

function nextAccepted(
  { programOf, placeOf }: Market,
  seats: ReturnType<typeof acceptDeferred>['seats'],
  { from, to }: { readonly from: number; readonly to: number },
): number {
  for (let e = from; e < to; e++) if (placeOf[e] >= 0 && seats.accepts(programOf[e], placeOf[e])) return e
  return unmatched
}
