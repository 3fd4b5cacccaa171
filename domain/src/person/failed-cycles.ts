import type { PreviousMatch, Profile } from './profile.ts'

/** One Match without a place is common; from two on the same plan again is no plan. Ours. */
export const manyCycles = 2

/** The Matches that brought no place. */
export function failedCycles({ previousMatches = [] }: Pick<Profile, 'previousMatches'>): readonly PreviousMatch[] {
  return previousMatches.filter(({ outcome }) => outcome === 'not matched')
}
