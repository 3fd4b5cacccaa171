/** Omar, invented, applied in internal medicine for the 2027 Match and needs J-1; his Match Week by the hour. */
import { describe, expect, test } from 'vitest'
import { openCase } from '../../src/person/case.ts'
import type { Profile } from '../../src/person/profile.ts'
import type { Program, ProgramClaims } from '../../src/claims/program.ts'
import { momentOf } from '../../src/say/zone.ts'
import type { SeasonEntry } from '../../src/season/season-log.ts'
import { standingIn } from '../../src/season/season-log.ts'
import { countryCode } from '../../src/country-codes.ts'
import { isoDate, programId, specialtyId } from '../../src/units.ts'
import type { Choice } from '../../src/choices.ts'
import { valuesOf } from '../../src/choices.ts'
import type { MatchWeek } from '../../src/match-week/match-week.ts'
import { readMatchWeek } from '../../src/match-week/match-week.ts'
import type { SoapChoice, UnfilledPlace } from '../../src/match-week/soap-choice.ts'
import { shippedFacts } from '../shipped-facts.ts'

const medicine = specialtyId('internal-medicine')
const family = specialtyId('family-medicine')
const claim = { source: 'made up', asOf: '2026', known: 'reported' } as const

function program(id: number, specialty: typeof medicine, claims: ProgramClaims): Program {
  return { id: programId(String(1_400_000_000 + id)), name: `Hospital ${id}`, city: 'Town', state: 'NY', specialty, claims }
}
const j1 = (value: boolean): ProgramClaims => ({ visaJ1: [{ ...claim, value }] })
const sponsors = program(1, medicine, j1(true))
const silent = program(2, medicine, {})
const refuses = program(3, medicine, { ...j1(false), visaH1b: [{ ...claim, value: false }] })
const familyDoctors = program(4, family, j1(true))
const many = Array.from({ length: 60 }, (_, at) => program(100 + at, medicine, j1(true)))
const facts = shippedFacts([sponsors, silent, refuses, familyDoctors, ...many])

const omar: Profile = {
  version: 1,
  specialties: [{ id: medicine }],
  applicant: { type: 'non-us-img', citizenships: [countryCode('EG')], location: 'abroad' },
  visa: { needed: true, acceptable: ['j1'], status: 'none' },
  education: { graduationYear: 2023 },
  exams: { ecfmgCertificate: { status: 'issued', date: isoDate('2026-03-01') } },
}

interface At {
  /** On the clock of New York. */
  readonly at: string
  readonly message?: Choice<'mondayMessage'>
  readonly unfilled?: readonly UnfilledPlace[]
  /** What was noted of SOAP, in its order. */
  readonly soap?: readonly (readonly [Program, Choice<'soapWord'>])[]
}

function weekAt({ at, message, unfilled, soap = [] }: At): MatchWeek {
  const on = isoDate('2027-03-15')
  const told: readonly SeasonEntry[] = message === undefined ? [] : [{ kind: 'monday', match: 2027, message, on }]
  const words = soap.map(([{ id }, word]): SeasonEntry => ({ kind: 'soap', match: 2027, program: id, word, on }))
  const season = { version: 2 as const, entries: [{ kind: 'applied' as const, match: 2027 }, ...told, ...words] }
  const asked = openCase(omar, { facts, today: isoDate(at.slice(0, 10)), seed: 1, records: { season } })
  const moment = momentOf(at, 'America/New_York')
  return readMatchWeek(asked, unfilled === undefined ? { moment } : { moment, unfilled })
}

const line = ({ id, name }: Program, more: Partial<UnfilledPlace> = {}): UnfilledPlace => ({ line: name, program: id, ...more })

function choose(unfilled: readonly UnfilledPlace[], message: Choice<'mondayMessage'> = 'not matched'): SoapChoice {
  const { choice } = weekAt({ at: '2027-03-15T12:00', message, unfilled })
  if (choice === undefined) throw new Error('the list of this test requires a choice')
  return choice
}

