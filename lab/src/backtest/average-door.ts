import type { Facts } from '#domain'
import type { SpecialtyModel } from '#domain/chances'
import { doorOf } from '#domain/chances'
import type { Program } from '#domain/claims'

/** What the stance of a program leaves of the chance of its average applicant: a printed rate is the mean over all, those kept out included, as typical lists of the chain have it. */
export function averageDoor(program: Program, { invitation: { shareVisaNeeded } }: SpecialtyModel, { chances }: Facts): number {
  return 1 - shareVisaNeeded * (1 - doorOf(program, 'either', chances))
}
