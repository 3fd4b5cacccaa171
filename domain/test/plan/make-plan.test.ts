import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Lever, PlanStep } from '../../src/plan/plan.ts'
import type { Profile } from '../../src/person/profile.ts'
import { addDays } from '../../src/season/days.ts'
import { countryCode } from '../../src/country-codes.ts'
import { isoDate, programId, specialtyId } from '../../src/units.ts'
import { facts, newcomer, planFor, stepOf } from './plan-world.ts'

const passed: Profile = {
  ...newcomer,
  applicant: { type: 'non-us-img', citizenships: [countryCode('PK')], location: 'abroad' },
  visa: { needed: true, acceptable: ['j1'] },
  exams: {
    step1: { date: isoDate('2021-05-01'), score: 214, result: 'pass', attempts: 1 },
    step2ck: { date: isoDate('2025-06-12'), score: 238, result: 'pass', attempts: 1 },
    oet: { date: isoDate('2025-09-20'), passed: true },
    pathway: { number: 1, status: 'accepted' },
    ecfmgCertificate: { status: 'issued' },
  },
}

function plannedStep2(day: string): PlanStep | undefined {
  return stepOf(planFor({ ...newcomer, exams: { step2ck: { date: isoDate(day) } } }, '2026-11-22'), 'step2ck')
}

function lever(id: string, point: number): Lever {
  return { id, title: id, change: { point, low: point - 0.01, high: point + 0.01 }, because: [] }
}

describe('exams', () => {
  test('Step 2 CK is due eight weeks before programs begin to review, so that even a slow report is there', () => {
    const step = stepOf(planFor(newcomer, '2026-11-22'), 'step2ck')
    expect(step?.by).toBe('2027-07-28')
    expect(addDays(isoDate('2027-07-28'), 56)).toBe('2027-09-22')
    expect(step?.dateKind).toBe('advice')
    expect(step?.costUsd).toBe(930)
  })

  test('a booked day in time is kept; one too late is moved to the last safe day, with the booking to change first', () => {
    expect(plannedStep2('2027-03-01')?.by).toBe('2027-03-01')
    expect(plannedStep2('2027-08-15')?.by).toBe('2027-07-28')
    expect(plannedStep2('2027-08-15')?.why).toContain('even a slow report is there')
    const moved = planFor({ ...newcomer, exams: { step2ck: { date: isoDate('2027-08-15') } } }, '2026-11-22')
    expect(stepOf(moved, 'step2ck-move')?.title).toBe('Move Step 2 CK from Sun 15 Aug 2027 to about Wed 28 Jul 2027')
  })

  test('in August without a score the last day is the one that is in time unless the report is slow', () => {
    const step = stepOf(planFor({ ...newcomer, season: { target: 2028 } }, '2027-08-20'), 'step2ck')
    expect(step?.by).toBe('2027-08-25')
    expect(step?.why).toContain('the report, unless it is slow, is there')
  })

  test('what is passed or held has no step', () => {
    const ids = planFor(passed, '2026-11-22').steps.map(({ id }) => id)
    for (const id of ['step1', 'step2ck', 'oet', 'pathway', 'ecfmg-certificate', 'ecfmg-application', 'step3'])
      expect(ids).not.toContain(id)
  })

  test('Step 3 is asked of whom H-1B alone is left to, outside the closed weeks of January', () => {
    const h1bOnly: Profile = { ...passed, visa: { needed: true, acceptable: ['h1b'] } }
    const early = stepOf(planFor(h1bOnly, '2026-11-22'), 'step3')
    expect(early?.by).toBe('2027-07-28')
    expect(early?.why).toContain('31 Dec 2027')
    expect(stepOf(planFor(h1bOnly, '2027-08-01'), 'step3')?.by).toBe('2027-12-31')
    const nigerian: Profile = {
      ...passed,
      applicant: { citizenships: [countryCode('NG')], location: 'abroad' },
      visa: { needed: true },
    }
    expect(stepOf(planFor(nigerian, '2026-11-22'), 'step3')).toBeDefined()
    expect(stepOf(planFor(nigerian, '2025-12-31'), 'step3')).toBeUndefined()
  })

  test('an OET too old for the season is to be taken again', () => {
    const old: Profile = {
      ...newcomer,
      season: { appliedFor: 2027 },
      exams: { oet: { date: isoDate('2024-12-31'), passed: true } },
    }
    const recent: Profile = { ...old, exams: { oet: { date: isoDate('2025-01-01'), passed: true } } }
    expect(stepOf(planFor(old, '2026-11-22'), 'oet')?.title).toContain('again')
    expect(stepOf(planFor(recent, '2026-11-22'), 'oet')).toBeUndefined()
  })

  test('a Pathway under way is finished in the season that is open now, a year before the Match it serves', () => {
    const begun: Profile = {
      ...passed,
      exams: { ...passed.exams, pathway: { status: 'in progress' }, ecfmgCertificate: { status: 'expected' } },
    }
    expect(stepOf(planFor(begun, '2026-11-22'), 'pathway')).toMatchObject({ by: '2027-01-31', dateKind: 'reported' })
    expect(stepOf(planFor(begun, '2027-02-01'), 'pathway')).toMatchObject({ by: '2028-01-31', dateKind: 'expected' })
  })
})

