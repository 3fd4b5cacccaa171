/** Invented programs and claims for the tests of this folder. */
import { isoDate, programId, specialtyId } from '../../src/units.ts'
import type { Fact, Known } from '../../src/answer.ts'
import type { IsoDate } from '../../src/units.ts'
import type { Profile } from '../../src/person/profile.ts'
import type { Program, ProgramClaims } from '../../src/claims/program.ts'

export const today: IsoDate = isoDate('2026-11-22')

export function say<T>(value: T, asOf: string, known: Known = 'reported', more: Partial<Fact<T>> = {}): Fact<T> {
  return { value, source: `somebody in ${asOf}`, asOf, known, ...more }
}

export function programWith(claims: ProgramClaims, more: Partial<Program> = {}): Program {
  return {
    id: programId('1409900001'),
    name: 'Invented Hospital Program',
    city: 'Springfield',
    state: 'IL',
    specialty: specialtyId('internal-medicine'),
    claims,
    ...more,
  }
}

export function profileWith(more: Partial<Profile> = {}): Profile {
  return { version: 1, specialties: [{ id: specialtyId('internal-medicine') }], ...more }
}
