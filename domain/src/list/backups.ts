import type { Person } from '../person/person.ts'
import type { SpecialtyId } from '../units.ts'

/** Specialties that somebody would take where their first choices bring no place. */
export function backupsOf({ specialties }: Pick<Person, 'specialties'>): ReadonlySet<SpecialtyId> {
  return new Set(specialties.filter(({ backup }) => backup === true).map(({ id }) => id))
}
