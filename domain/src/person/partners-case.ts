import type { Answer } from '../answer.ts'
import type { SeasonLog } from '../season/season-log.ts'
import type { SpecialtyId } from '../units.ts'
import type { Case } from './case.ts'
import type { OwnRecords } from './own-records.ts'
import type { Partner, Profile } from './profile.ts'
import { known, needs } from '../answer.ts'
import { openCase } from './case.ts'
import { failedCycles, manyCycles } from './failed-cycles.ts'
import { questionFor } from './questions.ts'
import { specialtyId } from '../units.ts'

/**
 * The other half of a couple in the Match, as a case of their own for the same Match: from their own file where it was given, else from
 * what the applicant says of them, with their own season where it is at hand. Undefined for somebody who applies alone; asks where it is
 * not said in what the partner applies.
 */
export function partnersCase(asked: Case): Answer<Case> | undefined {
  const { profile, records } = asked.told
  const own = records?.partner
  if (own !== undefined) return known(opened(own, asked, records?.partnersSeason))
  if (profile.partner?.couplesMatch !== true) return undefined
  const { specialty } = profile.partner
  if (specialty === undefined) return needs(questionFor('partner.specialty'))
  const said = { version: 1 as const, specialties: [{ id: specialty }], ...saidOf(profile.partner) }
  return known(opened(said, asked, records?.partnersSeason))
}

function opened(profile: Profile, { facts, today, seed, season }: Case, log: SeasonLog | undefined): Case {
  const { partner: _partner, ...alone } = profile
  return openCase(alone, { facts, today, seed, season, ...(log === undefined ? {} : { records: { season: log } }) })
}

function saidOf({ name, applicant, visa, education, exams, usClinicalExperience, money }: Partner): Partial<Profile> {
  const parts = { name, applicant, visa, education, exams, usClinicalExperience, money }
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined))
}

/** Where most non-US IMGs are placed each year: what a second specialty is weighed with. */
const mostPlaces = ['internal-medicine', 'family-medicine'].map(specialtyId)

/**
 * The specialties whose programs the advice to a person is made of: their own, their partner's in a couple, and after cycles without a
 * place those that a second specialty would most likely be.
 */
export function specialtiesNeeded(profile: Profile, records?: OwnRecords): readonly SpecialtyId[] {
  const own = records?.partner?.specialties.map(({ id }) => id)
  const said = profile.partner?.couplesMatch === true ? profile.partner.specialty : undefined
  const broader = failedCycles(profile).length >= manyCycles ? mostPlaces : []
  return [...new Set([...profile.specialties.map(({ id }) => id), ...(own ?? (said === undefined ? [] : [said])), ...broader])]
}

/** The specialties that could be added as a backup, for whoever asks what would help: those not chosen yet, where most are placed. */
export function secondsToWeigh({ specialties }: Pick<Profile, 'specialties'>): readonly SpecialtyId[] {
  return mostPlaces.filter((id) => !specialties.some((chosen) => chosen.id === id))
}
