import type { Chances } from '../../chances/chances.ts'
import { estimateChances } from '../../chances/estimate-chances.ts'
import type { Facts } from '../../facts.ts'
import type { Profile } from '../../person/profile.ts'
import { findCandidates } from '../../programs/find-candidates.ts'
import type { Season } from '../../season/season.ts'
import type { IsoDate } from '../../units.ts'
import type { ChosenList } from '../../list/choose-picks.ts'
import { choosePicks } from '../../list/choose-picks.ts'

/** What the levers are tried on. */
export interface LeverQuestion {
  readonly profile: Profile
  readonly facts: Facts
  readonly today: IsoDate
  readonly season: Season
  readonly seed: number
}

/** One run of the advice, as far as the list. */
export interface World {
  readonly chances: Chances
  readonly chosen: ChosenList
}

export function runIn({ profile, facts, today, season, seed }: LeverQuestion): World {
  const candidates = findCandidates(profile, facts, { today, season })
  const chances = estimateChances({ profile, candidates, facts, season, seed, today })
  return { chances, chosen: choosePicks({ profile, candidates, chances, facts, season }) }
}
