import { applicantFacts, standingIn } from '../chances/applicant.ts'
import { noDeviation, parametersOf } from '../chances/parameters.ts'
import type { SpecialtyModel } from '../chances/model.ts'
import type { Case } from '../person/case.ts'

/** One person among the applicants of a specialty, in log-odds of an invitation. */
export interface ApplicantStanding {
  /** What the record adds to the average applicant's. */
  readonly record: number
  /** Standard deviation of what the profile does not say. */
  readonly unseen: number
  /** Standard deviation of everything that tells applicants apart. */
  readonly spread: number
}

/** Where a person stands by the fitted model, before any program is looked at. */
export function applicantStanding(
  { person, facts }: Pick<Case, 'person' | 'facts'>,
  specialty: SpecialtyModel,
): ApplicantStanding {
  const standing = standingIn(applicantFacts(person), specialty.invitation)
  const { record, unseen, population } = parametersOf({ model: facts.chances, specialty, standing }, noDeviation)
  return { record, unseen, spread: population.spread }
}
