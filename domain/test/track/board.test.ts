/** Lina's season, invented: three programs in three zones, read from Karachi. */
import { describe, expect, test } from 'vitest'
import { countryCode } from '../../src/country-codes.ts'
import { specialtyId, isoDate, programId } from '../../src/units.ts'
import type { Program } from '../../src/claims/program.ts'
import type { Profile } from '../../src/person/profile.ts'
import type { SeasonEntry } from '../../src/season/season-log.ts'
import { openCase } from '../../src/person/case.ts'
import { appointmentText } from '../../src/track/appointments.ts'
import type { Board } from '../../src/track/board.ts'
import { readBoard } from '../../src/track/board.ts'
import { programsNamed } from '../../src/track/named-programs.ts'
import { ratingOf } from '../../src/track/ratings.ts'
import { sentEntries } from '../../src/track/sent-entries.ts'
import { shippedFacts } from '../shipped-facts.ts'
import { startProcessorTime } from '../../../test/processor-time.ts'

const medicine = specialtyId('internal-medicine')
const program = (id: number, name: string, state: string): Program => ({
  id: programId(String(1_400_000_000 + id)),
  name,
  city: `${name} City`,
  state,
  specialty: medicine,
  claims: {},
})
const [east, west, texas] = [program(1, 'Eastview', 'MA'), program(2, 'Westview', 'CA'), program(3, 'Southview', 'TX')]
const many = Array.from({ length: 197 }, (_, at) => program(at + 10, `Hospital ${at}`, ['NY', 'IL', 'TX', 'WA'][at % 4] ?? 'NY'))
const facts = shippedFacts([east, west, texas, ...many])
const lina: Profile = {
  version: 1,
  specialties: [{ id: medicine }],
  applicant: { type: 'non-us-img', citizenships: [], location: 'abroad' },
  money: { applicationBudget: 3000, interviewBudget: 300 },
  season: { target: 2027 },
}

function boardOf(entries: readonly SeasonEntry[], day = '2026-11-28'): Board {
  const log = { version: 2 as const, entries }
  return readBoard(log, openCase(lina, { facts, today: isoDate(day), seed: 1, records: { season: log } }))
}

const no = { value: false, source: 'Invented for this test', asOf: '2026', known: 'reported' as const }
const about = { match: 2027 }
const sent = ({ id }: Program): SeasonEntry => ({ ...about, kind: 'sent', program: id })
type Hours = { readonly at?: string; readonly zone?: string; readonly minutes?: number; readonly form?: 'online' | 'in person' }
const scheduled = ({ id }: Program, day: string, hours: Hours = {}): SeasonEntry => ({
  ...about,
  kind: 'scheduled',
  program: id,
  for: isoDate(day),
  ...hours,
})
const laneOf = (board: Board, { id }: Program): string | undefined =>
  board.lanes.find(({ programs }) => programs.some((one) => one.program === id))?.lane

const clashes = (...entries: SeasonEntry[]): readonly string[] => boardOf(entries).clashes.map(({ kind }) => kind)
const todo = (...entries: SeasonEntry[]): readonly string[] => boardOf(entries).todo.map(({ kind }) => kind)
const asksOn = (day: string): readonly string[] =>
  boardOf([scheduled(east, day, { at: '09:00' })]).appointments.flatMap(({ asks }) => asks.map(({ text }) => text))
const spent = (what: 'travel' | 'interview' | 'visa', usd: number): SeasonEntry => ({ ...about, kind: 'spent', for: what, usd })
const rated = (...ratings: number[]) => ratings.map((rating, at) => ({ question: 'abc'.charAt(at), rating }))

