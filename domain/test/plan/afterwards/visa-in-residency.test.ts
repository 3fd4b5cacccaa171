/** The visa of somebody who trains on it: its years, the year between residency and fellowship, and what H-1B asks for. */
import { describe, expect, test } from 'vitest'
import type { Advised } from '../../../src/advise.ts'
import type { After } from '../../../src/path/read-after.ts'
import type { Profile } from '../../../src/person/profile.ts'
import type { PlanStep } from '../../../src/plan/plan.ts'
import { advise } from '../../../src/advise.ts'
import { placeText } from '../../../src/path/path-words.ts'
import { readAfter } from '../../../src/path/read-after.ts'
import { openCase } from '../../../src/person/case.ts'
import { fellowshipTold } from '../../../src/season/place-held.ts'
import type { SeasonLog } from '../../../src/season/season-log.ts'
import { countryCode } from '../../../src/country-codes.ts'
import { isoDate, specialtyId } from '../../../src/units.ts'
import { answerVisaForPerson } from '../../../src/visa/answer-visa-for-person.ts'
import { factsIn } from '#facts/node'
import { loadFacts } from '#facts'

const medicine = specialtyId('internal-medicine')
const pathology = specialtyId('pathology')
const facts = await loadFacts(factsIn('facts/data'), [medicine, pathology])

/** An invented resident of pathology since July 2025 on H-1B, and one of medicine since July 2026 on J-1, who both wrote 0 before it. */
const onH1b: Profile = {
  version: 1,
  specialties: [{ id: pathology }],
  applicant: { type: 'non-us-img', citizenships: [countryCode('EG')], location: 'in-us' },
  visa: { needed: true, acceptable: ['h1b'], status: 'H-1B', priorH1bYears: 0 },
  education: { graduationYear: 2019 },
  exams: { step1: { result: 'pass' }, step2ck: { result: 'pass', score: 240 }, step3: { result: 'pass' } },
  previousMatches: [{ year: 2025, specialties: [pathology], outcome: 'matched' }],
}
const onJ1: Profile = {
  ...onH1b,
  specialties: [{ id: medicine }],
  visa: { needed: true, acceptable: ['j1'], status: 'J-1', priorJ1Years: 0 },
  previousMatches: [{ year: 2026, specialties: [medicine], outcome: 'matched' }],
}

type Outcome = 'matched' | 'not matched' | 'withdrew'

interface Told {
  readonly outcome?: Outcome
}

function logOf(outcome: Outcome | undefined): { readonly season: SeasonLog } {
  const entries = outcome === undefined ? [] : [fellowshipTold(outcome, { year: 2029, on: isoDate('2028-12-16') })]
  return { season: { version: 2, entries } }
}

function adviseOn(day: string, profile: Profile, { outcome }: Told = {}): Advised {
  return advise(profile, facts, isoDate(day), 1, logOf(outcome))
}

function stepsOn(day: string, profile: Profile, told: Told = {}): readonly PlanStep[] {
  return adviseOn(day, profile, told).plan.steps
}

const titleOf = (steps: readonly PlanStep[], id: string): string | undefined => steps.find((step) => step.id === id)?.title

function afterOn(day: string, profile: Profile, { outcome }: Told = {}): After | undefined {
  const asked = openCase(profile, { facts, today: isoDate(day), seed: 1, records: logOf(outcome) })
  return readAfter(asked, adviseOn(day, profile, outcome === undefined ? {} : { outcome }).plan)
}

describe('years of a visa run in residency, whatever was said before it', () => {
  test('pathology since 2025 on H-1B: nothing is left over after the fellowship, and no year to spare', () => {
    expect(titleOf(stepsOn('2027-09-12', onH1b), 'visa-years-h1b')).toBe(
      'H-1B: 3.8 years left for the 3.8 years to the end of the fellowship, and no year to spare',
    )
    expect(afterOn('2027-09-12', onH1b)?.years.map(({ visaLeft }) => visaLeft[0]?.years)).toEqual([3, 2, 1, 0, undefined])
  })

  test('J-1 since 2026: the years left fall with the days, and a larger number that was said stands', () => {
    const left = (day: string, profile = onJ1): string | undefined => titleOf(stepsOn(day, profile), 'visa-years-j1')
    expect(left('2027-09-12')).toContain('J-1: 5.8 years left for the 3.8 years')
    expect(left('2028-04-12')).toContain('J-1: 5.2 years left')
    const earlier: Profile = { ...onJ1, visa: { ...onJ1.visa, j1ClinicalYears: 3.2 } }
    expect(left('2027-09-12', earlier)).toContain('J-1: 3.8 years left')
  })

  test('who names no status, or one from before residency, and takes one visa alone trains on that one', () => {
    const { status: _status, ...unsaid } = onH1b.visa ?? {}
    expect(titleOf(stepsOn('2027-09-12', { ...onH1b, visa: unsaid }), 'visa-years-h1b')).toContain('3.8 years left')
    const stale: Profile = { ...onH1b, visa: { ...onH1b.visa, status: 'F-1 OPT', practicalTraining: 'another field' } }
    expect(titleOf(stepsOn('2027-09-12', stale), 'visa-years-h1b')).toContain('3.8 years left')
    const either: Profile = { ...onH1b, visa: { needed: true } }
    expect(adviseOn('2027-09-12', either).plan.asks.map(({ field }) => field)).toContain('visa.status')
  })

  test('days abroad come back to H-1B in residency too', () => {
    const abroad: Profile = { ...onH1b, visa: { ...onH1b.visa, h1bDaysAbroad: 73 } }
    expect(titleOf(stepsOn('2027-09-12', abroad), 'visa-years-h1b')).toContain('4 years left for the 3.8 years')
  })

  test('with the seven years just filled a preliminary year first leaves too little, and it is said', () => {
    const surgery: Profile = {
      ...onJ1,
      specialties: [{ id: specialtyId('surgery') }],
      visa: { needed: true, acceptable: ['j1'] },
    }
    const { previousMatches: _matches, ...applicant } = surgery
    const step = stepsOn('2026-11-22', applicant).find(({ id }) => id === 'visa-years-j1')
    expect(step).toMatchObject({ title: 'J-1: 7 years left for the 7 years to the end of the fellowship, and no year to spare' })
    expect(step?.why).toContain('a preliminary year first, or a repeated one, leaves too little J-1 for the fellowship')
  })
})

