import { describe, expect, test } from 'vitest'
import type { Profile } from '../../src/person/profile.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { countryCode } from '../../src/country-codes.ts'
import { isoDate, specialtyId } from '../../src/units.ts'
import { planFor, stepOf } from './plan-world.ts'

/** Somebody from Pakistan who matched in 2027, on the day after Match Day. */
const matched: Profile = {
  version: 1,
  specialties: [{ id: specialtyId('internal-medicine') }],
  applicant: { type: 'non-us-img', citizenships: [countryCode('PK')], location: 'abroad' },
  visa: { needed: true, acceptable: ['j1', 'h1b'] },
  exams: { step1: { result: 'pass' }, step2ck: { result: 'pass', score: 245 }, ecfmgCertificate: { status: 'issued' } },
  previousMatches: [{ year: 2027, outcome: 'matched', specialties: [specialtyId('internal-medicine')] }],
}
const arrivalOf = (more: Partial<Profile> = {}): Plan => planFor({ ...matched, ...more }, '2027-03-20')
const dayOf = (plan: Plan, id: string): string => stepOf(plan, id)?.by ?? 'no step'

describe('from the match of 2027 to 1 July', () => {
  test('the J-1 goes from the contract over the Statement of Need and the DS-2019 to the consulate, each after the other and before orientation', () => {
    const chain = ['contract', 'j1-statement-of-need', 'j1-profile', 'j1-application', 'j1-ds2019', 'j1-visa', 'j1-entry']
    const days = chain.map((id) => dayOf(arrivalOf(), id))
    expect(days).toEqual(days.toSorted())
    // The last day for the contract at the usual pace: 97 days of other steps lie between it and the first of July.
    expect([days[0], stepOf(arrivalOf(), 'contract')?.why]).toEqual([
      '2027-03-24',
      expect.stringContaining('It has to be there by Wed 31 Mar 2027.'),
    ])
    expect(days.at(-1)! < '2027-07-01').toBe(true)
  })

  test('each says how long it usually takes and where that stands', () => {
    const need = stepOf(arrivalOf(), 'j1-statement-of-need')
    expect(need?.title).toContain('Statement of Need')
    expect(need?.why).toContain('Usually 14–90 days')
    expect(need?.source.source).not.toBe('')
  })

  test('the licence and the checks of the hospital run beside, and a late visa has a word in time', () => {
    expect([dayOf(arrivalOf(), 'licence'), dayOf(arrivalOf(), 'late-visa')]).toEqual(['2027-04-18', '2027-06-01'])
  })

  test('where the visa comes after orientation has begun, the program is told in time, and nobody is told to be there before it', () => {
    const plan = arrivalOf()
    expect(stepOf(plan, 'j1-visa')?.why).toContain('It has to be there by Sun 27 Jun 2027')
    expect([stepOf(plan, 'first-day')?.title, dayOf(plan, 'first-day')]).toEqual([
      'Ask when orientation begins, and say your papers may be later',
      '2027-04-02',
    ])
    const free = arrivalOf({ visa: { needed: false } })
    expect([stepOf(free, 'first-day')?.title, dayOf(free, 'first-day')]).toEqual(['Arrive in time for orientation', '2027-06-17'])
  })

  test('four weeks later with nothing noted the days are those of who began on Match Day, and noting comes first', () => {
    const silent = planFor(matched, '2027-04-15')
    expect([dayOf(silent, 'note-arrival'), dayOf(silent, 'j1-visa') < '2027-07-01']).toEqual(['2027-04-15', true])
    expect(stepOf(silent, 'contract')?.why).toContain('This was due on')
    expect(silent.steps[0]?.id).toBe('note-arrival')
    expect(stepOf(silent, 'first-day')?.why).toContain(
      'by Sat 26 Jun 2027 where it was begun on Match Day, and by Fri 23 Jul 2027 where it begins only now',
    )
  })

  test('an H-1B needs Step 3: without it only J-1 is planned, unless nothing else is open', () => {
    expect(dayOf(arrivalOf(), 'h1b-petition')).toBe('no step')
    const passed = arrivalOf({ exams: { ...matched.exams, step3: { result: 'pass' } } })
    expect([dayOf(passed, 'h1b-petition') > '2027-03-23', dayOf(passed, 'h1b-step3')]).toEqual([true, 'no step'])
    const only = arrivalOf({ visa: { needed: true, acceptable: ['h1b'] } })
    expect(dayOf(only, 'h1b-step3') < dayOf(only, 'h1b-petition')).toBe(true)
  })

  test('a Canadian asks Health Canada, and who needs no sponsor plans no visa', () => {
    const canadian = arrivalOf({ applicant: { type: 'non-us-img', citizenships: [countryCode('CA')], location: 'abroad' } })
    expect([dayOf(canadian, 'canada-statement-of-need') > '2027', dayOf(canadian, 'j1-statement-of-need')]).toEqual([
      true,
      'no step',
    ])
    const free = arrivalOf({ visa: { needed: false } }).steps
    expect(free.filter(({ phase, by }) => phase === 'visa' && by < '2027-07-01')).toEqual([])
    expect(free.map(({ id }) => id)).toContain('contract')
  })
})

