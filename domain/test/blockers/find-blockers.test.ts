import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Blocker } from '../../src/blockers/blocker.ts'
import type { Profile } from '../../src/person/profile.ts'
import { blockerKinds } from '../../src/blockers/blocker.ts'
import { findBlockers } from '../../src/blockers/find-blockers.ts'
import { openCase } from '../../src/person/case.ts'
import { countryCode } from '../../src/country-codes.ts'
import { isoDate, specialtyId } from '../../src/units.ts'
import { factsIn } from '#facts/node'
import { loadFacts } from '#facts'

const medicine = specialtyId('internal-medicine')
const facts = await loadFacts(factsIn('facts/data'), [])

/** An invented graduate of Pakistan, abroad and certified, at work to this day, against whom nothing stands. */
const free: Profile = {
  version: 1,
  specialties: [{ id: medicine }],
  applicant: { type: 'non-us-img', citizenships: [countryCode('PK')], location: 'abroad' },
  education: { graduationYear: 2022 },
  exams: {
    step1: { date: isoDate('2023-05-09'), result: 'pass', attempts: 1 },
    step2ck: { date: isoDate('2025-08-14'), score: 245, result: 'pass', attempts: 1 },
    ecfmgCertificate: { status: 'issued', date: isoDate('2026-02-20') },
  },
  experiences: [{ kind: 'work', title: 'Medical officer', from: '2023-01', to: 'now' }],
}

function blockers(but: Partial<Profile>, day = '2026-11-28'): readonly Blocker[] {
  return findBlockers(openCase({ ...free, ...but }, { facts, today: isoDate(day), seed: 1 }))
}

function kinds(...asked: Parameters<typeof blockers>): readonly Blocker['kind'][] {
  return blockers(...asked).map(({ kind }) => kind)
}

function only(...asked: Parameters<typeof blockers>): Blocker {
  const found = blockers(...asked)
  expect(found).toHaveLength(1)
  return found[0]!
}

/** The same person before Step 2 CK. */
function beforeStep2(step2ck: NonNullable<Profile['exams']>['step2ck'], step1Day = '2024-09-15'): Partial<Profile> {
  const step1 = { date: isoDate(step1Day), result: 'pass', attempts: 1 } as const
  return { exams: { step1, ...(step2ck === undefined ? {} : { step2ck }), ecfmgCertificate: { status: 'none' } } }
}

const passports = (code: string): Partial<Profile> => ({ applicant: { ...free.applicant, citizenships: [countryCode(code)] } })
const withStep3: Partial<Profile> = {
  exams: { ...free.exams, step3: { date: isoDate('2026-05-20'), result: 'pass', attempts: 1 } },
}

test('nothing stands before somebody against whom nothing stands', () => expect(kinds({})).toEqual([]))

function booked(date: string): Blocker {
  return only({ visa: { acceptable: ['h1b'] }, exams: { ...free.exams, step3: { date: isoDate(date) } } })
}

