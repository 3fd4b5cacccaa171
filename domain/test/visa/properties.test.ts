import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { VisaAnswer } from '../../src/visa/visa-answer.ts'
import { addDays } from '../../src/season/days.ts'
import { countryCode, isoDate } from '../../src/units.ts'
import { answerVisa } from '../../src/visa/answer-visa.ts'
import { person, program, visaFacts } from './visa-world.ts'
import type { PersonSketch } from './visa-world.ts'

/** How good an answer is for the applicant; unknown can turn out either way and is compared with nothing. */
const rank: Readonly<Record<VisaAnswer['outcome'], number>> = {
  'not needed': 3,
  feasible: 3,
  'feasible if': 2,
  unknown: 1,
  'not feasible': 0,
}

const codes = Object.keys(visaFacts.countries).filter((code) => code !== 'US')
const someone: fc.Arbitrary<PersonSketch> = fc.record(
  {
    passports: fc.array(fc.constantFrom(...codes), { minLength: 1, maxLength: 2 }),
    location: fc.constantFrom('abroad' as const, 'in-us' as const),
    step3: fc.constantFrom('pass' as const, 'fail' as const),
    visa: fc.record(
      {
        acceptable: fc.constantFrom(['j1'] as const, ['h1b'] as const, ['j1', 'h1b'] as const),
        priorJ1Years: fc.integer({ min: 0, max: 8 }),
        priorH1bYears: fc.integer({ min: 0, max: 7 }),
        homeRequirement: fc.boolean(),
        assumeH1bPayment: fc.boolean(),
        needed: fc.constant(true),
      },
      { requiredKeys: ['needed'] },
    ),
  },
  { requiredKeys: ['passports', 'location', 'visa'] },
)
const someDay = fc.integer({ min: 0, max: 1200 }).map((days) => addDays(isoDate('2025-01-01'), days))
const stance = fc.record({ j1: fc.boolean(), h1b: fc.boolean() }, { requiredKeys: [] })

function ask(sketch: PersonSketch, says: Parameters<typeof program>[0], today: ReturnType<typeof isoDate>): VisaAnswer {
  return answerVisa({ profile: person(sketch), program: program(says), facts: visaFacts, today })
}

test('passing Step 3 never makes an answer worse', () => {
  fc.assert(
    fc.property(someone, stance, someDay, (sketch, says, today) => {
      expect(rank[ask({ ...sketch, step3: 'pass' }, says, today).outcome]).toBeGreaterThanOrEqual(
        rank[ask(sketch, says, today).outcome],
      )
    }),
    { numRuns: 500 },
  )
})

test('being inside the US is never worse than being abroad', () => {
  fc.assert(
    fc.property(someone, stance, someDay, (sketch, says, today) => {
      const [inside, abroad] = [
        ask({ ...sketch, location: 'in-us' }, says, today),
        ask({ ...sketch, location: 'abroad' }, says, today),
      ]
      expect(rank[inside.outcome]).toBeGreaterThanOrEqual(rank[abroad.outcome])
    }),
    { numRuns: 500 },
  )
})

test('a second passport that is on no list never makes an answer worse, and opens a suspended one', () => {
  fc.assert(
    fc.property(someone, someDay, fc.constantFrom(...codes), (sketch, today, passport) => {
      const one = { ...sketch, passports: [passport] }
      const two = { ...sketch, passports: [passport, countryCode('CA')] }
      const says = { j1: true, h1b: true }
      expect(rank[ask(two, says, today).outcome]).toBeGreaterThanOrEqual(rank[ask(one, says, today).outcome])
      const closedByList = ask(one, says, today).because.every(({ ruleId }) => ruleId?.startsWith('entry-suspension') === true)
      if (ask(one, says, today).outcome === 'not feasible' && closedByList)
        expect(ask(two, says, today).outcome).toBe('feasible if')
    }),
    { numRuns: 1000 },
  )
})

test('a program that sponsors more never makes an answer worse', () => {
  fc.assert(
    fc.property(someone, someDay, (sketch, today) => {
      const by = (says: Parameters<typeof program>[0]) => rank[ask(sketch, says, today).outcome]
      expect(by({ j1: true, h1b: true })).toBeGreaterThanOrEqual(by({ j1: true, h1b: false }))
      expect(by({ j1: true, h1b: true })).toBeGreaterThanOrEqual(by({ j1: false, h1b: true }))
      expect(by({ j1: true, h1b: false })).toBeGreaterThanOrEqual(by({ j1: false, h1b: false }))
      expect(by({ j1: false, h1b: false })).toBe(0)
    }),
    { numRuns: 500 },
  )
})

test('an answer is always explained, and asked for where it is unknown', () => {
  fc.assert(
    fc.property(someone, stance, someDay, (sketch, says, today) => {
      const answer = ask(sketch, says, today)
      expect(answer.because.length + answer.ask.length).toBeGreaterThan(0)
      if (answer.outcome === 'feasible if') expect(answer.conditions.length).toBeGreaterThan(0)
      if (answer.outcome === 'unknown') expect(answer.ask.length).toBeGreaterThan(0)
      if (answer.outcome === 'not feasible') expect(answer.because.some(({ direction }) => direction === 'hurts')).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
