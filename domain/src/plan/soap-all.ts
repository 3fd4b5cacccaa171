import { shareSentBy } from '../chances/news.ts'
import type { Case } from '../person/case.ts'
import { isNobodyInvited } from '../season/invited.ts'

/** From this share of invitations on, hardly one of the season is still to come. Ours. */
export const almostAll = 0.9

/** Whether SOAP is what is left of this season: applications are out, hardly an invitation is still to come, and nobody sent one. */
export function isSoapAll({ person, facts, season, today }: Pick<Case, 'person' | 'facts' | 'season' | 'today'>): boolean {
  return isNobodyInvited(person.season) && shareSentBy(facts.chances, season.match, today) >= almostAll
}