describe('visa', () => {
  test('Nigeria without Step 3: J-1 is closed, then Step 3 with the day the plan names too', () => {
    const [j1, step3] = blockers(passports('NG'))
    expect(j1).toMatchObject({ kind: 'J-1 closed', source: { officialPage: expect.stringContaining('travel.state.gov') } })
    expect(j1?.todo).toContain('case by case')
    expect(step3).toMatchObject({ kind: 'Step 3 for H-1B', by: '2027-07-28' })
  })

  test('Nigeria with Step 3 passed has no Step 3 to take', () => {
    expect(kinds({ ...passports('NG'), ...withStep3 })).toEqual(['J-1 closed'])
  })

  test('Afghanistan: every route is closed, and nothing smaller is said of visas', () => {
    expect(kinds(passports('AF'))).toEqual(['no visa route'])
  })

  test('H-1B only by choice: Step 3, and no word of a closed J-1', () => {
    expect(kinds({ visa: { acceptable: ['h1b'] } })).toEqual(['Step 3 for H-1B'])
    expect(kinds({ visa: { acceptable: ['j1', 'h1b'] } })).toEqual([])
  })

  test('the two years at home come before H-1B where H-1B is the only way', () => {
    expect(kinds({ ...withStep3, visa: { acceptable: ['h1b'], homeRequirement: true } })).toEqual(['home requirement'])
    expect(kinds({ ...withStep3, visa: { acceptable: ['h1b'], homeRequirement: false } })).toEqual([])
  })

  test('six years of H-1B that end before the training does, unless a petition carries them on', () => {
    const held = { acceptable: ['h1b'], status: 'H-1B', priorH1bYears: 4 } as const
    const applicant = { ...free.applicant, location: 'in-us' } as const
    const found = only({ ...withStep3, applicant, visa: held })
    expect(found.title).toBe('H-1B has 0.4 years left, and the training takes 3 years')
    expect(found.why).toContain('You used 4 years of the 6')
    expect(kinds({ ...withStep3, applicant, visa: { ...held, greenCardPetition: 'approved' } })).toEqual([])
    expect(kinds({ ...withStep3, applicant, visa: { ...held, acceptable: ['j1', 'h1b'] } })).toEqual([])
  })

  test('a booked Step 3 is the day that is said, unless it reports too late', () => {
    expect(booked('2027-03-10')).toMatchObject({ by: '2027-03-10', todo: expect.stringContaining('as booked') })
    expect(booked('2028-02-10')).toMatchObject({ by: '2027-07-28', todo: expect.stringContaining('too late') })
  })

  test('too few weeks for Step 3 before the rank lists: nobody is told to pass it, and what is left is said', () => {
    const late = { visa: { acceptable: ['h1b'] }, season: { target: 2027, appliedFor: 2027 } } as const
    const found = only(late)
    expect(found.title).toBe('Step 3 for H-1B no longer fits before the 2027 rank lists')
    expect(found.by).toBeUndefined()
    expect(found.todo).toContain('4 weeks are too few')
    expect(found.todo).toContain('accept J-1 beside H-1B')
    expect(found.todo).toContain('aim at the 2028 Match')
    expect(only(late, '2026-11-10').todo).toContain('Pass it by Thu 31 Dec 2026')
    const bound = { ...late, ...passports('NG'), visa: { acceptable: ['h1b'] } } as const
    expect(blockers(bound).find(({ kind }) => kind === 'Step 3 for H-1B')?.todo).not.toContain('J-1')
    const awaited = { step3: { date: isoDate('2026-11-20') } }
    expect(kinds({ ...late, exams: { ...free.exams, ...awaited } })).toEqual([])
  })

  test('five weeks before the last day for invitations Step 3 is prepared for the rank lists', () => {
    expect(only({ visa: { acceptable: ['h1b'] } }, '2027-06-25')).toMatchObject({ by: '2027-12-31' })
  })

  test('matched on H-1B without Step 3: said of July and the petition, not of rank lists that are closed', () => {
    const matched = {
      visa: { acceptable: ['h1b'] },
      previousMatches: [{ year: 2027, outcome: 'matched' }],
      season: { appliedFor: 2027 },
    } as const
    const found = only(matched, '2027-03-22')
    expect(found.title).toBe('July does not hold on H-1B: Step 3 is still to come')
    expect(found.todo).toContain('J-1 for you, which asks for no Step 3')
    expect(`${found.why} ${found.todo}`).not.toMatch(/rank lists|next Match|2028/)
    const sat = { ...free.exams, step3: { date: isoDate('2027-03-22') } }
    // From abroad the consulate comes behind the petition; inside the US it does not.
    expect(only({ ...matched, exams: sat }, '2027-03-20').todo).toContain('The day you booked, Mon 22 Mar 2027, reports too late')
    const inside = {
      applicant: { ...free.applicant, location: 'in-us' as const },
      visa: { ...matched.visa, status: 'F-1' as const, practicalTraining: 'another field' as const },
    }
    const booked = only({ ...matched, ...inside, exams: sat }, '2027-03-20')
    expect(booked.todo).toContain('as booked: the petition can then be filed in time')
    const done = { kind: 'step', match: 2027, on: isoDate('2027-03-20'), step: 'h1b-step3', state: 'done' } as const
    const records = { season: { version: 2 as const, entries: [done] } }
    expect(findBlockers(openCase({ ...free, ...matched }, { facts, today: isoDate('2027-03-22'), seed: 1, records }))).toEqual([])
  })

  test('a permit of one’s own and a green card are no blocker', () => {
    const inUs = { ...passports('NG'), applicant: { ...passports('NG').applicant, location: 'in-us' as const } }
    expect(kinds({ ...inUs, visa: { status: 'green card' } })).toEqual([])
    expect(kinds({ ...inUs, visa: { permit: { basis: 'asylum pending', until: isoDate('2031-01-01') } } })).toEqual([])
  })
})

