/** People who matched in 2027 and are in the US already, all invented: what brings each to the first of July. */
import { describe, expect, test } from 'vitest'
import type { Program } from '../../src/claims/program.ts'
import type { Arrival, RoutePath } from '../../src/arrival/arrival.ts'
import { readArrival } from '../../src/arrival/arrival.ts'
import { routeText } from '../../src/arrival/words.ts'
import { openCase } from '../../src/person/case.ts'
import type { Profile, VisaSituation } from '../../src/person/profile.ts'
import { placeHeld } from '../../src/season/place-held.ts'
import { isTraining } from '../../src/season/stage.ts'
import { countryCode } from '../../src/country-codes.ts'
import { isoDate, programId, specialtyId } from '../../src/units.ts'
import { shippedFacts } from '../shipped-facts.ts'

const medicine = specialtyId('internal-medicine')
const place: Program = {
  id: programId('1400000001'),
  name: 'Eastview',
  city: 'Springfield',
  state: 'AL',
  specialty: medicine,
  claims: {
    visaJ1: [{ value: false, source: 'made up', asOf: '2026', known: 'reported' }],
    visaH1b: [{ value: true, source: 'made up', asOf: '2026', known: 'reported' }],
  },
}
const facts = shippedFacts([place])

interface Who {
  readonly visa: VisaSituation
  readonly country?: string
  readonly location?: 'in-us' | 'abroad'
  readonly step3?: NonNullable<Profile['exams']>['step3']
  readonly at?: Program
  readonly day?: string
}

function arrivalOf({ visa, country = 'IN', location = 'in-us', step3, at, day = '2027-03-22' }: Who): Arrival {
  const profile: Profile = {
    version: 1,
    specialties: [{ id: medicine }],
    applicant: { type: 'non-us-img', citizenships: [countryCode(country)], location },
    visa,
    exams: {
      step1: { result: 'pass' },
      step2ck: { result: 'pass', score: 245 },
      ecfmgCertificate: { status: 'issued' },
      ...(step3 === undefined ? {} : { step3 }),
    },
    previousMatches: [{ year: 2027, outcome: 'matched', specialties: [medicine] }],
  }
  const held = at === undefined ? [] : [placeHeld({ program: at.id }, { match: 2027, on: isoDate('2027-03-19') })]
  const records = { season: { version: 2 as const, entries: held } }
  const asked = openCase(profile, { facts, today: isoDate(day), seed: 1, records })
  const { stage } = asked.person
  if (!isTraining(stage)) throw new Error('the person of this test requires a match')
  return readArrival(asked, stage)
}

const routesOf = ({ routes }: Arrival): readonly string[] => routes.map(({ route }) => route)
const pathOf = (found: Arrival, route: string): RoutePath => {
  const path = found.routes.find((one) => one.route === route)
  if (path === undefined) throw new Error(`this test requires the way ${route}, there is ${routesOf(found).join(', ')}`)
  return path
}
const idsOf = (found: Arrival, route: string): readonly string[] => pathOf(found, route).steps.map(({ id }) => id)

const asylum = (until: string): VisaSituation => ({
  status: 'EAD',
  permit: { basis: 'asylum pending', until: isoDate(until) },
  acceptable: ['j1', 'h1b'],
})