describe('inside the 2027 season', () => {
  const applied: Profile = { ...passed, season: { appliedFor: 2027 } }

  test('in November: interviews, visa in writing, rank list, Match Week, and nothing of the application', () => {
    const plan = planFor(applied, '2026-11-22')
    expect(plan.season).toMatchObject({ match: 2027, expected: false })
    const dates = Object.fromEntries(plan.steps.map((step) => [step.id, step.by]))
    expect(dates).toMatchObject({
      interviews: '2027-01-31',
      'nrmp-registration': '2027-01-29',
      'visa-verification': '2027-02-21',
      'rank-list': '2027-03-03',
      'match-week': '2027-03-15',
      'match-day': '2027-03-19',
    })
    expect(plan.steps.some((step) => step.id.startsWith('submit') || step.id.startsWith('letter'))).toBe(false)
  })

  test('what has become pointless is dropped, not called overdue', () => {
    // Late registration costs $50 more and ends with the rank list.
    expect(stepOf(planFor(applied, '2027-02-01'), 'nrmp-registration')).toMatchObject({ by: '2027-03-03', costUsd: 135 })
    expect(stepOf(planFor(applied, '2027-03-04'), 'nrmp-registration')).toBeUndefined()
    expect(stepOf(planFor(applied, '2027-03-03'), 'rank-list')).toBeDefined()
    expect(stepOf(planFor(applied, '2027-03-04'), 'interviews')).toBeUndefined()
  })

  test('once rank lists are closed the first step is to note that one was certified, and nobody is told to certify', () => {
    const [before, after] = ['2027-03-03', '2027-03-04'].map((day) => planFor(applied, day).steps)
    expect(before?.find(({ id }) => id === 'rank-list')?.title).toBe('Certify your rank list, in the order you want')
    expect(after?.[0]).toMatchObject({
      id: 'rank-list',
      by: '2027-03-04',
      title: 'Note that you certified your rank list; if you did not, prepare for SOAP',
    })
    expect(after?.[0]?.why).toContain('Rank lists closed on Wed 3 Mar 2027')
  })

  test('whom nobody invited, with hardly an invitation still to come, registers for SOAP and prepares for it, and ranks nothing', () => {
    const silent: Profile = { ...applied, season: { appliedFor: 2027, applications: [{ program: programId('1400121020') }] } }
    const idsOn = (day: string, who = silent): readonly string[] => planFor(who, day).steps.map(({ id }) => id)
    const ranking = ['interest', 'visa-verification', 'rank-list']
    expect(idsOn('2026-11-22')).toEqual(expect.arrayContaining(['visa-verification', 'rank-list']))
    expect(idsOn('2027-01-20').filter((id) => ranking.includes(id))).toEqual([])
    expect(idsOn('2027-03-04').filter((id) => ranking.includes(id))).toEqual([])
    expect(stepOf(planFor(silent, '2027-01-20'), 'soap-prepare')).toMatchObject({
      by: '2027-02-15',
      title: 'Prepare for SOAP: it is what is left of this season',
    })
    const registration = stepOf(planFor(silent, '2027-01-20'), 'nrmp-registration')
    expect(registration?.title).toBe('Register with NRMP, if you have not: SOAP asks for it')
    expect(registration?.why).toContain('SOAP is open to those who registered for the Main Match')
    const invited: Profile = {
      ...applied,
      season: { appliedFor: 2027, applications: [{ program: programId('1400121020'), outcome: 'invited' }] },
    }
    expect(idsOn('2027-01-20', invited)).toEqual(expect.arrayContaining(['visa-verification', 'rank-list']))
    expect(stepOf(planFor(invited, '2027-01-20'), 'nrmp-registration')?.title).toBe('Register with NRMP, if you have not')
  })

  test('a late application has its file ready by the day it is sent, and comes first', () => {
    const late: Profile = { ...passed, season: { target: 2027 } }
    const november = planFor(late, '2026-11-28').steps
    expect(november[0]).toMatchObject({ id: 'apply-late', by: '2026-12-12' })
    expect(november.filter(({ by }) => by < '2026-12-12').map(({ id }) => id)).toEqual([])
    expect(november.map(({ id }) => id)).not.toContain('submit-eras')
    const [first] = planFor(late, '2027-02-20').steps
    expect(first?.title).toBe('The 2027 Match is almost closed: applying now rarely pays')
  })

  test('without an application nothing is certified or ranked on the last days: what is left is registering for SOAP', () => {
    const ids = planFor({ ...passed, season: { target: 2027 } }, '2027-03-03').steps.map(({ id }) => id)
    expect(ids).toEqual(['apply-late', 'soap-registration'])
    expect(planFor(applied, '2027-03-03').steps.map(({ id }) => id)).toContain('rank-list')
  })

  test('the hour of the rank list deadline is kept with its time zone', () => {
    expect(stepOf(planFor(applied, '2026-11-22'), 'rank-list')?.at).toBe('2027-03-03T21:00-05:00')
  })

  test('after the match the years to the fellowship remain', () => {
    const matched: Profile = { ...applied, previousMatches: [{ year: 2027, outcome: 'matched' }] }
    const plan = planFor(matched, '2027-04-01')
    expect(plan.steps.map(({ phase }) => phase)).not.toContain('application')
    expect(stepOf(plan, 'j1-statement-of-need')).toMatchObject({
      by: '2027-04-08',
      why: expect.stringContaining('It has to be there by Fri 14 May 2027'),
    })
    expect(stepOf(plan, 'mentors')?.by).toBe('2027-12-31')
  })
})

