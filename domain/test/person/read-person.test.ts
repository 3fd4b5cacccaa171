import { describe, expect, test } from 'vitest'
import type { Facts } from '../../src/facts.ts'
import type { Profile, PracticeTest, VisaSituation } from '../../src/person/profile.ts'
import { forecastStep2ck } from '../../src/exams/forecast/forecast-step2ck.ts'
import { openCase } from '../../src/person/case.ts'
import { countryCode } from '../../src/country-codes.ts'
import { isoDate, specialtyId } from '../../src/units.ts'
import { factsIn } from '#facts/node'
import { loadFacts } from '#facts'
import { adviseListed, personOf } from './invented.ts'

const today = isoDate('2026-11-28')
const medicine = specialtyId('internal-medicine')
const facts: Facts = await loadFacts(factsIn('facts/data'), [medicine])

/** An invented graduate of Pakistan, abroad, before the first application. */
const abroad: Profile = {
  version: 1,
  specialties: [{ id: medicine }],
  applicant: { type: 'non-us-img', citizenships: [countryCode('PK')], location: 'abroad' },
  education: { graduationYear: 2024 },
  exams: { step1: { result: 'pass', attempts: 1 }, step2ck: { score: 243, result: 'pass', attempts: 1 } },
}

/** What an adviser would give out: chances, flags, questions, list. */
function given(visa: VisaSituation | undefined): unknown {
  const advised = adviseListed(visa === undefined ? abroad : { ...abroad, visa }, facts, today, 1)
  return {
    chance: advised.list.matchChance,
    picks: advised.list.picks.map(({ program, signal }) => `${program} ${signal}`),
    flags: advised.exams.redFlags,
    asks: [...advised.exams.asks, ...advised.chances.asks].map(({ field }) => field),
    visa: advised.visa.outcome,
  }
}

describe('the need for a visa is the same however it is known', () => {
  const stated = given({ needed: true })

  test('implied by citizenship and place', () => expect(given(undefined)).toEqual(stated))

  test('implied by having no status in the US', () => expect(given({ status: 'none' })).toEqual(stated))

  test('a citizen of the United States needs none, whatever was left empty', () => {
    const { visa } = personOf({ applicant: { citizenships: [countryCode('US')] } })
    expect(visa.need.need).toBe('not needed')
  })

  test('a work permit of one’s own leaves it open, unless what it rests on settles it', () => {
    expect(personOf({ ...abroad, visa: { status: 'EAD' } }).visa.need.need).toBe('unknown')
    expect(personOf({ ...abroad, visa: { permit: { basis: 'asylum pending' } } }).visa.need.need).toBe('unknown')
    expect(personOf({ ...abroad, visa: { permit: { basis: 'refugee' } } }).visa.need.need).toBe('not needed')
  })

  test('nobody is guessed about who says neither citizenship nor place', () => {
    const { visa } = personOf({})
    expect(visa.need.need).toBe('unknown')
    expect(visa.need.ask.map(({ field }) => field)).toEqual(['visa.needed'])
  })
})

describe('a practice test logged under study counts as one written in the profile', () => {
  const practised: PracticeTest = { exam: 'step2ck', source: 'nbme-ccssa', date: isoDate('2026-11-20'), score: 246 }
  const before: Profile = { ...abroad, exams: { step1: { result: 'pass' }, step2ck: { date: isoDate('2027-02-10') } } }
  const written: Profile = { ...before, practiceTests: [practised] }
  const records = { practiceTests: [practised] }

  test('for assessment, plan and questions', () => {
    const logged = adviseListed(before, facts, today, 1, records)
    const own = adviseListed(written, facts, today, 1)
    expect(logged.exams).toEqual(own.exams)
    expect(logged.plan.steps).toEqual(own.plan.steps)
    expect(logged.plan.asks).toEqual(own.plan.asks)
    expect(logged.exams).not.toEqual(adviseListed(before, facts, today, 1).exams)
  })

  test('for the forecast', () => {
    const forecast = (profile: Profile, own?: typeof records) =>
      forecastStep2ck(openCase(profile, { facts, today, seed: 1, ...(own === undefined ? {} : { records: own }) }))
    expect(forecast(before, records)).toEqual(forecast(written))
    expect(forecast(before).kind).toBe('needs')
  })

  test('once, where both have it', () => {
    expect(personOf({ practiceTests: [practised] }, 2028, { records }).exams.practiceTests).toEqual([practised])
  })
})

describe('where somebody stands with a Step', () => {
  test.each([
    ['nothing said', undefined, 'not said'],
    ['a day ahead', { date: isoDate('2027-01-20') }, 'planned'],
    ['a day behind, without a result', { date: isoDate('2026-10-01') }, 'awaiting result'],
    ['a score above the mark of its day', { date: isoDate('2026-08-01'), score: 240 }, 'passed'],
    ['a score below every mark there was', { score: 190 }, 'failed'],
    ['a score that only some marks would pass', { score: 210 }, 'unclear'],
  ] as const)('%s', (_who, step2ck, state) => {
    expect(personOf(step2ck === undefined ? {} : { exams: { step2ck } }).exams.step2ck.state).toBe(state)
  })

  test('a second attempt means that one was failed, whatever came of the last', () => {
    expect(personOf({ exams: { step1: { result: 'pass', attempts: 2 } } }).exams.step1.hasFailed).toBe(true)
  })
})

test('months count by kind: research is neither hands-on nor observing', () => {
  const { clinical } = personOf({
    usClinicalExperience: [
      { kind: 'elective', months: 2 },
      { kind: 'observership', months: 3 },
      { kind: 'research', months: 12 },
    ],
  })
  expect(clinical).toMatchObject({ handsOnMonths: 2, observingMonths: 3 })
  expect(personOf({}).clinical).toEqual({})
})

test('years since graduation are counted to the Match aimed at, and asked for where the year is missing', () => {
  expect(personOf({ education: { graduationYear: 2020 } }, 2028).education.yearsAtMatch).toMatchObject({ value: 8 })
  expect(personOf({}).education.yearsAtMatch).toMatchObject({ kind: 'needs', ask: [{ field: 'education.graduationYear' }] })
})

test('a citizen of the United States from a school abroad is a US IMG, said or not', () => {
  const citizen = { citizenships: [countryCode('US')], schoolCountry: countryCode('DM') }
  expect(personOf({ applicant: citizen }).outside).toBe('usImg')
  expect(personOf({ applicant: { ...citizen, type: 'us-img' } }).outside).toBe('usImg')
  expect(personOf({ applicant: { citizenships: citizen.citizenships } }).outside).toBe('usImg')
})
