import type { Facts, IsoDate, SpecialtyId } from '#domain'
import { isoDate, specialtyId } from '#domain'
import type { SpecialtyModel } from '#domain/chances'
import { openCase, usualSeed } from '#domain/person'
import type { Case, Profile } from '#domain/person'

/** The usual ways into clinical informatics, by which whole lists are checked. */
export const feeders: readonly SpecialtyId[] = [
  'internal-medicine',
  'family-medicine',
  'pediatrics',
  'emergency-medicine',
  'pathology',
].map(specialtyId)

/** The Match the checks of whole lists are for: the one an applicant of today aims at. */
export const nextMatch = 2028
const today: IsoDate = isoDate('2026-11-28')

/** What an invented applicant says. */
export interface Told {
  readonly step2ck: number
  readonly yearsSinceGraduation: number
  readonly visaNeeded: boolean
  readonly applications: number
}

/** Opens the case of an invented applicant to the next Match. */
export function caseOf(specialty: SpecialtyId, told: Told, facts: Facts): Case {
  const { step2ck, yearsSinceGraduation, visaNeeded, applications } = told
  const profile: Profile = {
    version: 1,
    specialties: [{ id: specialty }],
    exams: { step2ck: { score: step2ck, result: 'pass' } },
    education: { graduationYear: nextMatch - yearsSinceGraduation },
    visa: visaNeeded ? { needed: true, acceptable: ['j1'] } : { needed: false },
    money: { maxApplications: applications },
  }
  return openCase(profile, { facts, today, seed: usualSeed })
}

export function modelIn(facts: Facts, specialty: SpecialtyId): SpecialtyModel {
  const model = facts.chances.specialties.find((one) => one.specialty === specialty)
  if (model === undefined) throw new RangeError(`a feeder requires a model of its own, ${specialty} has none`)
  return model
}
