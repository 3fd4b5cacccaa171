import type { Person } from './person.ts'
import { countryCode } from '../country-codes.ts'

const canada = countryCode('CA')

/** Canadians ask Health Canada for their Statement of Need, and go to no consulate for a visa. */
export function isCanadian({ citizenships }: Pick<Person, 'citizenships'>): boolean {
  return citizenships.includes(canada)
}
