/** Hina, invented, from Pakistan, matched in internal medicine in 2027; her way to the first of July. */
import { describe, expect, test } from 'vitest'
import { openCase } from '../../src/person/case.ts'
import type { Profile } from '../../src/person/profile.ts'
import type { Program } from '../../src/claims/program.ts'
import type { Facts } from '../../src/facts.ts'
import type { SeasonEntry } from '../../src/season/season-log.ts'
import { placeHeld } from '../../src/season/place-held.ts'
import { isTraining } from '../../src/season/stage.ts'
import { addDays } from '../../src/season/days.ts'
import { countryCode } from '../../src/country-codes.ts'
import { isoDate, programId, specialtyId } from '../../src/units.ts'
import type { Arrival, PathStep } from '../../src/arrival/arrival.ts'
import { readArrival } from '../../src/arrival/arrival.ts'
import { slackText } from '../../src/arrival/words.ts'
import { shippedFacts } from '../shipped-facts.ts'

const medicine = specialtyId('internal-medicine')
const home: Program = {
  id: programId('1400000001'),
  name: 'Eastview',
  city: 'Springfield',
  state: 'AL',
  specialty: medicine,
  claims: {
    visaJ1: [{ value: true, source: 'made up', asOf: '2026', known: 'reported' }],
    visaH1b: [{ value: false, source: 'made up', asOf: '2026', known: 'reported' }],
  },
}
const facts = shippedFacts([home])
const hina: Profile = {
  version: 1,
  specialties: [{ id: medicine }],
  applicant: { type: 'non-us-img', citizenships: [countryCode('PK')], location: 'abroad' },
  visa: { needed: true, acceptable: ['j1', 'h1b'], status: 'none' },
  exams: { step1: { result: 'pass' }, step2ck: { result: 'pass', score: 245 }, ecfmgCertificate: { status: 'issued' } },
  previousMatches: [{ year: 2027, outcome: 'matched', specialties: [medicine] }],
}

interface Asked {
  readonly day?: string
  readonly more?: Partial<Profile>
  readonly entries?: readonly SeasonEntry[]
  readonly world?: Facts
  readonly delays?: Readonly<Record<string, number>>
}

function arrivalOf({ day = '2027-03-20', more = {}, entries = [], world = facts, delays = {} }: Asked = {}): Arrival {
  const season = { version: 2 as const, entries }
  const asked = openCase({ ...hina, ...more }, { facts: world, today: isoDate(day), seed: 1, records: { season } })
  const { stage } = asked.person
  if (!isTraining(stage)) throw new Error('the person of this test requires a match')
  return readArrival(asked, stage, new Map(Object.entries(delays)))
}
const stepsOf = (found: Arrival, route = 'j1'): readonly PathStep[] =>
  found.routes.find((one) => one.route === route)?.steps ?? []
const stepIn = (found: Arrival, id: string, route = 'j1'): PathStep => {
  const step = stepsOf(found, route).find((one) => one.id === id)
  if (step === undefined) throw new Error(`the way of this test requires the step ${id}`)
  return step
}
const noted = (step: string, state: 'begun' | 'done', on: string): SeasonEntry => ({
  kind: 'step',
  match: 2027,
  step,
  state,
  on: isoDate(on),
})

describe('the J-1 way', () => {
  const found = arrivalOf()

  test('each step begins when those before it are done, and the program’s profile runs beside the Statement of Need', () => {
    expect(stepIn(found, 'j1-statement-of-need').from).toBe(stepIn(found, 'contract').to)
    expect(stepIn(found, 'j1-profile').from).toBe(stepIn(found, 'contract').to)
    expect(stepIn(found, 'j1-application').from).toBe(stepIn(found, 'j1-statement-of-need').to)
    expect(stepIn(found, 'j1-profile').slack).toBeGreaterThan(stepIn(found, 'j1-statement-of-need').slack ?? Infinity)
  })

  test('nobody enters earlier than thirty days before the first of July', () => {
    expect(
      stepIn(
        arrivalOf({
          day: '2027-03-20',
          entries: ['contract', 'j1-statement-of-need', 'j1-profile', 'j1-application', 'j1-ds2019', 'j1-sevis', 'j1-visa'].map(
            (id) => noted(id, 'done', '2027-03-20'),
          ),
        }),
        'j1-entry',
      ).from,
    ).toBe('2027-06-01')
  })

  test('a step delayed by its slack leaves July standing, by a day more it does not; "a week later" says the same', () => {
    for (const { id, slack, holdsAWeekLater } of stepsOf(found)) {
      if (slack === undefined) continue
      const after = (days: number): boolean | undefined => arrivalOf({ delays: { [id]: days } }).routes[0]?.holds.usual
      expect([id, after(slack), after(slack + 1)]).toEqual([id, true, false])
      expect([id, holdsAWeekLater]).toEqual([id, slack >= 7])
    }
  })

  test('fast is no later than usual, and usual no later than slow', () => {
    const { fast, usual, slow } = found.routes[0]?.ready ?? { fast: '', usual: '', slow: '' }
    expect([fast, usual, slow]).toEqual([fast, usual, slow].toSorted())
  })

  test('what is done is not waited for, and what is under way goes on from its own day', () => {
    const before = stepIn(found, 'j1-ds2019').to
    const done = arrivalOf({
      entries: [noted('contract', 'done', '2027-03-20'), noted('j1-statement-of-need', 'done', '2027-03-20')],
    })
    expect(stepIn(done, 'j1-ds2019').to < before).toBe(true)
    const begun = arrivalOf({
      day: '2027-04-10',
      entries: [noted('contract', 'done', '2027-03-22'), noted('j1-statement-of-need', 'begun', '2027-03-25')],
    })
    const asIfNew = arrivalOf({ day: '2027-04-10', entries: [noted('contract', 'done', '2027-03-22')] })
    expect(stepIn(begun, 'j1-statement-of-need').to).toBe(addDays(stepIn(asIfNew, 'j1-statement-of-need').to, -16))
  })

  test('in May, with the contract alone done, July is at risk and the title says so; with nothing noted it asks first', () => {
    expect(arrivalOf({ day: '2027-05-20' }).title).toContain('Note what is done')
    const late = arrivalOf({ day: '2027-05-20', entries: [noted('contract', 'done', '2027-04-01')] })
    expect(late.title).toContain('at risk')
    expect(stepIn(late, 'j1-visa').slack).toBeLessThan(0)
    // The hospital looks at the papers beside the visa: in April it is not what loses the day that the visa has lost.
    const april = arrivalOf({ day: '2027-04-20', entries: [noted('contract', 'done', '2027-04-15')] })
    expect(april.title).toContain('at risk')
    expect(slackText(stepIn(april, 'onboarding'))).toMatch(/^It can wait \d+ days before it is late for the first day too\.$/)
    expect(late.rules.map(({ text }) => text).join(' ')).toContain('A start up to one year later is possible')
  })

  test('the social security number holds up nobody’s first day', () => {
    expect(stepIn(found, 'j1-social-security').slack).toBeUndefined()
  })
})

