import { describe, expect, test } from 'vitest'
import type { Education, Exams } from '../../src/person/profile.ts'
import type { CertificateDay } from '../../src/exams/certificate-day.ts'
import { certificateDay } from '../../src/exams/certificate-day.ts'
import { pathwaySeason } from '../../src/exams/pathways.ts'
import { step3Days } from '../../src/exams/step3/step3-days.ts'
import { isoDate } from '../../src/units.ts'
import { facts } from '../plan/plan-world.ts'
import { personOn } from './exam-world.ts'

const today = isoDate('2026-11-28')
const asked = (exams: Exams) => ({ person: personOn(today, { exams }), facts, match: 2028, today })
const dayFor = (exams: Exams): CertificateDay => certificateDay(asked(exams))

const first = { date: isoDate('2024-09-15'), result: 'pass' } as const
const second = { date: isoDate('2026-06-12'), score: 240, result: 'pass' } as const
const none = { ecfmgCertificate: { status: 'none' } } as const

describe('the day the certificate can be there', () => {
  test('is today where it is issued, and the day named where it is expected', () => {
    expect(dayFor({ ecfmgCertificate: { status: 'issued' } })).toEqual({ day: today, isSaid: true })
    const expected = { status: 'expected', date: isoDate('2027-02-20') } as const
    expect(dayFor({ ecfmgCertificate: expected })).toEqual({ day: '2027-02-20', isSaid: true })
  })

  test('both Steps passed in November: the Pathways of 2027 are open to the end of January', () => {
    expect(dayFor({ step1: first, step2ck: second, ...none })).toEqual({ day: today, isSaid: false })
    expect(pathwaySeason(asked({ step1: first, step2ck: second }))).toMatchObject({ match: 2027, closes: '2027-01-31' })
  })

  test('Step 2 CK still to come: not before its report, nor before the Pathways of 2028 open in August', () => {
    const march = { step1: first, step2ck: { date: isoDate('2027-03-06') }, ...none }
    expect(dayFor(march)).toEqual({ day: '2027-08-17', isSaid: false })
    const begun = { ...march, pathway: { status: 'in progress' } } as const
    expect(dayFor(begun).day > '2027-03-06').toBe(true)
    expect(dayFor(begun).day < '2027-08-17').toBe(true)
  })

  test('a student: not before the end of the month of the diploma, where that is said', () => {
    const person = (education: Education) => personOn(today, { exams: { step1: first, step2ck: second, ...none }, education })
    const { facts: known, match } = asked({})
    const student = (education: Education) => certificateDay({ person: person(education), facts: known, match, today })
    expect(student({ graduationYear: 2028, graduationMonth: 6 })).toEqual({ day: '2028-06-30', isSaid: false })
    expect(student({ graduationYear: 2028 })).toEqual({ day: today, isSaid: false })
  })
})

test('Step 3 is not asked for before the certificate can be there: its last day for invitations, 28 July, is no day then', () => {
  const days = step3Days(asked({ step1: first, step2ck: { date: isoDate('2027-03-06') }, ...none }))
  expect(days).toMatchObject({ from: '2027-08-17', fromIsSaid: false, lastDay: '2027-12-31' })
  expect(days.lastDayForInvitations).toBeUndefined()
  expect(step3Days(asked({ ecfmgCertificate: { status: 'issued' } })).lastDay).toBe('2027-07-28')
})