const inUs = (visa: NonNullable<Profile['visa']>, country = 'IN'): Plan =>
  arrivalOf({ applicant: { type: 'non-us-img', citizenships: [countryCode(country)], location: 'in-us' }, visa })
const titles = ({ steps }: Plan): string => steps.map(({ title }) => title).join('\n')

const before = (visa: NonNullable<Profile['visa']>, country: string): Plan =>
  planFor(
    {
      ...matched,
      previousMatches: [],
      applicant: { type: 'non-us-img', citizenships: [countryCode(country)], location: 'in-us' },
      visa,
    },
    '2026-11-30',
  )

describe('the plan of whoever is in the US already', () => {
  test('whom their own permit carries plans no visa beside it, and its renewal after the first of July', () => {
    const plan = inUs({
      status: 'EAD',
      permit: { basis: 'asylum pending', until: isoDate('2028-09-30') },
      acceptable: ['j1', 'h1b'],
    })
    expect(plan.steps.filter(({ id }) => /^(j1|h1b)-|late-visa/.test(id)).map(({ id }) => id)).toEqual([])
    expect(dayOf(plan, 'permit-renew')).toBe('2028-04-03')
  })

  test('whose permit ends before July renews it on the way, and not a second time', () => {
    const plan = inUs({ status: 'EAD', permit: { basis: 'asylum pending', until: isoDate('2027-05-31') }, acceptable: ['h1b'] })
    expect([dayOf(plan, 'permit') >= '2027-03-20', dayOf(plan, 'permit-renew')]).toEqual([true, 'no step'])
  })

  test('whose country is suspended changes status and sees no consulate; who may leave sees which way a step is of', () => {
    const f1 = { needed: true, status: 'F-1', acceptable: ['j1'] } as const
    const sudan = inUs(f1, 'SD')
    expect([dayOf(sudan, 'j1-change') > '2027', dayOf(sudan, 'j1-visa'), dayOf(sudan, 'j1-entry')]).toEqual([
      true,
      'no step',
      'no step',
    ])
    const india = titles(inUs(f1))
    expect(india).toContain('J-1 inside the US: Change to J-1 inside the US')
    expect(india).toContain('J-1 from abroad: Form DS-160')
    expect(india).toContain('J-1: Ask the health ministry')
  })

  test('where H-1B waits for Step 3, one Step 3 stands in the plan, and asking for J-1 before everything', () => {
    const plan = arrivalOf({ visa: { needed: true, status: 'none', acceptable: ['h1b'] } })
    expect(plan.steps[0]?.id).toBe('ask-j1')
    expect([dayOf(plan, 'step3'), dayOf(plan, 'h1b-step3') > '2027']).toEqual(['no step', true])
  })

  test('before the match a permit of one’s own is what the list hangs on, and no consulate comes after the DS-2019 of whoever may not leave', () => {
    const asylum = { status: 'EAD', permit: { basis: 'asylum pending', until: isoDate('2028-09-30') } } as const
    expect(stepOf(before({ ...asylum, acceptable: ['h1b'] }, 'VE'), 'visa-verification')?.why).toContain(
      'For you it hangs on this: Your work permit stays valid',
    )
    expect(stepOf(before({ needed: true, status: 'F-1', acceptable: ['j1'] }, 'SD'), 'j1-sponsorship')?.why).toContain(
      'the change inside the US: do not leave for it',
    )
  })
})
