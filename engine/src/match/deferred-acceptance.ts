import type { Market } from './market.ts'
import type { Seats } from './seats.ts'
import { unmatched } from './lists.ts'
import { createSeats } from './seats.ts'

/** Where everybody who lists alone ends. */
export interface Assignment {
  /** The edge each applicant holds: its program is `programOf[edge]`, its rank on their list `edge - edgeStart[applicant]`; -1 not matched. */
  readonly edge: Int32Array
  readonly seats: Seats
}

/**
 * Applicant-proposing deferred acceptance (Gale and Shapley 1962), one applicant at a time as the Match does it (Roth and Peranson,
 * American Economic Review 89(4), 1999): each proposes down the list until a position holds, and whoever loses it for them proposes
 * on. Among those who list alone the result is the same in every order, and nobody does better in any stable matching.
 */
export function acceptDeferred(market: Market, order?: ArrayLike<number>): Assignment {
  const assignment = { edge: new Int32Array(market.applicants).fill(unmatched), seats: createSeats(market) }
  const next = market.edgeStart.slice(0, market.applicants)
  for (let i = 0; i < market.applicants; i++) propose(market, assignment, { next, from: order ? order[i] : i })
  return assignment
}

/** One applicant's proposals, and those of everybody they push on. */
function propose(
  { edgeStart, programOf, placeOf, placeStart, applicantAt }: Market,
  { edge, seats }: Assignment,
  { next, from }: { readonly next: Int32Array; readonly from: number },
): void {
  let proposer = from
  for (;;) {
    const end = edgeStart[proposer + 1]
    let e = next[proposer]
    while (e < end && !(placeOf[e] >= 0 && seats.accepts(programOf[e], placeOf[e]))) e++
    next[proposer] = e + 1
    if (e >= end) {
      edge[proposer] = unmatched
      return
    }
    edge[proposer] = e
    const loser = seats.take(programOf[e], placeOf[e])
    if (loser < 0) return
    proposer = applicantAt[placeStart[programOf[e]] + loser]
  }
}