describe('from residency to the fellowship', () => {
  test('a July 2027 start in internal medicine: apply July 2029, match December 2029, fellowship 2030 to 2032', () => {
    const plan = planFor({ ...passed, season: { appliedFor: 2027 } }, '2026-11-22')
    expect(stepOf(plan, 'fellowship-apply')).toMatchObject({ from: '2029-07-04', dateKind: 'expected' })
    expect(stepOf(plan, 'fellowship-match')?.by.slice(0, 7)).toBe('2029-12')
    expect(stepOf(plan, 'fellowship-start')?.by).toBe('2030-07-01')
    expect(stepOf(plan, 'fellowship-start')?.why).toContain('30 Jun 2032')
  })

  test('pathology takes a year longer', () => {
    const pathology: Profile = { ...passed, season: { appliedFor: 2027 }, specialties: [{ id: specialtyId('pathology') }] }
    expect(stepOf(planFor(pathology, '2026-11-22'), 'fellowship-start')?.by).toBe('2031-07-01')
  })

  test('five years fit into J-1 and H-1B, and used years count', () => {
    const h1b = (priorH1bYears: number): Profile => ({ ...passed, visa: { needed: true, acceptable: ['h1b'], priorH1bYears } })
    expect(stepOf(planFor(passed, '2026-11-22'), 'visa-years-j1')?.title).toContain('left for the')
    expect(stepOf(planFor(h1b(1), '2026-11-22'), 'visa-years-h1b')?.title).toContain('left for the')
    expect(stepOf(planFor(h1b(2), '2026-11-22'), 'visa-years-h1b')?.title).toContain('the fellowship ends after')
  })

  test('a resident who did not say on which visa has used it since the first day', () => {
    const resident: Profile = { ...passed, season: { appliedFor: 2027 }, previousMatches: [{ year: 2027, outcome: 'matched' }] }
    const plan = planFor(resident, '2028-07-01')
    expect(stepOf(plan, 'visa-years-j1')?.title).toContain('J-1: 6 years left for the 4 years')
  })

  test('a transitional year alone is said not to lead there', () => {
    const plan = planFor({ ...passed, specialties: [{ id: specialtyId('transitional-year') }] }, '2026-11-22')
    expect(stepOf(plan, 'categorical-place')).toBeDefined()
    expect(stepOf(plan, 'fellowship-apply')).toBeUndefined()
  })

  test('nobody who needs no visa is told of waivers', () => {
    const citizen: Profile = { ...passed, visa: { status: 'citizen' } }
    expect(planFor(citizen, '2026-11-22').steps.filter(({ phase }) => phase === 'visa')).toEqual([])
  })
})

describe('letters', () => {
  test('each promised letter is due when its writer said', () => {
    const plan = planFor(
      { ...passed, letters: [{ author: 'Dr. Invented', status: 'promised', due: isoDate('2027-05-01') }] },
      '2026-11-22',
    )
    expect(stepOf(plan, 'letter-1')).toMatchObject({ by: '2027-05-01' })
    expect(stepOf(plan, 'letters-ask')).toBeDefined()
  })
})

