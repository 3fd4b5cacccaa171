import type { Profile } from '../../person/profile.ts'
import type { Lever } from '../../plan/plan.ts'
import type { Season } from '../../season/season.ts'

/** A lever before it is tried: the applicant as they would be. */
export interface LeverDraft extends Omit<Lever, 'change'> {
  readonly after: Profile
  /** What to compare with, where the profile as it stands does not say enough. */
  readonly before?: Profile
  /** The season it would be for, where another. */
  readonly season?: Season
}