test('whoever accepts only the visa that is closed is told first of the one that is not', () => {
  const j1Only = only({ ...passports('NG'), visa: { needed: true, acceptable: ['j1'], status: 'none' } })
  expect(j1Only).toMatchObject({ kind: 'no visa route', title: 'No visa you accept is open today: J-1 is closed' })
  expect(j1Only.todo).toMatch(/^Decide first whether you would come on H-1B\. It hangs on this: .*Step 3/)
  const none = only({ ...passports('AF'), visa: { needed: true, acceptable: ['j1', 'h1b'], status: 'none' } })
  expect(none.title).toBe('No visa route is open today: J-1 and H-1B are closed')
})

describe('exams', () => {
  test('the fourth attempt is the last, and the next day it may be taken is said', () => {
    const [found] = blockers(beforeStep2({ date: isoDate('2026-08-01'), result: 'fail', attempts: 3 }))
    expect(found?.kind).toBe('last attempt')
    expect(found?.why).toContain('1 Feb 2027')
  })

  test('four attempts used close the Steps, and nothing smaller is said beside it; two used do not', () => {
    expect(kinds(beforeStep2({ date: isoDate('2026-08-01'), result: 'fail', attempts: 4 }))).toEqual(['no attempt left'])
    const step3 = { date: isoDate('2026-08-01'), result: 'fail', attempts: 4 } as const
    expect(kinds({ exams: { ...free.exams, step3 } })).toEqual(['no attempt left'])
    expect(kinds(beforeStep2({ date: isoDate('2026-08-01'), result: 'fail', attempts: 2 }))).toEqual([])
  })

  test('the window of seven years, before it closes, after it, and where the second pass came too late', () => {
    expect(only(beforeStep2(undefined, '2020-06-15'))).toMatchObject({ kind: 'years for the exams', by: '2027-06-15' })
    expect(only(beforeStep2(undefined, '2024-09-15'), '2029-09-16').title).toContain('exams end on Mon 15 Sep 2031')
    expect(blockers(beforeStep2(undefined, '2019-11-01'))[0]?.title).toContain('ended on Sun 1 Nov 2026')
    const late = { date: isoDate('2026-05-01'), score: 240, result: 'pass', attempts: 1 } as const
    expect(blockers(beforeStep2(late, '2018-05-01'))[0]?.title).toContain('ended on Thu 1 May 2025')
  })

  test('inside the window there is no word of it, nor once the certificate is issued', () => {
    expect(kinds(beforeStep2(undefined))).toEqual([])
    expect(kinds({ exams: { ...free.exams, step1: { date: isoDate('2018-05-01'), result: 'pass' } } })).toEqual([])
  })
})

