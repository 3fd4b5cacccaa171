import type { Facts } from '#domain'
import type { Case } from '#domain/person'
import type { SpecialtyModel } from '#domain/chances'
import { applicantStanding } from '#domain/market'
import { luckAt, luckKey, normalQuantile } from '#engine/numbers'
import type { Pool } from '#engine/simulation'
import { studied } from '#engine/simulation'
import { caseOf } from '../validation/feeders.ts'

/** An invented non-US IMG in a drawn season who sends the list that is tested. */
export interface TestedApplicant {
  /** Number in the pool. */
  readonly applicant: number
  readonly asked: Case
  readonly step2ck: number
  readonly yearsSinceGraduation: number
  readonly visaNeeded: boolean
  /** What nobody sees, N(0, 1). */
  readonly theta: number
}

const purpose = { tested: 101, score: 102, years: 103, visa: 104, theta: 105 } as const

export interface Drawing {
  readonly model: SpecialtyModel
  readonly facts: Facts
  readonly seed: number
  /** Number of the specialty in the nation. */
  readonly specialty: number
  /** Of the applicants whose first choice it is, so many in one. */
  readonly share: number
}

/** Those of a season's applicants who send tested lists, with scores, years and visa need as they lie among applicants. */
export function testedApplicants(pool: Pool, { model, facts, seed, specialty, share }: Drawing): readonly TestedApplicant[] {
  const { invitation, typical } = model
  const luck = (what: keyof typeof purpose, applicant: number): number => luckAt(luckKey(seed, purpose[what]), applicant)
  return Array.from(pool.first.keys()).flatMap((applicant) => {
    const isIn = pool.first[applicant] === specialty && pool.group[applicant] === studied
    if (!isIn || luck('tested', applicant) >= share) return []
    const normal = (what: keyof typeof purpose): number => normalQuantile(luck(what, applicant))
    // Every fourth score and every second year: one list serves the neighbours, and all worlds together take minutes.
    const step2ck = Math.min(
      300,
      Math.max(196, 4 * Math.round((invitation.meanStep2ck.estimate + invitation.sdStep2ck * normal('score')) / 4)),
    )
    const yearsSinceGraduation = Math.max(
      0,
      2 * Math.round((invitation.meanYearsSinceGraduation + invitation.sdYearsSinceGraduation * normal('years')) / 2),
    )
    const visaNeeded = luck('visa', applicant) < invitation.shareVisaNeeded
    const told = { step2ck, yearsSinceGraduation, visaNeeded, applications: typical.size }
    return [
      {
        applicant,
        asked: caseOf(model.specialty, told, facts),
        step2ck,
        yearsSinceGraduation,
        visaNeeded,
        theta: normal('theta'),
      },
    ]
  })
}

/** The pool with the tested applicants standing where their record and what nobody sees put them. */
export function withStandings(
  pool: Pool,
  tested: readonly TestedApplicant[],
  /** The specialty as it truly is: its slopes may be others than ours. */
  truth: SpecialtyModel,
): Pool {
  const standing = pool.standing.slice()
  for (const { applicant, asked, theta } of tested) {
    const { record, unseen, spread } = applicantStanding(asked, truth)
    standing[applicant] = (record + unseen * theta) / spread
  }
  return { ...pool, standing }
}
