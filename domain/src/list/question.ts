import type { Chances } from '../chances/chances.ts'
import type { Facts } from '../facts.ts'
import type { Candidates } from '../programs/candidate.ts'
import type { Profile } from '../person/profile.ts'
import type { Season } from '../season/season.ts'

/** What a list is chosen from. */
export interface ListQuestion {
  readonly profile: Profile
  readonly candidates: Candidates
  readonly chances: Chances
  readonly facts: Facts
  readonly season: Season
  /** True where the candidates are applications already sent: all are listed, each with the one signal it got. */
  readonly sent?: true
}