describe('on a work permit of one’s own', () => {
  test('the permit is the first way, and waits for no visa', () => {
    const found = arrivalOf({ visa: asylum('2028-09-30') })
    expect(routesOf(found)[0]).toBe('permit')
    expect(pathOf(found, 'permit').steps.map(({ id, state }) => [id, state])).toEqual([
      ['contract', 'open'],
      ['permit', 'done'],
      ['licence', 'open'],
      ['onboarding', 'open'],
    ])
    expect(
      pathOf(found, 'permit')
        .points.map(({ texts }) => texts.join(' '))
        .join(' '),
    ).toContain('stays valid')
    expect(found.title).toContain('holds')
  })

  test('a program that sponsors nothing the person would take closes no way of theirs', () => {
    const found = arrivalOf({ visa: { ...asylum('2028-09-30'), acceptable: ['j1'] }, at: place })
    expect(routesOf(found)).toEqual(['permit'])
    expect(found.closed.map(({ title }) => title)).toEqual(['J-1: closed'])
  })

  test('a permit that ends before the first of July is renewed on the way, whether it has ended or will', () => {
    for (const until of ['2027-05-31', '2027-01-31']) {
      const [permit] = pathOf(arrivalOf({ visa: asylum(until) }), 'permit').steps.filter(({ id }) => id === 'permit')
      expect([until, permit?.state, permit?.slack === undefined]).toEqual([until, 'open', false])
    }
  })

  test('whoever asked for asylum or a green card is sent to no consulate, and told what leaving would do', () => {
    for (const [basis, words] of [
      ['asylum pending', 'presumed to have given the request up'],
      ['green card pending', 'can be held to have given it up'],
    ] as const) {
      const found = arrivalOf({
        visa: { status: 'EAD', permit: { basis, until: isoDate('2028-09-30') }, acceptable: ['j1', 'h1b'] },
        step3: { result: 'pass' },
      })
      expect(routesOf(found)).not.toContain('j1')
      expect(found.routes.flatMap(({ steps }) => steps.map(({ id }) => id))).not.toContain('j1-visa')
      expect(found.closed.find(({ title }) => title.startsWith('J-1 from abroad'))?.why.join(' ')).toContain(words)
      expect(found.rules.map(({ text }) => text).join(' ')).toContain(words)
    }
  })

  test('on H-4 with a permit it is the same; without a word of one it is asked for and carries nobody', () => {
    const h4: VisaSituation = { needed: true, status: 'H-4', acceptable: ['h1b'] }
    const held = arrivalOf({ visa: { ...h4, permit: { basis: 'spouse of H-1B', until: isoDate('2029-01-31') } } })
    expect(routesOf(held)[0]).toBe('permit')
    const silent = arrivalOf({ visa: { ...h4, acceptable: ['j1'] }, at: place })
    expect([routesOf(silent), silent.asks.map(({ field }) => field)]).toEqual([[], ['visa.permit.basis']])
    expect(silent.title).toBe('Whether a way to Thu 1 Jul 2027 is open hangs on an answer')
  })
})

describe('practical training and O-1', () => {
  test('a US degree in medicine opens practical training, another degree does not', () => {
    const f1: VisaSituation = { needed: true, status: 'F-1', acceptable: ['h1b'] }
    const found = arrivalOf({ visa: { ...f1, practicalTraining: 'medicine' } })
    expect(idsOf(found, 'f1opt')).toContain('f1opt-permit')
    expect(routesOf(arrivalOf({ visa: { ...f1, practicalTraining: 'another field' } }))).not.toContain('f1opt')
  })

  test('on O-1 the hospital files a petition of its own', () => {
    const found = arrivalOf({ visa: { needed: true, status: 'O-1', acceptable: ['j1'] } })
    expect(idsOf(found, 'o1')).toEqual(expect.arrayContaining(['o1-petition', 'o1-premium']))
  })
})