describe('lanes', () => {
  test('follow the words of the log, the last one speaking', () => {
    const steps: readonly (readonly [SeasonEntry, string])[] = [
      [sent(east), 'sent'],
      [{ ...about, kind: 'waitlisted', program: east.id }, 'waitlisted'],
      [{ ...about, kind: 'invited', program: east.id }, 'invited'],
      [scheduled(east, '2026-12-03'), 'scheduled'],
      [{ ...about, kind: 'cancelled', program: east.id }, 'invited'],
      [scheduled(east, '2026-12-10'), 'scheduled'],
      [{ ...about, kind: 'interviewed', program: east.id }, 'interviewed'],
      [{ ...about, kind: 'wrote', program: east.id, letter: 'thank you' }, 'interviewed'],
      [{ ...about, kind: 'ranked', program: east.id, rank: 1 }, 'ranked'],
      [{ ...about, kind: 'ranked', program: east.id, rank: 0 }, 'interviewed'],
      [{ ...about, kind: 'withdrawn', program: east.id }, 'closed'],
    ]
    for (const at of steps.keys())
      expect(laneOf(boardOf(steps.slice(0, at + 1).map(([entry]) => entry)), east)).toBe(steps[at]?.[1])
  })

  test('a place at a program without a usable visa counts only once that was said, however it came into the log', () => {
    const none: Program = { ...east, claims: { visaJ1: [no], visaH1b: [no] } }
    const needy: Profile = {
      ...lina,
      applicant: { ...lina.applicant, citizenships: [countryCode('IN')] },
      visa: { needed: true },
    }
    const lane = (entry: SeasonEntry) => {
      const log = {
        version: 2 as const,
        entries: [sent(none), { ...about, kind: 'interviewed' as const, program: none.id }, entry],
      }
      const board = readBoard(
        log,
        openCase(needy, { facts: shippedFacts([none]), today: isoDate('2027-02-10'), seed: 1, records: { season: log } }),
      )
      const [only] = board.lanes.flatMap(({ programs }) => programs)
      return [only?.lane, only?.rank, only?.heldRank, board.todo.map(({ kind }) => kind)]
    }
    const place: SeasonEntry = { ...about, kind: 'ranked', program: none.id, rank: 3 }
    expect(lane(place)).toEqual(['interviewed', undefined, 3, ['rank or not']])
    expect(lane({ ...place, despite: 'visa' })).toEqual(['ranked', 3, undefined, []])
    expect(lane({ ...place, rank: 0 })).toEqual(['interviewed', undefined, undefined, ['rate it']])
  })

  test('a letter or a day that follows does not move the day of the invitation', () => {
    const invited: SeasonEntry = { ...about, kind: 'invited', program: east.id, on: isoDate('2026-11-02') }
    const board = boardOf([invited, { ...scheduled(east, '2026-12-03'), on: isoDate('2026-11-20') }])
    expect(board.lanes.flatMap(({ programs }) => programs)[0]?.answeredOn).toBe('2026-11-02')
  })

  test('a list is sent in one go, with what was signalled', () => {
    const picks = [
      { program: east.id, signal: 'gold' as const },
      { program: west.id, signal: 'none' as const },
    ]
    const board = boardOf(sentEntries(picks, { match: 2027, on: isoDate('2026-09-23') }))
    expect(board.lanes.find(({ lane }) => lane === 'sent')?.programs.map(({ name, signal }) => [name, signal])).toEqual([
      ['Eastview', 'gold'],
      ['Westview', undefined],
    ])
    expect(board.costs.lines[0]).toMatchObject({ id: 'fees', usd: 22, budget: 3000 })
  })
})

