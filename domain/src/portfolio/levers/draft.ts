import type { Profile } from '../../profile/profile.ts'
import type { Lever, Season } from '../../season/plan.ts'

/** A lever before it is tried: the applicant as they would be. */
export interface LeverDraft extends Omit<Lever, 'change'> {
  readonly after: Profile
  /** What to compare with, where the profile as it stands does not say enough. */
  readonly before?: Profile
  /** The season it would be for, where another. */
  readonly season?: Season
}
