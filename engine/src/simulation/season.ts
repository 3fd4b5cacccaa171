import { acceptDeferred } from '../match/deferred-acceptance.ts'
import { buildMarket } from '../match/market.ts'
import type { Interviews, SentBy } from './interviews.ts'
import { drawInterviews } from './interviews.ts'
import type { Nation } from './nation.ts'
import type { Pool } from './pool.ts'
import { drawPool } from './pool.ts'
import { rankLists } from './rank-lists.ts'

/** One season from the applications to the Match. */
export interface SimulatedSeason {
  readonly pool: Pool
  readonly interviews: Interviews
  /** The program of each applicant, -1 not matched. */
  readonly program: Int32Array
  /** Number of each specialty's first program. */
  readonly offset: Int32Array
}

/** Which season of a nation, and who does otherwise than others. */
export interface SeasonAsked {
  readonly seed: number
  /** Lists that are not typical ones. */
  readonly sentBy?: SentBy
  /** Applicants, where some are not as drawn. */
  readonly pool?: Pool
  /** The same season with typical lists throughout: whoever sends one is not drawn again. */
  readonly like?: SimulatedSeason
}

/** Draws a season of the nation; with the same seed everybody meets the same luck, whatever lists some of them send. */
export function simulateSeason(
  nation: Nation,
  { seed, sentBy, like, pool = drawPool(nation, seed) }: SeasonAsked,
): SimulatedSeason {
  const interviews = drawInterviews(nation, pool, {
    seed,
    ...(sentBy === undefined ? {} : { sentBy }),
    ...(like === undefined ? {} : { like: like.interviews }),
  })
  const market = buildMarket(rankLists(nation, pool, { interviews, seed }))
  const { edge } = acceptDeferred(market)
  const offset = new Int32Array(nation.specialties.length)
  for (let s = 1; s < offset.length; s++) offset[s] = offset[s - 1] + nation.specialties[s - 1].programs.positions.length
  return {
    pool,
    interviews,
    program: Int32Array.from(edge, (e) => (e < 0 ? -1 : market.programOf[e])),
    offset,
  }
}