describe('the four questions', () => {
  test('are answered in order, with the profile’s own words', () => {
    const plan = planFor(passed, '2026-11-22')
    expect(plan.faq).toHaveLength(4)
    expect(plan.faq[0]?.answer).toContain('no list yet')
    expect(plan.faq[1]?.answer).toContain('40 weeks')
    expect(plan.faq[3]?.answer).toContain('Internal Medicine')
  })

  test('say other things to somebody inside the season', () => {
    expect(planFor({ ...passed, season: { appliedFor: 2027 } }, '2026-11-22').faq[1]?.answer).toContain('applications are out')
  })
})

test('levers are handed on as they were worked out and not made up', () => {
  expect(planFor(passed, '2026-11-22', [lever('large', 0.1), lever('small', 0.02)]).levers.map(({ id }) => id)).toEqual([
    'large',
    'small',
  ])
  expect(planFor(passed, '2026-11-22').levers).toEqual([])
})

describe('whatever the day and the profile', () => {
  const someone: fc.Arbitrary<Profile> = fc
    .record({
      base: fc.constantFrom(newcomer, passed),
      visa: fc.constantFrom<Profile['visa']>(
        undefined,
        { needed: false },
        { acceptable: ['h1b'] },
        { needed: true, priorJ1Years: 5 },
      ),
      season: fc.constantFrom<Profile['season']>(undefined, { appliedFor: 2027 }, { target: 2029 }),
      specialty: fc.constantFrom(...facts.specialties.map(({ id }) => id)),
      outcome: fc.constantFrom<Profile['previousMatches']>(
        undefined,
        [{ year: 2026, outcome: 'not matched' }],
        [{ year: 2027, outcome: 'matched' }],
      ),
    })
    .map(({ base, visa, season, specialty, outcome }) => ({
      ...base,
      specialties: [{ id: specialty }],
      ...(visa === undefined ? {} : { visa }),
      ...(season === undefined ? {} : { season }),
      ...(outcome === undefined ? {} : { previousMatches: outcome }),
    }))

  const deciding = new Set([
    'note-arrival',
    'first-year-missing',
    'visa-lawyer',
    'fellowship-result',
    'fellowship-places-left',
    'j1-between',
    'h1b-between',
  ])
  const decides = ({ id, overdueSince }: PlanStep): boolean =>
    deciding.has(id) || (id === 'fellowship-apply' && overdueSince !== undefined)

  test('no step lies in the past, each has a reason and a dated source, ids are unique, the order is by day', () => {
    fc.assert(
      fc.property(someone, fc.integer({ min: 0, max: 2500 }), (profile, days) => {
        const today = addDays(isoDate('2026-01-01'), days)
        const { steps } = planFor(profile, today)
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
        // Until these are done nobody can say what of the rest is: they alone stand before what is overdue.
        const [first, others] = [steps.filter(decides), steps.filter((step) => !decides(step))]
        expect(steps).toEqual([...first, ...others])
        const order = others.map((step) => step.overdueSince ?? step.by)
        expect(order).toEqual(order.toSorted())
        for (const step of steps) {
          expect(step.by >= today, step.id).toBe(true)
          expect(step.from === undefined || (step.from > today && step.from < step.by), step.id).toBe(true)
          expect(step.overdueSince === undefined || (step.overdueSince < today && step.by === today), step.id).toBe(true)
          expect(step.why, step.id).not.toBe('')
          expect(step.source.asOf, step.id).toMatch(/\d{4}/)
        }
      }),
      { numRuns: 300 },
    )
  })
})

test('no diploma is asked for before graduation', () => {
  const student = { ...newcomer, education: { graduationYear: 2028, graduationMonth: 6 } }
  expect(stepOf(planFor(student, '2026-11-30'), 'ecfmg-diploma')?.by).toBe('2028-06-30')
  const winter = { ...newcomer, education: { graduationYear: 2028, graduationMonth: 1 } }
  expect(stepOf(planFor(winter, '2026-11-30'), 'ecfmg-diploma')?.by).toBe('2028-04-02')
})

test('SOAP is chosen from the hour it opens to the hour programs read', () => {
  const applied = { ...newcomer, season: { appliedFor: 2027 } }
  const step = stepOf(planFor(applied, '2027-03-15'), 'soap-list')
  expect(step).toMatchObject({ by: '2027-03-16', at: expect.stringContaining('T08:00') })
  expect(step?.why).toMatch(/^From Mon 15 Mar 2027, 11:00 Eastern time \(UTC-4\) on\. /)
})