describe('J-1 from inside the US', () => {
  const f1: VisaSituation = { needed: true, status: 'F-1', acceptable: ['j1'], practicalTraining: 'another field' }

  test('on F-1 there are two ways, a change of status and a visa from abroad, and each has its own steps', () => {
    const found = arrivalOf({ visa: f1 })
    expect(routesOf(found)).toEqual(['j1 inside', 'j1'])
    expect(idsOf(found, 'j1 inside')).toContain('j1-change')
    expect(idsOf(found, 'j1 inside')).not.toEqual(expect.arrayContaining(['j1-visa']))
    expect(idsOf(found, 'j1')).toEqual(expect.arrayContaining(['j1-visa', 'j1-entry']))
    expect(idsOf(found, 'j1')).not.toContain('j1-change')
    expect(found.title).toContain('by this way: J-1 from abroad')
  })

  test('whose country is suspended does not leave: no consulate, no entry, and the visa answer stands above the steps', () => {
    const found = arrivalOf({ visa: f1, country: 'SD' })
    expect(routesOf(found)).toEqual(['j1 inside'])
    expect(found.closed.map(({ title }) => title)).toContain('J-1 from abroad: do not leave the US for it')
    const [points] = pathOf(found, 'j1 inside').points
    expect(points?.texts.join(' ')).toContain('You change status inside the US without leaving')
    expect(found.asks.map(({ field }) => field)).toContain('visa.onFirstDay')
  })

  test('a researcher on J-1 changes category instead, and whoever trains on J-1 changes nothing', () => {
    const research = arrivalOf({ visa: { needed: true, status: 'J-1 research', acceptable: ['j1'] }, country: 'BR' })
    expect(idsOf(research, 'j1 inside')).toContain('j1-category')
    expect(idsOf(research, 'j1 inside')).not.toContain('j1-change')
    const training = arrivalOf({ visa: { needed: true, status: 'J-1', acceptable: ['j1'], j1ClinicalYears: 1 } })
    expect(routesOf(training)).toEqual(['j1 inside'])
    expect(idsOf(training, 'j1 inside').some((id) => ['j1-change', 'j1-category', 'j1-visa'].includes(id))).toBe(false)
  })

  test('a visitor comes from abroad like whoever is there', () => {
    expect(routesOf(arrivalOf({ visa: { needed: true, status: 'B-1/B-2', acceptable: ['j1'] } }))).toEqual(['j1'])
    const abroad = arrivalOf({ visa: { needed: true, status: 'none', acceptable: ['j1'] }, location: 'abroad' })
    expect(routesOf(abroad)).toEqual(['j1'])
  })
})

describe('H-1B after the match', () => {
  const visa: VisaSituation = { needed: true, status: 'none', acceptable: ['h1b'] }
  const abroad = { visa, location: 'abroad' } as const

  test('inside the US the petition changes the status on its day, from abroad the consulate comes after it', () => {
    const inside = arrivalOf({ visa: { ...visa, status: 'H-4' }, step3: { result: 'pass' } })
    expect(idsOf(inside, 'h1b inside')).toContain('h1b-change')
    expect(idsOf(inside, 'h1b inside')).not.toContain('h1b-visa')
    expect(idsOf(arrivalOf({ ...abroad, step3: { result: 'pass' } }), 'h1b')).toContain('h1b-visa')
  })

  test('without Step 3 the way counts the weeks to sit it: July is lost, and the program is asked for J-1', () => {
    const found = arrivalOf(abroad)
    expect(found.title).toContain('at risk')
    expect(routeText(pathOf(found, 'h1b'))).toContain('No day on which you could still sit Step 3 is early enough')
    expect(routeText(pathOf(found, 'h1b'))).toContain('Ask the program today whether it sponsors J-1 for you')
    expect(found.asks.map(({ field }) => field)).toContain('exams.step3.result')
  })

  test('at a program that refuses J-1, and to whom J-1 would harm, nobody is told to ask for it', () => {
    expect(routeText(pathOf(arrivalOf({ ...abroad, at: place }), 'h1b'))).not.toContain('J-1')
    const h4 = arrivalOf({ visa: { ...visa, status: 'H-4' } })
    expect(routeText(pathOf(h4, 'h1b inside'))).not.toContain('J-1')
  })

  test('a place that sponsors only H-1B keeps it open without Step 3, whatever else the person would take', () => {
    const found = arrivalOf({ visa: { ...visa, acceptable: ['j1', 'h1b'] }, location: 'abroad', at: place })
    expect(routesOf(found)).toEqual(['h1b'])
  })

  test('a booked day counts as it is, and a report that is waited for since the exam', () => {
    const booked = pathOf(arrivalOf({ ...abroad, step3: { date: isoDate('2027-04-01') } }), 'h1b').steps
    expect(booked.find(({ id }) => id === 'h1b-step3')?.to).toBe('2027-04-01')
    const sat = pathOf(arrivalOf({ ...abroad, step3: { date: isoDate('2027-03-10') } }), 'h1b')
    expect(sat.steps.find(({ id }) => id === 'h1b-step3')?.state).toBe('done')
    expect(sat.steps.find(({ id }) => id === 'h1b-step3-report')?.to).toBe('2027-04-19')
    expect(routeText(sat)).not.toContain('Step 3')
  })
})
