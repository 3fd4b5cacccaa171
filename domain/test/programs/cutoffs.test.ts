import { describe, expect, test } from 'vitest'
import type { Profile } from '../../src/person/profile.ts'
import type { ProgramClaims } from '../../src/claims/program.ts'
import { checkCutoffs } from '../../src/programs/cutoffs.ts'
import { isoDate } from '../../src/units.ts'
import { personOf } from '../person/invented.ts'
import { profileWith, programWith, say } from './made-up.ts'

function check(claims: ProgramClaims, profile: Partial<Profile>): ReturnType<typeof checkCutoffs> {
  return checkCutoffs({ person: personOf(profileWith(profile), 2027), program: programWith(claims) })
}

const score224 = { exams: { step2ck: { score: 224, result: 'pass' as const, attempts: 1 } } }

describe('a stated limit the applicant misses', () => {
  test('refuses where it is strict', () => {
    const found = check({ minimumStep2ck: [say(230, '2026', 'imported', { stance: 'strict' })] }, score224)
    expect(found.barred.map(({ text }) => text)).toEqual(['Step 2 CK from 230: you have 224'])
    expect(found.missed).toEqual([])
  })

  test('lowers the chance where nobody says how strictly it is kept', () => {
    const found = check({ minimumStep2ck: [say(230, '2026')] }, score224)
    expect(found.barred).toEqual([])
    expect(found.missed).toHaveLength(1)
    expect(found.missed[0]?.source?.asOf).toBe('2026')
  })

  test('is only noted where it is a preference', () => {
    const found = check({ minimumStep2ck: [say(230, '2026', 'imported', { stance: 'preference' })] }, score224)
    expect([...found.barred, ...found.missed]).toEqual([])
    expect(found.noted[0]).toMatchObject({ text: 'Step 2 CK from 230: you have 224 (a preference)', direction: 'hurts' })
  })
})

const graduated = (year: number): Partial<Profile> => ({ education: { graduationYear: year } })
const months = (count: number, kind: 'elective' | 'observership'): Partial<Profile> => ({
  usClinicalExperience: [{ kind, months: count }],
})

describe('the boundary of each limit', () => {
  test.each<[string, ProgramClaims, Partial<Profile>, boolean]>([
    ['the minimum itself is enough', { minimumStep2ck: [say(224, '2026')] }, score224, true],
    ['one point less is not', { minimumStep2ck: [say(225, '2026')] }, score224, false],
    ['Step 1 counts where it has a number', { minimumStep1: [say(220, '2026')] }, { exams: { step1: { score: 219 } } }, false],
    [
      'the most attempts are allowed',
      { maximumAttempts: [say(2, '2026')] },
      { exams: { step1: { result: 'pass', attempts: 2 } } },
      true,
    ],
    ['one more is not', { maximumAttempts: [say(1, '2026')] }, { exams: { step1: { result: 'pass', attempts: 2 } } }, false],
    [
      'applying in 2026, a graduate of 2021 has five years',
      { maximumYearsSinceGraduation: [say(5, '2026')] },
      graduated(2021),
      true,
    ],
    ['a graduate of 2020 has six', { maximumYearsSinceGraduation: [say(5, '2026')] }, graduated(2020), false],
    ['hands-on months count', { usClinicalExperienceMonths: [say(2, '2026')] }, months(2, 'elective'), true],
    ['observerships do not', { usClinicalExperienceMonths: [say(2, '2026')] }, months(2, 'observership'), false],
    ['Step 3 passed', { requiresStep3: [say(true, '2026')] }, { exams: { step3: { result: 'pass' } } }, true],
    ['Step 3 only booked', { requiresStep3: [say(true, '2026')] }, { exams: { step3: { date: isoDate('2027-06-01') } } }, false],
  ])('%s', (_why, claims, profile, met) => {
    const found = check(claims, profile)
    expect(found.missed).toHaveLength(met ? 0 : 1)
    expect(found.asks).toEqual([])
  })
})

describe('what is not known closes no door', () => {
  test('a limit nobody stated says nothing', () => {
    expect(check({}, score224)).toEqual({ barred: [], missed: [], noted: [], asks: [] })
  })

  test.each<[string, ProgramClaims, string]>([
    ['a score', { minimumStep2ck: [say(230, '2026', 'imported', { stance: 'strict' })] }, 'exams.step2ck.score'],
    ['attempts', { maximumAttempts: [say(1, '2026')] }, 'exams.step2ck.attempts'],
    ['the year of graduation', { maximumYearsSinceGraduation: [say(5, '2026')] }, 'education.graduationYear'],
    ['experience', { usClinicalExperienceMonths: [say(3, '2026')] }, 'usClinicalExperience'],
    ['Step 3', { requiresStep3: [say(true, '2026')] }, 'exams.step3.result'],
  ])('%s missing from the profile is asked for', (_what, claims, field) => {
    const found = check(claims, {})
    expect([...found.barred, ...found.missed]).toEqual([])
    expect(found.asks.map((ask) => ask.field)).toEqual([field])
  })

  test('a pass without a number is not measured against a Step 1 minimum', () => {
    expect(check({ minimumStep1: [say(220, '2021')] }, { exams: { step1: { result: 'pass' } } }).missed).toEqual([])
  })
})
