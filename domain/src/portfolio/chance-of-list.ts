import { matchAtNodes } from '../chances/chance-of-matching.ts'
import type { Pick } from '../chances/chances.ts'
import { estimateChances } from '../chances/estimate-chances.ts'
import type { Facts } from '../facts.ts'
import type { Profile } from '../profile/profile.ts'
import type { Candidate, Candidates } from '../programs/candidate.ts'
import { findCandidates } from '../programs/find-candidates.ts'
import type { Season } from '../season/plan.ts'
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
 * weighed, by asking it of two profiles that differ in one thing. A program that becomes closed adds nothing. From 0 to 1, a
 * point without its band: only differences of two such points are shown.
 */
export function chanceOfList(profile: Profile, { facts, season, today, seed, picks }: ListWorld): number {
  const listed = new Set(picks.map(({ program }) => program))
  const world = { ...facts, programs: facts.programs.filter(({ id }) => listed.has(id)) }
  const candidates = findCandidates(profile, world, { today, season })
  const open = new Set(openIn(candidates).map(({ program }) => program.id))
  const chances = estimateChances({ profile, candidates, facts: world, season, seed, today })
  const atNodes = picks.filter(({ program }) => open.has(program)).map((pick) => matchAtNodes(chances, pick))
  return chances.nodes.weight.reduce(
    (sum, weight, k) => sum + weight * (1 - atNodes.reduce((none, q) => none * (1 - q[k]!), 1)),
    0,
  )
}

function openIn({ open, unknown }: Candidates): readonly Candidate[] {
  return [...open, ...unknown]
}