describe('certificate', () => {
  const sent = { season: { appliedFor: 2027 } }
  const certificate = (said: NonNullable<Profile['exams']>['ecfmgCertificate']): Partial<Profile> => ({
    ...sent,
    exams: { ...free.exams, ecfmgCertificate: said! },
  })

  test('expected eleven days before rank lists close, and after it', () => {
    const tight = only(certificate({ status: 'expected', date: isoDate('2027-02-20') }))
    expect(tight).toMatchObject({ kind: 'certificate late', by: '2027-03-03' })
    expect(tight.title).toContain('11 days before rank lists close')
    expect(only(certificate({ status: 'expected', date: isoDate('2027-03-10') })).title).toContain('after rank lists close')
  })

  test('with exams, Pathway and OET confirmed it may follow the diploma, but not into July', () => {
    const { exams } = certificate({ status: 'expected', date: isoDate('2027-05-20') })
    const student = { ...sent, education: { graduationYear: 2027, graduationMonth: 5 } }
    const confirmed = { ...exams, pathway: { number: 1, status: 'accepted' } } as const
    expect(kinds({ ...student, exams: confirmed })).toEqual([])
    const late = { ...confirmed, ecfmgCertificate: { status: 'expected', date: isoDate('2027-06-20') } } as const
    expect(only({ ...student, exams: late })).toMatchObject({ kind: 'start without certificate', by: '2027-07-01' })
    const winter = { graduationYear: 2027, graduationMonth: 12 }
    expect(only({ ...student, education: winter, ...certificate({ status: 'none' }) }).title).toContain(
      'You graduate in December 2027',
    )
  })

  test('what ECFMG cannot confirm stands before a certificate shortly before training, which costs no place without a visa', () => {
    const student = { ...sent, education: { graduationYear: 2027, graduationMonth: 5 } }
    const { exams } = certificate({ status: 'expected', date: isoDate('2027-06-20') })
    const citizen = { ...student, exams: exams!, applicant: { type: 'us-img' as const, citizenships: [countryCode('US')] } }
    const [toConfirm, tight] = blockers(citizen)
    expect(toConfirm).toMatchObject({ kind: 'certificate late', by: '2027-03-03' })
    expect(toConfirm?.todo).toContain('OET Medicine, an accepted Pathway')
    expect(toConfirm?.todo).toContain('by Sun 31 Jan 2027')
    expect(tight?.title).toBe('ECFMG certificate expected only 11 days before training')
    expect(`${tight?.why} ${tight?.todo}`).not.toMatch(/visa|2028|lost/)
    const foreigner = { ...student, exams: exams! }
    expect(kinds(foreigner)).toEqual(['certificate late', 'start without certificate'])
    expect(blockers(foreigner)[1]?.todo).toContain('aim at the 2028 Match')
  })

  test('in good time, or issued, it is none; in the season without one it is', () => {
    expect(kinds(certificate({ status: 'expected', date: isoDate('2026-12-20') }))).toEqual([])
    expect(kinds(sent)).toEqual([])
    expect(kinds(certificate({ status: 'none' }))).toEqual(['certificate late'])
  })
})

function cycle(year: number, outcome: 'not matched' | 'withdrew'): NonNullable<Profile['previousMatches']>[number] {
  return { year, outcome }
}

describe('record', () => {
  test('two failed cycles are, one is not, and a withdrawn one is none', () => {
    expect(only({ previousMatches: [cycle(2026, 'not matched'), cycle(2025, 'not matched')] }).title).toBe(
      'Two Matches without a place: 2025, 2026',
    )
    expect(kinds({ previousMatches: [cycle(2026, 'not matched')] })).toEqual([])
    expect(kinds({ previousMatches: [cycle(2026, 'not matched'), cycle(2025, 'withdrew')] })).toEqual([])
  })

  test('twelve years without patients, counted from the last work and not from an observership', () => {
    const doctor = { kind: 'work', title: 'House physician', from: '2012-08', to: '2014-06' } as const
    const engineer = { kind: 'informatics', title: 'Data scientist', from: '2019-01', to: 'now' } as const
    const long: Partial<Profile> = { education: { graduationYear: 2012 }, experiences: [doctor, engineer] }
    const observed = { kind: 'observership', months: 2, year: 2026 } as const
    expect(only({ ...long, usClinicalExperience: [observed] }).title).toContain('since 2014')
    expect(kinds({ ...long, usClinicalExperience: [{ ...observed, kind: 'externship' }] })).toEqual([])
    expect(kinds({ ...long, education: { graduationYear: 2025 } })).toEqual([])
    expect(kinds({ ...long, experiences: [engineer] })).toEqual([])
    expect(kinds({ ...long, experiences: [doctor, { kind: 'work', title: 'Clinic', from: '2016' }] })).toEqual([])
  })
})

