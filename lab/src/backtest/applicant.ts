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
}

/** Those of a season's applicants who send tested lists: of the specialty's, by its number in the nation, so many in one. */
export function testedApplicants(
  pool: Pool,
  { specialty, share, ...drawing }: Drawing & { readonly specialty: number; readonly share: number },
): readonly TestedApplicant[] {
  const key = luckKey(drawing.seed, purpose.tested)
  return Array.from(pool.first.keys()).flatMap((applicant) => {
    const isIn = pool.first[applicant] === specialty && pool.group[applicant] === studied
    return isIn && luckAt(key, applicant) < share ? [testedApplicant(applicant, drawing)] : []
  })
}

/** An applicant with score, years and visa need as they lie among the applicants of the specialty. */
export function testedApplicant(applicant: number, { model, facts, seed }: Drawing): TestedApplicant {
  const { invitation, typical, specialty } = model
  const luck = (what: keyof typeof purpose): number => luckAt(luckKey(seed, purpose[what]), applicant)
  const normal = (what: keyof typeof purpose): number => normalQuantile(luck(what))
  // Every sixth score and every third year: one list serves the neighbours, and all worlds together take minutes.
  const step2ck = Math.min(
    300,
    Math.max(196, 6 * Math.round((invitation.meanStep2ck.estimate + invitation.sdStep2ck * normal('score')) / 6)),
  )
  const yearsSinceGraduation = Math.max(
    0,
    3 * Math.round((invitation.meanYearsSinceGraduation + invitation.sdYearsSinceGraduation * normal('years')) / 3),
  )
  const visaNeeded = luck('visa') < invitation.shareVisaNeeded
  const told = { step2ck, yearsSinceGraduation, visaNeeded, applications: typical.size }
  return {
    applicant,
    asked: caseOf(specialty, told, facts),
    step2ck,
    yearsSinceGraduation,
    visaNeeded,
    theta: normal('theta'),
  }
}

/** What of an applicant a list is made from: the same list for everybody who says the same. */
export function caseKey({ step2ck, yearsSinceGraduation, visaNeeded }: TestedApplicant): string {
  return `${step2ck} ${yearsSinceGraduation} ${visaNeeded}`
}

/** The pool with the tested applicants standing where their record and what nobody sees put them. */
export function withStandings(pool: Pool, tested: readonly TestedApplicant[], model: SpecialtyModel): Pool {
  const standing = pool.standing.slice()
  for (const { applicant, asked, theta } of tested) {
    const { record, unseen, spread } = applicantStanding(asked, model)
    standing[applicant] = (record + unseen * theta) / spread
  }
  return { ...pool, standing }
}
