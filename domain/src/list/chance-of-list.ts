import { drawnChanceOfMatching } from '../chances/chance-of-matching.ts'
import type { Pick } from '../chances/chances.ts'
import type { DrawnChance } from '../chances/drawn-chance.ts'
import { estimateChances } from '../chances/estimate-chances.ts'
import type { Facts } from '../facts.ts'
import type { Profile } from '../person/profile.ts'
import type { Candidate, Candidates } from '../programs/candidate.ts'
import { findCandidates } from '../programs/find-candidates.ts'
import type { Season } from '../season/season.ts'
import type { IsoDate } from '../units.ts'

export interface ListWorld {
  readonly facts: Facts
  readonly season: Season
  readonly today: IsoDate
  readonly seed: number
  /** The list, which stays as it is whatever changes about the applicant. */
  readonly picks: readonly Pick[]
}

/**
 * Chance of matching with a list as it stands, for the applicant as given: the measure by which a later exam day or Step 3 is
 * weighed, by asking it of two profiles that differ in one thing. A program that becomes closed adds nothing.
 */
export function chanceOfList(profile: Profile, { facts, season, today, seed, picks }: ListWorld): DrawnChance {
  const listed = new Set(picks.map(({ program }) => program))
  const world = { ...facts, programs: facts.programs.filter(({ id }) => listed.has(id)) }
  const candidates = findCandidates(profile, world, { today, season })
  const open = new Set(openIn(candidates).map(({ program }) => program.id))
  const chances = estimateChances({ profile, candidates, facts: world, season, seed, today })
  return drawnChanceOfMatching(
    chances,
    picks.filter(({ program }) => open.has(program)),
  )
}

function openIn({ open, unknown }: Candidates): readonly Candidate[] {
  return [...open, ...unknown]
}
