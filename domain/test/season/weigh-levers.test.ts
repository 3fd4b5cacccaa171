import { beforeAll, describe, expect, it } from 'vitest'
import type { Advised, Facts, Lever, Profile } from '#domain'
import { advise, isoDate, specialtyId } from '#domain'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'

const applicant: Profile = {
  version: 1,
  specialties: [{ id: specialtyId('pathology') }],
  applicant: { type: 'non-us-img' },
  exams: { step2ck: { score: 240, result: 'pass', attempts: 1 } },
  visa: { needed: true },
  education: { graduationYear: 2023 },
  money: { maxApplications: 40 },
}

let facts: Facts | undefined
beforeAll(async () => {
  facts = await loadFacts(factsIn('facts/data'), [specialtyId('pathology')])
})

function adviseOn(profile: Profile, day = '2026-11-22'): Advised {
  if (facts === undefined) throw new Error('the facts were not read')
  return advise(profile, facts, isoDate(day), 1)
}

function lever(advised: Advised, id: string): Lever | undefined {
  return advised.plan.levers.find((one) => one.id === id)
}

describe('levers', () => {
  it('come most telling first, each with a band around its change', () => {
    const { plan } = adviseOn(applicant)
    expect(plan.levers.length).toBeGreaterThan(2)
    expect(plan.levers.map(({ change }) => change.point)).toEqual(
      plan.levers.map(({ change }) => change.point).toSorted((a, b) => b - a),
    )
    for (const { change } of plan.levers) {
      expect(change.low).toBeLessThanOrEqual(change.point)
      expect(change.high).toBeGreaterThanOrEqual(change.point)
    }
  })

  it('never offer to take a passed Step 2 CK again, but show ten points to who has not sat it', () => {
    expect(lever(adviseOn(applicant), 'step2ck-ten-points')).toBeUndefined()
    const { exams: _, ...before } = applicant
    expect(lever(adviseOn(before), 'step2ck-ten-points')!.change.low).toBeGreaterThan(0)
  })

  it('show a year of waiting as a loss', () => {
    expect(lever(adviseOn(applicant), 'a-year-later')!.change.high).toBeLessThan(0)
  })

  it('show more clinical months as a gain and say what a longer list costs', () => {
    const advised = adviseOn(applicant)
    expect(lever(advised, 'two-clinical-months')!.change.point).toBeGreaterThan(0)
    const longer = lever(advised, 'more-programs')!
    expect(longer.change.point).toBeGreaterThan(0)
    expect(longer.costUsd).toBeGreaterThan(100)
  })

  it('offer nothing more once interviews have begun', () => {
    const interviewing: Profile = { ...applicant, season: { appliedFor: 2027, applications: [] } }
    const { season, plan } = adviseOn(interviewing, '2027-01-15')
    expect(season.stage).toBe('interviewing')
    expect(plan.levers).toEqual([])
  })
})