describe('what to do in the next hour', () => {
  // The minutes before and at each boundary of the calendar of 2027, on the Eastern clock that was put forward on 14 March.
  test.each([
    ['2027-03-13T12:00', undefined, 'before'],
    ['2027-03-15T09:59', undefined, 'before'],
    ['2027-03-15T10:00', undefined, 'read the message'],
    ['2027-03-15T10:00', 'not matched', 'choose'],
    // Whoever knows the message has had it, whatever hour the clock of the device names.
    ['2027-03-15T04:00', 'not matched', 'choose'],
    ['2027-03-16T07:59', 'not matched', 'choose'],
    ['2027-03-16T08:00', 'not matched', 'be reachable'],
    ['2027-03-18T08:59', 'not matched', 'be reachable'],
    ['2027-03-18T09:00', 'not matched', 'answer'],
    ['2027-03-18T10:59', 'not matched', 'answer'],
    ['2027-03-18T11:00', 'not matched', 'wait'],
    ['2027-03-18T12:00', 'advanced only', 'answer'],
    ['2027-03-18T20:59', 'first year only', 'wait'],
    ['2027-03-18T21:00', 'not matched', 'ask directly'],
    ['2027-03-15T12:00', 'matched', 'matched'],
    ['2027-03-19T11:59', 'matched', 'matched'],
    ['2027-03-19T12:00', 'matched', 'over'],
    ['2027-03-17T12:00', 'not eligible', 'closed'],
    ['2027-03-17T12:00', 'withdrawn', 'closed'],
    ['2027-03-18T21:00', 'withdrawn', 'ask directly'],
  ] as const)('at %s, told "%s": %s', (at, message, kind) => {
    expect(weekAt(message === undefined ? { at } : { at, message }).now.kind).toBe(kind)
  })

  test('ten in the morning in New York is seven in the evening in Karachi in that week, not eight as a week before', () => {
    const { now } = weekAt({ at: '2027-03-14T12:00' })
    expect(now.next?.moment).toBe(momentOf('2027-03-15T19:00', 'Asia/Karachi'))
    expect(now.next?.moment).toBe(Date.parse('2027-03-15T14:00Z'))
  })

  test('somebody who matched, or may take no part, sees no round and no application', () => {
    for (const message of ['matched', 'not eligible', 'withdrawn'] as const) {
      const week = weekAt({ at: '2027-03-15T12:00', message, unfilled: [line(sponsors)] })
      expect(week.hours.filter(({ id }) => id.startsWith('soap-round'))).toEqual([])
      expect([week.choice, week.conduct, week.ready]).toEqual([undefined, [], []])
    }
  })

  test('every message is explained from a page, and so is every rule', () => {
    const { messages, conduct } = weekAt({ at: '2027-03-15T10:30' })
    expect(messages.map(({ message }) => message)).toEqual(valuesOf('mondayMessage'))
    for (const { meaning } of messages) expect(meaning[0]?.source?.asOf).toMatch(/\d{4}/)
    expect(conduct).toHaveLength(5)
    expect(conduct.every(({ source }) => source !== undefined)).toBe(true)
  })

  test('nothing offers words to write to a program before it made contact', () => {
    const { now } = weekAt({ at: '2027-03-15T12:00', message: 'not matched' })
    expect(now.todo.join(' ')).toContain('Contact no program')
  })
})

