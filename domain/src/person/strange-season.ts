import { counted, countText } from '../say/number.ts'
import type { SpecialtyId } from '../units.ts'
import type { Case } from './case.ts'
import type { Application } from './profile.ts'

/** Fewer may be slips of a number. */
const leastStrange = 3

/**
 * Why applications that were noted seem to be of somebody else: programs among them are in the directory at hand, and none is of a
 * specialty of the person. Undefined where they may be theirs.
 */
export function strangeSeason(
  applications: readonly Application[],
  { person, facts, season }: Pick<Case, 'person' | 'facts' | 'season'>,
): string | undefined {
  const noted = new Set(applications.map(({ program }) => program))
  const of = facts.programs.filter(({ id }) => noted.has(id)).map(({ specialty }) => specialty)
  const own = new Set(person.specialties.map(({ id }) => id))
  if (of.length < leastStrange || of.some((id) => own.has(id))) return undefined
  const names = (ids: ReadonlySet<SpecialtyId>): string =>
    facts.specialties
      .filter(({ id }) => ids.has(id))
      .map(({ name }) => name)
      .join(', ')
  return `Of the ${counted(noted.size, 'program')} noted for Match ${season.match} none is in ${names(own)}, and ${countText(of.length)} are in ${names(new Set(of))}: they seem to be another person’s. If they are yours, name that specialty in the profile.`
}