describe('a fellowship match without a place', () => {
  test.each(['not matched', 'withdrew'] as const)('%s on J-1: places left and what follows J-1 come first, now', (outcome) => {
    const steps = stepsOn('2028-12-20', { ...onJ1 }, { outcome })
    expect(steps.slice(0, 2).map(({ id }) => id)).toEqual(['fellowship-places-left', 'j1-between'])
    expect(titleOf(steps, 'fellowship-places-left')).toBe('Ask fellowships that have a place left for July 2029')
    expect(titleOf(steps, 'j1-between')).toBe('J-1: it ends with residency on Sat 30 Jun 2029; decide what follows')
    const { why } = steps[1]!
    for (const said of [
      'end on Mon 30 Jul 2029',
      'Conrad 30 (3 years)',
      'registered board exam',
      'first day below does not hold',
    ])
      expect(why).toContain(said)
    expect(steps.map(({ id }) => id)).not.toContain('j1-waiver')
    expect(steps.find(({ id }) => id === 'fellowship-start')?.why).toContain('hangs on what carries you until then')
  })

  test('J-1 does not run in the year between: no years stand there, and those after it are not fewer for it', () => {
    const years = afterOn('2028-12-20', onJ1, { outcome: 'not matched' })?.years ?? []
    expect(years.map(({ kind, visaLeft }) => [kind, visaLeft[0]?.years])).toEqual([
      ['residency', 4],
      ['gap', undefined],
      ['fellowship', 3],
      ['fellowship', 2],
      ['afterwards', undefined],
    ])
  })

  test('once residency is over a lawyer is asked first, and nobody for places that have begun', () => {
    const steps = stepsOn('2029-12-10', onJ1, { outcome: 'not matched' })
    expect(titleOf(steps, 'j1-between')).toBe('J-1: residency ended on Sat 30 Jun 2029; ask a lawyer what you stay on')
    expect(steps.map(({ id }) => id)).not.toContain('fellowship-places-left')
  })

  test('on H-1B the next employer has to file, and the year between uses one of the six', () => {
    const steps = stepsOn('2028-12-20', onH1b, { outcome: 'not matched' })
    expect(steps.slice(0, 2).map(({ id }) => id)).toEqual(['fellowship-places-left', 'h1b-between'])
    expect(steps[1]?.why).toContain('up to 60 days')
    expect(titleOf(steps, 'visa-years-h1b')).toContain('H-1B: 2.5 years left, and the fellowship ends after 3.5 years')
  })
})

describe('a resident on H-1B', () => {
  test('has the extension before the third year ends where residency is longer, the petition of the fellowship, and what follows it', () => {
    const steps = stepsOn('2027-09-12', onH1b)
    expect(titleOf(steps, 'h1b-extension')).toBe('H-1B: have the hospital file the extension before Sat 1 Jul 2028')
    expect(steps.find(({ id }) => id === 'h1b-fellowship')).toMatchObject({ by: '2029-04-02' })
    expect(steps.find(({ id }) => id === 'h1b-afterwards')?.why).toContain('takes its lottery')
    const internist: Profile = { ...onH1b, specialties: [{ id: medicine }], previousMatches: onJ1.previousMatches! }
    expect(stepsOn('2027-09-12', internist).map(({ id }) => id)).not.toContain('h1b-extension')
  })

  test('reads nothing of J-1, nor that Step 3 comes before the petition', () => {
    const either: Profile = { ...onH1b, visa: { needed: true, status: 'H-1B', priorH1bYears: 0 } }
    const after = afterOn('2027-09-12', either)
    const rules = after?.rules.map(({ value }) => value).join(' ') ?? ''
    expect(rules).toContain('another hospital files a petition of its own')
    expect(rules).not.toContain('J-1')
    expect(after?.visa?.homeRequirement).toBe('no')
    const asked = openCase(onH1b, { facts, today: isoDate('2027-09-12'), seed: 1 })
    const said = answerVisaForPerson(asked).because.map(({ ruleId }) => ruleId)
    expect(said).toContain('h1b-approval')
    expect(said).not.toContain('h1b-step3')
  })

  test('with a place is not asked whether one can be reached, and who needs no visa reads of none', () => {
    const held = adviseOn('2028-12-20', onH1b, { outcome: 'matched' })
    expect(held.plan.steps.map(({ id }) => id)).toContain('h1b-fellowship')
    expect(held.plan.faq).toEqual([])
    expect(placeText(afterOn('2028-12-20', onH1b, { outcome: 'matched' })!)).toContain('its visa or permit')
    const citizen: Profile = { ...onH1b, visa: { status: 'citizen' } }
    expect(placeText(afterOn('2028-12-20', citizen, { outcome: 'matched' })!)).not.toContain('visa')
  })
})
