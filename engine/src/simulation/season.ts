import type { Interviews, SentBy } from './interviews.ts'
import { drawInterviews } from './interviews.ts'
import type { Nation } from './nation.ts'
import { officesOf } from './office.ts'
import type { Pool } from './pool.ts'
import { drawPool } from './pool.ts'
import { preferencesOf } from './preferences.ts'
import { settle } from './settle.ts'

/** One season from the applications to the Match. */
export interface SimulatedSeason {
  readonly pool: Pool
  readonly interviews: Interviews
  /** The program of each applicant, -1 not matched. */
  readonly program: Int32Array
  /** Which choice of theirs it is, the first 0; -1 not matched. */
  readonly choice: Int32Array
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
  const offices = officesOf(nation, seed)
  const others = { ...(sentBy === undefined ? {} : { sentBy }), ...(like === undefined ? {} : { like: like.interviews }) }
  const interviews = drawInterviews({ nation, offices, pool }, others)
  const preferences = preferencesOf({ nation, pool, seed }, interviews, 0)
  const { holds } = settle(preferences)
  const [program, choice] = [new Int32Array(pool.size).fill(-1), new Int32Array(pool.size).fill(-1)]
  for (let a = 0; a < pool.size; a++) {
    if (holds[a] < 0) continue
    program[a] = preferences.ranked[holds[a]]
    choice[a] = holds[a] - preferences.from[a]
  }
  return {
    pool,
    interviews,
    program,
    choice,
    offset: Int32Array.from(offices, ({ offset }) => offset),
  }
}