describe('other ways', () => {
  test('Step 3 opens H-1B beside J-1; the place that refuses it closes it again, with its word', () => {
    const passed = { exams: { ...hina.exams, step3: { result: 'pass' as const } } }
    expect(arrivalOf({ more: passed }).routes.map(({ route }) => route)).toEqual(['j1', 'h1b'])
    const placed = arrivalOf({
      more: passed,
      entries: [
        { kind: 'result', of: 'residency', outcome: 'matched', match: 2027, program: home.id, on: isoDate('2027-03-19') },
      ],
    })
    expect(placed.routes.map(({ route }) => route)).toEqual(['j1'])
    expect(placed.closed.map(({ why }) => why.join(' ')).join(' ')).toContain('Does not sponsor H-1B')
    expect(placed.licence.map(({ text }) => text).join(' ')).toContain('AL')
  })

  test('a Canadian asks Health Canada and goes to no consulate; who needs no visa waits for none', () => {
    const canadian = arrivalOf({
      more: { applicant: { type: 'non-us-img', citizenships: [countryCode('CA')], location: 'abroad' } },
    })
    const ids = stepsOf(canadian).map(({ id }) => id)
    expect(ids).toContain('canada-statement-of-need')
    expect(ids).not.toContain('j1-visa')
    const free = arrivalOf({ more: { visa: { needed: false } } })
    expect(free.routes.map(({ route }) => route)).toEqual(['no visa'])
    expect(stepsOf(free, 'no visa').map(({ id }) => id)).toEqual(['contract', 'licence', 'onboarding'])
  })
})

const ranked = ({ id }: Program, rank: number): SeasonEntry => ({ kind: 'ranked', match: 2027, program: id, rank })

describe('where the place is', () => {
  const other: Program = { ...home, id: programId('1400000002'), name: 'Westview', state: 'NY' }
  const world = shippedFacts([home, other])
  const entries = [ranked(home, 2), ranked(other, 1)]

  test('Monday tells that there is one; on Match Day it is asked for, her ranked programs first, in their order', () => {
    expect(arrivalOf({ day: '2027-03-16', entries, world }).where).toEqual({
      kind: 'not told yet',
      text: 'You learn where on Fri 19 Mar 2027.',
    })
    expect(arrivalOf({ day: '2027-03-19', entries, world }).where).toMatchObject({
      kind: 'needs',
      ranked: [
        { name: 'Westview', specialty: medicine },
        { name: 'Eastview', place: 'Springfield, AL' },
      ],
    })
  })

  test('once it is noted it is shown, and a second word of it speaks for the first', () => {
    const at = { match: 2027, on: isoDate('2027-03-19') }
    const found = arrivalOf({
      world,
      entries: [...entries, placeHeld({ program: home.id }, at), placeHeld({ program: other.id }, at)],
    })
    expect(found.where).toMatchObject({ kind: 'known', place: { name: 'Westview' } })
    expect(found.licence.map(({ text }) => text).join(' ')).toContain('NY')
  })
})

test('a new proclamation over her country closes the way on its day and not before', () => {
  const [first] = facts.visas.entrySuspensions
  if (first === undefined) throw new Error('the facts of this test require a suspension')
  const suspended = { ...first, value: 'full' as const, countries: [countryCode('PK')], from: '2027-05-01', until: undefined }
  const { until: _until, ...open } = suspended
  const world: Facts = { ...facts, visas: { ...facts.visas, entrySuspensions: [...facts.visas.entrySuspensions, open] } }
  const at = (day: string): Arrival => arrivalOf({ day, world, more: { exams: { ...hina.exams, step3: { result: 'pass' } } } })
  expect(at('2027-04-30').routes.map(({ route }) => route)).toEqual(['j1', 'h1b'])
  expect(at('2027-05-01').routes).toEqual([])
  expect(at('2027-05-01').title).toContain('No way to')
  expect(at('2027-05-01').closed).toHaveLength(2)
})
