import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { VisaSituation } from '../../src/person/profile.ts'
import type { UsStatus } from '../../src/rules/visa-facts.ts'
import type { VisaAnswer } from '../../src/visa/visa-answer.ts'
import { addDays } from '../../src/season/days.ts'
import { countryCode } from '../../src/country-codes.ts'
import { isoDate } from '../../src/units.ts'
import { answerVisa } from '../../src/visa/answer-visa.ts'
import { caseOf, person, program, visaFacts } from './visa-world.ts'
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
  return answerVisa(caseOf(person(sketch), today), program(says))
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
        expect(['feasible if', 'unknown']).toContain(ask(two, says, today).outcome)
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

test('a need that is stated gives the same answer as one that follows from citizenship and place', () => {
  fc.assert(
    fc.property(someone, stance, someDay, (sketch, says, today) => {
      const { needed: _needed, ...visa } = sketch.visa ?? {}
      const implied = { ...sketch, location: 'abroad' as const, visa }
      const stated = { ...implied, visa: { ...visa, needed: true } }
      expect(ask(implied, says, today)).toEqual(ask(stated, says, today))
    }),
    { numRuns: 300 },
  )
})

/** Answers that can be left out, each with a value that says something. */
const answers: readonly (readonly [string, VisaSituation])[] = [
  ['homeRequirement', { homeRequirement: false }],
  ['homeRequirement', { homeRequirement: true }],
  ['greenCardPetition', { greenCardPetition: 'none', h1bDaysAbroad: 0, yearAbroadAfterH1b: false }],
  ['j1ClinicalYears', { j1ClinicalYears: 7 }],
  ['practicalTraining', { practicalTraining: 'another field' }],
  ['onFirstDay', { onFirstDay: 'neither' }],
]
const statuses: readonly UsStatus[] = [
  'B-1/B-2',
  'ESTA',
  'F-1 OPT',
  'J-1',
  'J-1 research',
  'J-2',
  'H-1B',
  'H-4',
  'TN',
  'L-2',
  'EAD',
  'other',
]

test('a question left open never opens a route: with some answer to it the route is no better', () => {
  fc.assert(
    fc.property(someone, fc.constantFrom(...statuses), someDay, (sketch, status, today) => {
      const open = { ...sketch, visa: { ...sketch.visa, status, needed: true } }
      const routes = ask(open, { j1: true, h1b: true, f1Opt: true }, today).routes
      for (const [field, answer] of answers) {
        if (open.visa[field as keyof VisaSituation] !== undefined) continue
        const worst = worstOf(open, answer, today)
        for (const { kind, outcome } of routes.filter(({ kind }) => worst.has(kind) && hangsOn(kind, field))) {
          if (outcome === 'feasible') expect(worst.get(kind), `${kind} with ${JSON.stringify(answer)}`).not.toBe('not feasible')
        }
      }
    }),
    { numRuns: 300 },
  )
})

function worstOf(sketch: PersonSketch, answer: VisaSituation, today: ReturnType<typeof isoDate>): ReadonlyMap<string, string> {
  const answered = { ...sketch, visa: { ...sketch.visa, ...answer } }
  return new Map(ask(answered, { j1: true, h1b: true, f1Opt: true }, today).routes.map(({ kind, outcome }) => [kind, outcome]))
}

/** Years of training on J-1 that were never named are no open question. */
function hangsOn(kind: string, field: string): boolean {
  return field !== 'j1ClinicalYears' || kind !== 'j1'
}

const bases = [
  'asylum granted',
  'refugee',
  'asylum pending',
  'green card pending',
  'spouse of J-1',
  'spouse of H-1B',
  'other',
] as const

test('a work permit of one’s own never closes a route, and never makes the answer worse', () => {
  fc.assert(
    fc.property(someone, fc.constantFrom(...statuses), fc.constantFrom(...bases), someDay, (sketch, status, basis, today) => {
      const without = { ...sketch, visa: { ...sketch.visa, status, needed: true } }
      const before = ask(without, { j1: true, h1b: true }, today)
      const after = ask({ ...without, visa: { ...without.visa, permit: { basis } } }, { j1: true, h1b: true }, today)
      if (after.outcome === 'not needed') return
      for (const { kind, outcome } of after.routes.filter(({ outcome }) => outcome === 'not feasible')) {
        expect(before.routes.find((route) => route.kind === kind)?.outcome, kind).toBe(outcome)
      }
      if (before.outcome === 'not feasible' || before.outcome === 'unknown') expect(after.outcome).toBe('feasible if')
    }),
    { numRuns: 300 },
  )
})
