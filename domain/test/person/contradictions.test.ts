import { describe, expect, test } from 'vitest'
import type { Profile } from '../../src/person/profile.ts'
import { findContradictions } from '../../src/person/contradictions.ts'
import { countryCode } from '../../src/country-codes.ts'
import { isoDate, specialtyId } from '../../src/units.ts'
import { exams, seasons, visas } from './invented.ts'

const day = isoDate

/** An invented graduate of Pakistan whose answers agree. */
const agreeing: Profile = {
  version: 1,
  specialties: [{ id: specialtyId('internal-medicine') }],
  applicant: { type: 'non-us-img', citizenships: [countryCode('PK')], location: 'abroad' },
  visa: { needed: true, status: 'none' },
  exams: {
    step1: { date: day('2023-05-09'), result: 'pass', attempts: 1 },
    step2ck: { date: day('2025-08-14'), score: 245, result: 'pass', attempts: 1 },
    oet: { date: day('2025-10-11'), passed: true },
    ecfmgCertificate: { status: 'issued', date: day('2026-02-20') },
  },
}

const against = (today: string) => ({ facts: { exams, visas, seasons }, today: day(today) })

function found(but: Partial<Profile>, today = '2026-11-28'): readonly string[] {
  return findContradictions({ ...agreeing, ...but }, against(today)).map(({ path, text }) => `${path}: ${text}`)
}

function withExams(more: Profile['exams']): Partial<Profile> {
  return { exams: { ...agreeing.exams, ...more } }
}

const none = { ecfmgCertificate: { status: 'none' } } as const

test('nothing is found where everything agrees, or where little is said', () => {
  expect(found({})).toEqual([])
  expect(findContradictions({ version: 1, specialties: agreeing.specialties }, against('2026-11-28'))).toEqual([])
})

describe('exams', () => {
  test('a pass below the pass mark of its day, with both numbers: 218 from July 2025, 214 before', () => {
    expect(found(withExams({ step2ck: { date: day('2025-08-14'), score: 216, result: 'pass' } }))).toEqual([
      'exams.step2ck.result: Step 2 CK is entered as "pass" with 216, and the pass mark of Thu 14 Aug 2025 is above it, 218',
    ])
    expect(found(withExams({ step2ck: { date: day('2025-06-30'), score: 216, result: 'pass' } }))).toEqual([])
  })

  test('a fail at or above it', () => {
    expect(found(withExams({ ...none, step2ck: { date: day('2025-08-14'), score: 218, result: 'fail' } }))[0]).toContain(
      '"fail" with 218',
    )
    expect(found(withExams({ ...none, step2ck: { date: day('2025-08-14'), score: 217, result: 'fail' } }))).toEqual([])
  })

  test('without a day only what no mark allows', () => {
    expect(found(withExams({ step2ck: { score: 200, result: 'pass' } }))).toEqual([])
    expect(found(withExams({ step2ck: { score: 195, result: 'pass' } }))[0]).toContain('195')
    expect(found(withExams({ ...none, step2ck: { score: 216, result: 'fail' } }))).toEqual([])
  })

  test('a result before the day, and of no attempt; a day planned is neither', () => {
    expect(found(withExams({ ...none, step2ck: { date: day('2027-05-01'), score: 245, result: 'pass' } }))).toEqual([
      'exams.step2ck.date: Step 2 CK has a result (245, pass), and its day is still to come, Sat 1 May 2027',
    ])
    expect(found(withExams({ step1: { result: 'pass', attempts: 0 } }))[0]).toContain('0 attempts')
    expect(found(withExams({ oet: { date: day('2027-01-09'), passed: true } }))[0]).toContain('9 Jan 2027')
    expect(found(withExams({ ...none, step2ck: { date: day('2027-05-01'), attempts: 0 } }))).toEqual([])
  })
})

describe('the order of exams and certificate', () => {
  test('a certificate before a Step it asks for, beside a failed one, or of a day to come', () => {
    expect(found(withExams({ ecfmgCertificate: { status: 'issued', date: day('2022-02-20') } }))).toEqual([
      'exams.ecfmgCertificate.date: the certificate is entered as issued on Sun 20 Feb 2022, before Step 1 on Tue 9 May 2023: it asks for both Steps',
    ])
    expect(found(withExams({ step1: { result: 'fail' } }))[0]).toContain('Step 1 as "fail"')
    expect(found(withExams({ ecfmgCertificate: { status: 'issued', date: day('2027-02-20') } }))[0]).toContain('still to come')
  })

  test('Step 3 without a certificate, save for graduates of the US; planned it is no mistake', () => {
    const step3 = { date: day('2025-09-20'), result: 'pass' } as const
    expect(found(withExams({ ...none, step3 }))).toEqual([
      'exams.ecfmgCertificate.status: the certificate is entered as "none", and Step 3 of Sat 20 Sep 2025 has the result pass: it can be sat only after the certificate is issued',
    ])
    expect(found({ ...withExams({ ...none, step3 }), applicant: { type: 'us-md' } })).toEqual([])
    expect(found(withExams({ ...none, step3: { date: day('2027-09-20') } }))).toEqual([])
    const expected = { ecfmgCertificate: { status: 'expected', date: day('2027-10-01') } } as const
    expect(found(withExams({ ...expected, step3: { date: day('2027-09-20') } }))).toEqual([
      'exams.step3.date: Step 3 is entered for Mon 20 Sep 2027, and the certificate is expected on Fri 1 Oct 2027: it can be sat only after both',
    ])
  })
})

describe('status, results and times', () => {
  test('a need for a sponsor beside a green card or a US passport', () => {
    expect(found({ visa: { needed: true, status: 'green card' } })[0]).toContain('green card')
    expect(found({ applicant: { citizenships: [countryCode('US')] } })[0]).toContain('US')
    expect(found({ visa: { needed: false, status: 'green card' } })).toEqual([])
  })

  test('two results of one Match, or one of a Match to come', () => {
    const both = [
      { year: 2026, outcome: 'matched' },
      { year: 2026, outcome: 'not matched' },
    ] as const
    expect(found({ previousMatches: both })).toEqual([
      'previousMatches[1].outcome: the 2026 Match is entered as "matched" and as "not matched"',
    ])
    expect(found({ previousMatches: [{ year: 2028, outcome: 'matched' }] })[0]).toContain('2028')
    const told: Partial<Profile> = { previousMatches: [{ year: 2027, outcome: 'not matched' }] }
    expect(found(told, '2027-03-14')).toEqual([
      'previousMatches[0].outcome: the 2027 Match has the result "not matched", and today is Sun 14 Mar 2027: results are told from Mon 15 Mar 2027 on',
    ])
    expect(found(told, '2027-03-15')).toEqual([])
    expect(found({ previousMatches: [both[1], { year: 2025, outcome: 'matched' }] })).toEqual([])
  })

  test('what ends before it begins, as far as both ends are written', () => {
    const work = { kind: 'work', title: 'Clinic', from: '2024-05' } as const
    expect(found({ experiences: [{ ...work, to: '2023-12' }] })).toEqual([
      'experiences[0].to: it begins 2024-05 and ends 2023-12',
    ])
    expect(found({ experiences: [{ ...work, to: '2024' }, { ...work, to: 'now' }, work] })).toEqual([])
  })
})