function student(month: number, visa: NonNullable<Profile['visa']>): readonly string[] {
  return kinds({ education: { graduationYear: 2028, graduationMonth: month }, exams: { step1: free.exams!.step1! }, visa })
}

test('who graduates too shortly before training for a visa, or for a hospital, hears of it', () => {
  const j1 = { needed: true, acceptable: ['j1'] } as const
  expect([student(6, j1), student(4, j1), student(3, j1)]).toEqual([
    ['start without certificate'],
    ['start without certificate'],
    [],
  ])
  expect([student(6, { needed: false }), student(5, { needed: false })]).toEqual([['start without certificate'], []])
})

test('after Match Day nothing stands in the way but the visa, and in training nothing', () => {
  const matched = { previousMatches: [{ year: 2027, outcome: 'matched' as const }], season: { appliedFor: 2027 } }
  expect(kinds({ ...passports('AF'), ...matched }, '2027-04-15')).toEqual(['no visa route'])
  expect(kinds({ ...passports('AF'), ...matched }, '2027-09-01')).toEqual([])
})

const days = fc.integer({ min: 0, max: 4000 }).map((past) => new Date(Date.UTC(2017, 0, 1 + past)).toISOString().slice(0, 10))
const result = fc.record(
  {
    date: days.map(isoDate),
    result: fc.constantFrom('pass' as const, 'fail' as const),
    attempts: fc.integer({ min: 1, max: 5 }),
  },
  { requiredKeys: [] },
)
const someone: fc.Arbitrary<Partial<Profile>> = fc.record(
  {
    applicant: fc.record({
      citizenships: fc.constantFrom('PK', 'NG', 'AF', 'IN', 'US', 'CA').map((code) => [countryCode(code)]),
      location: fc.constantFrom('abroad' as const, 'in-us' as const),
    }),
    visa: fc.record(
      {
        acceptable: fc.constantFrom(['j1'] as const, ['h1b'] as const, ['j1', 'h1b'] as const),
        homeRequirement: fc.boolean(),
        priorH1bYears: fc.integer({ min: 0, max: 7 }),
      },
      { requiredKeys: [] },
    ),
    exams: fc.record(
      {
        step1: result,
        step2ck: result,
        step3: result,
        ecfmgCertificate: fc.record(
          { status: fc.constantFrom('none' as const, 'expected' as const, 'issued' as const), date: days.map(isoDate) },
          { requiredKeys: ['status'] },
        ),
      },
      { requiredKeys: [] },
    ),
    previousMatches: fc.array(
      fc.record({
        year: fc.integer({ min: 2022, max: 2026 }),
        outcome: fc.constantFrom('not matched' as const, 'withdrew' as const),
      }),
      { maxLength: 3 },
    ),
    season: fc.constantFrom({}, { appliedFor: 2027 }),
  },
  { requiredKeys: [] },
)

test('for 1,000 people: gravest first, each kind but the attempts once, and every one says why, what to do and by whom', () => {
  fc.assert(
    fc.property(someone, (person) => {
      const found = blockers(person)
      const order = found.map(({ kind }) => blockerKinds.indexOf(kind))
      expect(order).toEqual(order.toSorted((a, b) => a - b))
      const single = found.map(({ kind }) => kind).filter((kind) => kind !== 'no attempt left' && kind !== 'last attempt')
      expect(new Set(single).size).toBe(single.length)
      for (const { title, why, todo, source } of found) {
        expect([title, why, todo, source.source, source.asOf].filter((text) => text.trim() === '')).toEqual([])
        // Two lines of a phone's headline.
        expect(title.length, title).toBeLessThanOrEqual(60)
        expect(`${title} ${why} ${todo}`).not.toMatch(/undefined|NaN|\.\.|  /)
      }
    }),
    { numRuns: 1000 },
  )
})