describe('the calendar', () => {
  test('an hour is that of the program, and said by both clocks, the night named', () => {
    const [only] = boardOf([scheduled(west, '2027-01-14', { at: '09:00' })]).appointments
    expect(only && appointmentText(only, 'Asia/Karachi')).toBe(
      'Thu 14 Jan 2027, 09:00 Pacific time; for you Thu 14 Jan 2027, 22:00 Karachi time',
    )
    const [early] = boardOf([scheduled(east, '2027-01-14', { at: '15:00' })]).appointments
    expect(early && appointmentText(early, 'Asia/Karachi')).toContain('Fri 15 Jan 2027, 01:00 Karachi time, in the night')
    expect(early && appointmentText(early, 'America/New_York')).toBe('Thu 14 Jan 2027, 15:00 Eastern time')
  })

  test('an hour said in universal time or on the own clock is shown on the program’s, on its day there', () => {
    for (const [zone, at] of [
      ['UTC', '01:30'],
      ['Asia/Karachi', '06:30'],
    ] as const) {
      const [only] = boardOf([scheduled(east, '2027-01-15', { at, zone })]).appointments
      expect(only).toMatchObject({ day: '2027-01-14' })
      expect(only && appointmentText(only, 'Asia/Karachi')).toBe(
        'Thu 14 Jan 2027, 20:30 Eastern time; for you Fri 15 Jan 2027, 06:30 Karachi time',
      )
    }
  })

  test('a state with two clocks is asked about, and what was said decides', () => {
    const [unknown] = boardOf([scheduled(texas, '2027-01-14', { at: '09:00' })]).appointments
    expect(unknown?.span).toBeUndefined()
    expect(unknown?.asks[0]?.text).toContain('Central time or Mountain time')
    const [said] = boardOf([scheduled(texas, '2027-01-14', { at: '09:00', zone: 'America/Denver' })]).appointments
    expect(said).toMatchObject({ asks: [], span: { start: Date.parse('2027-01-14T16:00Z') } })
  })

  test('a day after rank lists have closed is asked about, and stands all the same', () => {
    expect(boardOf([scheduled(east, '2027-03-04')]).appointments).toHaveLength(1)
    expect(asksOn('2027-03-03')).toEqual([])
    expect(asksOn('2027-03-04')).toEqual([
      'Is this the day? Rank lists close on Wed 3 Mar 2027, and a program seen after that can no longer be ranked.',
    ])
  })

  test('interviews that overlap across zones clash, and those with an hour between do not', () => {
    const morning = scheduled(east, '2027-01-14', { at: '09:00', minutes: 240 })
    expect(clashes(morning, scheduled(west, '2027-01-14', { at: '09:59' }))).toEqual(['overlap'])
    expect(clashes(morning, scheduled(west, '2027-01-14', { at: '10:00' }))).toEqual(['short gap'])
    expect(clashes(morning, scheduled(west, '2027-01-14', { at: '10:59' }))).toEqual(['short gap'])
    expect(clashes(morning, scheduled(west, '2027-01-14', { at: '11:00' }))).toEqual([])
  })

  test('the change to summer time counts: on 14 March Boston is an hour further from Phoenix', () => {
    const phoenix = program(4, 'Desertview', 'AZ')
    const both = (day: string) => {
      const log = {
        version: 2 as const,
        entries: [scheduled(east, day, { at: '09:00', minutes: 240 }), scheduled(phoenix, day, { at: '11:00' })],
      }
      const world = shippedFacts([east, phoenix])
      return readBoard(log, openCase(lina, { facts: world, today: isoDate('2026-11-28'), seed: 1, records: { season: log } }))
    }
    expect(both('2027-03-12').clashes.map(({ kind }) => kind)).toEqual(['short gap'])
    expect(both('2027-03-15').clashes).toEqual([])
  })

  test('in person in two places needs a night between', () => {
    const inPerson = { form: 'in person', minutes: 480 } as const
    const first = scheduled(east, '2027-01-14', { at: '08:00', ...inPerson })
    expect(clashes(first, scheduled(west, '2027-01-15', { at: '02:59', ...inPerson }))).toEqual(['travel'])
    expect(clashes(first, scheduled(west, '2027-01-15', { at: '03:00', ...inPerson }))).toEqual([])
  })

  test('two on one day without hours may clash; what is cancelled, closed or past does not', () => {
    const [one, two] = [scheduled(east, '2027-01-14'), scheduled(west, '2027-01-14')]
    expect(clashes(one, two)).toEqual(['same day'])
    expect(clashes(one, two, { ...about, kind: 'cancelled', program: west.id })).toEqual([])
    expect(clashes(one, two, { ...about, kind: 'withdrawn', program: west.id })).toEqual([])
    expect(clashes(scheduled(east, '2026-11-27'), scheduled(west, '2026-11-27'))).toEqual([])
  })
})

describe('what to do now', () => {
  test('an invitation without a day, a day without an hour, a day that is past, an interview without a rating, without thanks', () => {
    const invited: SeasonEntry = { ...about, kind: 'invited', program: east.id }
    const held: SeasonEntry = { ...about, kind: 'interviewed', program: east.id }
    const rated: SeasonEntry = { ...about, kind: 'rated', program: east.id, answers: [{ question: 'learn', rating: 4 }] }
    expect(todo(invited)).toEqual(['choose a day'])
    expect(todo(invited, scheduled(east, '2026-12-12'))).toEqual(['say the hour'])
    expect(todo(invited, scheduled(east, '2026-12-13'))).toEqual([])
    expect(todo(invited, scheduled(east, '2026-11-27'))).toEqual(['note how it went'])
    const off = boardOf([invited, scheduled(east, '2026-12-12'), { ...about, kind: 'cancelled', program: east.id }])
    expect(off.todo.map(({ text }) => text)).toEqual([
      `${off.todo[0]?.text.split(' on ')[0]} on Sat 12 Dec 2026 is off: ask now for another day, or note that you withdrew.`,
    ])
    expect(todo(invited, held)).toEqual(['rate it'])
    expect(todo(invited, held, rated)).toEqual(['thank them'])
    expect(todo(invited, held, rated, { ...about, kind: 'wrote', program: east.id, letter: 'thank you' })).toEqual([])
  })

  test('a place on the rank list leaves open what is open about its interview', () => {
    const ranked: SeasonEntry = { ...about, kind: 'ranked', program: east.id, rank: 1 }
    const off: SeasonEntry = { ...about, kind: 'cancelled', program: east.id }
    const past = scheduled(east, '2026-11-27')
    expect(todo(past, ranked)).toEqual(['note how it went'])
    expect(todo(past, off, ranked)).toEqual(['choose a day'])
    expect(todo({ ...about, kind: 'interviewed', program: east.id }, ranked)).toEqual([])
    expect(todo(sent(east), ranked)).toEqual([])
  })

  test('who rated an interview was there, with or without its day; a rating from before the day says nothing of it', () => {
    const rating = (on?: string): SeasonEntry => ({
      ...about,
      kind: 'rated',
      program: east.id,
      answers: [{ question: 'learn', rating: 4 }],
      ...(on === undefined ? {} : { on: isoDate(on) }),
    })
    const invited: SeasonEntry = { ...about, kind: 'invited', program: east.id }
    const off: SeasonEntry = { ...about, kind: 'cancelled', program: east.id }
    const past = scheduled(east, '2026-11-27')
    const coming = scheduled(east, '2026-12-02', { at: '09:00' })
    expect(todo(past, rating())).toEqual(['thank them'])
    expect(todo(past, rating('2026-11-27'))).toEqual(['thank them'])
    expect(todo(invited, rating('2026-11-27'))).toEqual(['thank them'])
    expect(laneOf(boardOf([past, rating('2026-11-27')]), east)).toBe('interviewed')
    expect(boardOf([coming, rating('2026-11-27')]).appointments).toHaveLength(1)
    expect(boardOf([past, rating('2026-11-27'), coming]).appointments).toHaveLength(1)
    expect(todo(past, rating('2026-11-20'))).toEqual(['note how it went'])
    expect(todo(past, { ...rating('2026-11-27'), answers: [] } as SeasonEntry)).toEqual(['note how it went'])
    expect(todo(coming, rating('2026-11-27'), off)).toEqual(['choose a day'])
    expect(todo(past, rating('2026-11-27'), { ...about, kind: 'rejected', program: east.id })).toEqual([])
  })
})

