/** What we write for calendars, as ical.js reads it, over imports that follow one another. All programs and people are invented. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate, programId, specialtyId } from '#domain'
import type { Program } from '#domain/claims'
import { openCase } from '#domain/person'
import type { Profile } from '#domain/person'
import type { Plan, PlanStep } from '#domain/plan'
import { changeMarks, noMarks, workPlan } from '#domain/plan'
import { momentOf } from '#domain/say'
import type { SeasonEntry } from '#domain/season'
import { readBoard } from '#domain/track'
import { planCalendar, seasonCalendar } from '#store'
import { shippedFacts } from '../../../domain/test/shipped-facts.ts'
import type { HeldEvent } from './calendar-program.ts'
import { importInto } from './calendar-program.ts'

const medicine = specialtyId('internal-medicine')
const program = (at: number, name: string, state: string): Program => ({
  id: programId(String(1_409_900_000 + at)),
  name,
  city: 'Invented',
  state,
  specialty: medicine,
  claims: {},
})
const east = program(1, 'Eastview; "Nañdú", north', 'MA')
const west = program(2, 'Westview', 'CA')
const desert = program(3, 'Desertview', 'AZ')
const facts = shippedFacts([east, west, desert])
const lina: Profile = { version: 1, specialties: [{ id: medicine }], season: { target: 2027 } }
const asked = openCase(lina, { facts, today: isoDate('2026-10-01'), seed: 1 })
const nine = Date.parse('2026-10-01T09:00Z')

const write = (entries: readonly SeasonEntry[], moment: number): string =>
  seasonCalendar(readBoard({ version: 2, entries }, asked), moment)
const about = { match: 2027, program: east.id } as const
const scheduled = (day: string, at?: string): SeasonEntry => ({
  ...about,
  kind: 'scheduled',
  for: isoDate(day),
  ...(at === undefined ? {} : { at }),
})
const held = (...files: readonly string[]): readonly HeldEvent[] => [
  ...files.reduce<ReadonlyMap<string, HeldEvent>>(importInto, new Map()).values(),
]

describe('an interview over several imports', () => {
  const first: readonly SeasonEntry[] = [scheduled('2027-01-14')]
  const timed = [...first, scheduled('2027-01-14', '09:00')]
  const moved = [...timed, scheduled('2027-01-20', '13:00')]
  const off: readonly SeasonEntry[] = [...moved, { ...about, kind: 'cancelled' }]

  test('is there once, at its newest hour; an older file imported late changes nothing', () => {
    const events = held(write(first, nine), write(timed, nine), write(moved, nine + 60_000), write(first, nine))
    expect(events).toMatchObject([
      { summary: `Interview: ${east.name}`, start: Date.parse('2027-01-20T18:00Z'), end: Date.parse('2027-01-20T22:00Z') },
    ])
  })

  test('is a whole day while its hour is not known, and gone when it is called off', () => {
    expect(held(write(first, nine))).toMatchObject([{ start: '2027-01-14', end: '2027-01-15' }])
    expect(held(write(moved, nine), write(off, nine))).toEqual([])
    const again = [...off, scheduled('2027-01-25', '08:00')]
    expect(held(write(moved, nine), write(off, nine), write(again, nine))).toHaveLength(1)
  })
})

test('around the days on which clocks change, every hour on every program’s clock is the moment ical.js reads', () => {
  const days = ['2026-10-31', '2026-11-01', '2026-11-02', '2027-03-13', '2027-03-14', '2027-03-15']
  const clocks = [
    [east, 'America/New_York'],
    [west, 'America/Los_Angeles'],
    [desert, 'America/Phoenix'],
  ] as const
  fc.assert(
    fc.property(
      fc.constantFrom(...days),
      fc.constantFrom(...clocks),
      fc.integer({ min: 0, max: 23 }),
      fc.constantFrom('00', '15', '59'),
      (day, [{ id }, zone], hour, minute) => {
        const at = `${String(hour).padStart(2, '0')}:${minute}`
        const [event] = held(write([{ kind: 'scheduled', match: 2027, program: id, for: isoDate(day), at }], nine))
        expect(event?.start).toBe(momentOf(`${day}T${at}`, zone))
      },
    ),
    { numRuns: 150 },
  )
})

const step = (id: string, title: string): PlanStep => ({
  id,
  phase: 'match',
  title,
  by: isoDate('2027-03-03'),
  dateKind: 'official',
  why: 'Invented',
  source: { source: 'Invented', asOf: '2027', known: 'derived' },
})

test('a plan: moved steps move, ticked and hidden ones go, also within the day, and any words come back as they were', () => {
  const title = 'Certify, then “check”; again\\ and: again'
  const plan: Plan = {
    season: { match: 2027, expected: false, because: [] },
    aim: 'Match 2027',
    steps: [step('one', title), step('two', 'Two')],
    faq: [],
    levers: [],
    asks: [],
  }
  const moved = changeMarks(noMarks, { kind: 'move', id: 'one', by: isoDate('2027-03-02') })
  const ticked = changeMarks(moved, { kind: 'tick', id: 'two', on: isoDate('2026-10-01') })
  const files = [
    planCalendar(plan, nine),
    planCalendar(plan, nine + 60_000, workPlan(plan, moved)),
    planCalendar(plan, nine + 120_000, workPlan(plan, ticked)),
  ]
  expect(held(...files.slice(0, 1)).map(({ summary, start }) => [summary, start])).toEqual([
    [title, '2027-03-03'],
    ['Two', '2027-03-03'],
  ])
  expect(held(...files).map(({ summary, start }) => [summary, start])).toEqual([[title, '2027-03-02']])
})