describe('the applications of SOAP', () => {
  test('a visa that works comes first, then what has to be asked, and one that cannot be used is left out with the reason', () => {
    const { chosen, closed } = choose([line(refuses), line(silent), line(sponsors)])
    expect(chosen.map(({ name }) => name)).toEqual([sponsors.name, silent.name])
    expect(closed.map(({ name }) => name)).toEqual([refuses.name])
    expect(closed[0]?.because[0]?.text).toContain('Does not sponsor')
  })

  test('the own specialty comes before another, which asks for a statement of its own', () => {
    const { chosen, otherSpecialties } = choose([line(familyDoctors, { open: 9 }), line(sponsors, { open: 1 })])
    expect(chosen.map(({ name }) => name)).toEqual([sponsors.name, familyDoctors.name])
    expect(otherSpecialties).toEqual([family])
  })

  test('never more than 45 of them; those beyond are the ones that come later in the same order', () => {
    const places = many.map((one, at) => line(one, { open: (at % 9) + 1 }))
    const { chosen, beyond } = choose(places)
    expect([chosen.length, beyond.length]).toEqual([45, 15])
    const least = Math.min(...chosen.map(({ open = 0 }) => open))
    expect(beyond.every(({ open = 0 }) => open <= least)).toBe(true)
    // The order is of the places, not of the page they were pasted from.
    const again = choose(places.toReversed())
    expect(again.chosen.map(({ open }) => open)).toEqual(chosen.map(({ open }) => open))
  })

  test('no chance is invented: nothing of a place is a probability, and a sentence says why', () => {
    const choice = choose([line(sponsors)])
    expect(JSON.stringify(choice)).not.toMatch(/"point"|in 100 \(/)
    expect(choice.order.at(-1)?.text).toContain('No chance is said')
  })

  test('half a match leaves only the other half: first years to an advanced place, advanced places to a first year', () => {
    const places = [
      line(sponsors, { track: 'whole' }),
      line(silent, { track: 'first year' }),
      line(familyDoctors, { track: 'advanced' }),
    ]
    expect(choose(places, 'advanced only').chosen.map(({ name }) => name)).toEqual([silent.name])
    expect(choose(places, 'first year only').chosen.map(({ name }) => name)).toEqual([familyDoctors.name])
  })

  test('a line that means no program known here stays, to be looked up', () => {
    const { chosen } = choose([{ line: 'Newhope, TX 1234140C0' }])
    expect(chosen[0]).toMatchObject({ name: 'Newhope, TX 1234140C0', standing: 'ask' })
  })
})

describe('applications in SOAP as they are noted', () => {
  const monday = { at: '2027-03-16T12:00', message: 'not matched' } as const

  test('stand with their last word, offers first, and are not offered again; what is left counts down from 45', () => {
    const soap = [
      [sponsors, 'applied'],
      [silent, 'applied'],
      [familyDoctors, 'called'],
      [silent, 'offered'],
    ] as const
    const { sent, left, choice } = weekAt({ ...monday, soap, unfilled: [sponsors, silent, ...many].map((one) => line(one)) })
    expect(sent.map(({ program: id, word }) => [id, word])).toEqual([
      [silent.id, 'offered'],
      [familyDoctors.id, 'called'],
      [sponsors.id, 'applied'],
    ])
    expect(sent[0]?.text).toBe('an offer is open, Mon 15 Mar 2027')
    expect([left, choice?.most, choice?.chosen.length]).toEqual([42, 42, 42])
    expect(choice?.chosen.map(({ program: id }) => id)).not.toContain(sponsors.id)
  })

  test('are counted with what may still be sent while SOAP lasts, and without once it is over', () => {
    const soap = [[silent, 'applied']] as const
    expect(weekAt({ at: '2027-03-16T12:00', message: 'not matched', soap })).toMatchObject({
      left: 44,
      sentTitle: 'Sent in SOAP: 1 application; 44 more may be sent',
    })
    expect(weekAt({ at: '2027-03-19T12:00', message: 'not matched', soap })).toMatchObject({
      left: 0,
      sentTitle: 'Sent in SOAP: 1 application',
    })
  })

  test('are no applications of the main season, and do not say that a season was applied for', () => {
    const log = { version: 2 as const, entries: [{ kind: 'soap', match: 2027, program: silent.id, word: 'applied' } as const] }
    expect(standingIn(log, 2027)).toMatchObject({ applied: false, applications: [], soap: [{ program: silent.id }] })
  })
})