test('costs are fees by what was sent and money by what was noted; going over the budget is said', () => {
  const { costs } = boardOf([sent(east), spent('travel', 250), spent('interview', 100), spent('visa', 185)])
  expect(costs.lines.map(({ id, usd }) => [id, usd])).toEqual([
    ['fees', 11],
    ['interview', 350],
    ['visa', 185],
  ])
  expect(costs.total).toBe(546)
  expect(costs.because.map(({ text }) => text)).toContain('Interviews and travel: $50 more than you set aside.')
})

test('ratings are weighed; what was not rated counts for nothing', () => {
  const questions = [
    { id: 'a', text: 'A?', weight: 10 },
    { id: 'b', text: 'B?', weight: 5 },
    { id: 'c', text: 'C?', weight: 0 },
  ]
  expect(ratingOf(rated(4, 1), questions)).toBe(3)
  expect(ratingOf(rated(4), questions)).toBe(4)
  expect(ratingOf([{ question: 'c', rating: 1 }], questions)).toBeUndefined()
})

test('a program is found by the beginnings of its words, the own ones first; several are a question', () => {
  const own = new Set([many[7]!.id])
  const all = { programs: facts.programs, own: new Set<typeof east.id>() }
  expect(programsNamed('eastv', all)).toMatchObject({ kind: 'certain', program: { name: 'Eastview' } })
  expect(programsNamed('hospital', { ...all, own })).toMatchObject({ kind: 'certain', program: { name: 'Hospital 7' } })
  expect(programsNamed('hospital', all)).toEqual({ kind: 'too many', count: 197 })
  expect(programsNamed('hospital 19', all)).toMatchObject({ kind: 'ask' })
  expect(programsNamed(String(west.id), all)).toMatchObject({ kind: 'certain', program: { name: 'Westview' } })
  expect(programsNamed('nowhere', all)).toEqual({ kind: 'none' })
})

test('200 programs with 2,000 events are read in less than 200 ms of processor time', () => {
  const kinds = [
    'sent',
    'invited',
    'scheduled',
    'wrote',
    'cancelled',
    'scheduled',
    'wrote',
    'interviewed',
    'wrote',
    'scheduled',
  ] as const
  const entries = facts.programs.flatMap((one, at) =>
    kinds.map((kind): SeasonEntry => {
      const day = isoDate(`2027-01-${String((at % 28) + 1).padStart(2, '0')}`)
      return kind === 'scheduled'
        ? scheduled(one, day, { at: `${String(8 + (at % 10)).padStart(2, '0')}:00`, zone: 'America/Chicago' })
        : { ...about, kind, program: one.id, on: day }
    }),
  )
  expect(entries).toHaveLength(2000)
  const log = { version: 2 as const, entries }
  const asked = openCase(lina, { facts, today: isoDate('2026-11-28'), seed: 1, records: { season: log } })
  const processorMs = startProcessorTime()
  const board = readBoard({ ...log }, asked)
  const took = processorMs()
  expect(board.appointments.length).toBe(200)
  expect(board.clashes.length).toBeGreaterThan(100)
  expect(took).toBeLessThan(200)
})
