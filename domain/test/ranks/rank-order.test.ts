/** Tarek applied for Match 2027 and has news; his rank order list on 20 February 2027. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { readProfile } from '#store'
import { advise } from '../../src/advise.ts'
import type { AdvisedWithList } from '../../src/advise.ts'
import { logOf } from '../../src/person/season-log-of.ts'
import { openCase } from '../../src/person/case.ts'
import type { RankOrder } from '../../src/ranks/rank-order.ts'
import { needsOverride, rankEntries } from '../../src/ranks/rank-entries.ts'
import { readRanks } from '../../src/ranks/rank-order.ts'
import { sayEntries } from '../../src/season/note-application.ts'
import type { SeasonEntry } from '../../src/season/season-log.ts'
import { readBoard } from '../../src/track/board.ts'
import { isoDate } from '../../src/units.ts'
import type { ProgramId } from '../../src/units.ts'

const read = readProfile(readFileSync('test/people/applied-2027-news-so-far.yaml', 'utf8'))
if (read.kind === 'refused') throw new Error('the person of this test requires a valid profile')
const { profile } = read
const today = isoDate('2027-02-20')
const facts = await loadFacts(
  factsIn('facts/data'),
  profile.specialties.map(({ id }) => id),
)
const asked = openCase(profile, { facts, today, seed: 1 })
const log = logOf(profile, today)
let invited: readonly ProgramId[]
const no = { value: false, source: 'Invented for this test', asOf: '2027', known: 'own note' as const }
let outcome: Pick<AdvisedWithList, 'candidates' | 'chances'>
let ranksWith: (entries: readonly SeasonEntry[], day?: string) => RankOrder

beforeAll(() => {
  const advised = advise(profile, facts, today, 1)
  if (advised.kind === 'without list') throw new Error('ranks require a list')
  outcome = advised
  ranksWith = (entries, day = today) => {
    const now = sayEntries(log, entries)
    const on = { ...asked, today: isoDate(day) }
    return readRanks(now, readBoard(now, on), { ...on, candidates: advised.candidates, chances: advised.chances })
  }
  invited = ranksWith([]).waiting.map(({ program }) => program)
})

const settings = { match: 2027, on: today, despite: new Set<ProgramId>() }
const ranked = (order: readonly ProgramId[]): RankOrder => ranksWith(rankEntries(order, [], settings))

const rate = (program: ProgramId, learn: number, place: number): SeasonEntry => ({
  kind: 'rated',
  match: 2027,
  program,
  answers: [
    { question: 'learn', rating: learn },
    { question: 'place', rating: place },
  ],
})

describe('the rank order list', () => {
  test('stands in the order that was said, and every place is a chance of its own: together they are the whole', () => {
    const order = ranked(invited.toReversed())
    expect(order.places.map(({ program }) => program)).toEqual(invited.toReversed())
    const sum = order.places.reduce((total, { chance }) => total + (chance?.point ?? 0), 0)
    expect(sum).toBeCloseTo(order.anywhere?.point ?? Number.NaN, 6)
    for (const { chance } of order.places) expect(chance && chance.low <= chance.point && chance.point <= chance.high).toBe(true)
  })

  test('the same programs in another order end at one of them as often', () => {
    expect(ranked(invited).anywhere?.point).toBeCloseTo(ranked(invited.toReversed()).anywhere?.point ?? Number.NaN, 6)
  })

  test('moving one writes only what changed; taking one off is rank 0', () => {
    const before = ranked(invited)
    const moved = rankEntries([invited[1]!, invited[0]!, ...invited.slice(2)], before.places, settings)
    expect(moved.map((entry) => [entry.kind, 'rank' in entry && entry.rank])).toEqual([
      ['ranked', 1],
      ['ranked', 2],
    ])
    const off = rankEntries(invited.slice(0, -1), before.places, settings)
    expect(off).toMatchObject([{ kind: 'ranked', program: invited.at(-1), rank: 0 }])
    expect(rankEntries(invited, before.places, settings)).toEqual([])
  })

  test('ratings give an order, and it is said what hangs on one question', () => {
    const [one, other] = [invited[0]!, invited[1]!]
    const order = ranksWith([rate(one, 4, 3), rate(other, 3, 5)])
    expect(order.byRating.slice(0, 2)).toEqual([other, one])
    expect(order.sensitivity.join(' ')).toMatch(/“Could you, and those who come with you, live in this place\?” counted nothing/)
    expect(order.sensitivity.join(' ')).toContain('would stand first')
  })

  test('up to 20 ranks are included, and the next costs what NRMP asks, with its year', () => {
    expect(ranked(invited).fee.text).toContain('all included')
    const many = outcome.candidates.open.slice(0, 21).map(({ program }) => program.id)
    const { fee } = ranked(many)
    expect(fee.text).toContain('1 rank beyond the 20 included, $30 each, $30 together')
    expect(fee.source).toMatchObject({ source: 'NRMP', asOf: '2017-2025' })
  })

  test('before the deadline it says what is not certified, not in writing, rated low or left out', () => {
    const [first, ...rest] = invited
    const low: SeasonEntry = { kind: 'rated', match: 2027, program: first!, answers: [{ question: 'glad', rating: 1 }] }
    const there = rest.map((program): SeasonEntry => ({ kind: 'interviewed', match: 2027, program }))
    const { check } = ranksWith([low, ...there, ...rankEntries([first!], [], settings)])
    const kinds = new Set(check.items.map(({ kind }) => kind))
    expect([...kinds].toSorted()).toEqual(
      ['left out', 'not certified', 'visa not in writing', 'would not go']
        .filter((kind) => kind !== 'left out' || rest.length > 0)
        .toSorted(),
    )
    const certified = ranksWith([...rankEntries([first!], [], settings), { kind: 'certified', match: 2027 }])
    expect(certified.check.items.map(({ kind }) => kind)).not.toContain('not certified')
    const changed = ranksWith([
      ...rankEntries([first!], [], settings),
      { kind: 'certified', match: 2027 },
      { kind: 'ranked', match: 2027, program: first!, rank: 0 },
      { kind: 'ranked', match: 2027, program: first!, rank: 1 },
    ])
    expect(changed.check.items.map(({ kind }) => kind)).toContain('not certified')
  })
})

describe('programs that will not rank the applicant', () => {
  test('stand first in the check with what to do, and nothing is asked of their visas', () => {
    const [first, second, third] = [invited[0]!, invited[1]!, invited[2]!]
    const sent = outcome.candidates.open.find(({ program }) => !invited.includes(program.id))!.program.id
    const order = [first, sent, second, third]
    const { check, places } = ranksWith([
      ...rankEntries(order, [], settings),
      { kind: 'withdrawn', match: 2027, program: first },
      { kind: 'scheduled', match: 2027, program: second, for: isoDate('2027-01-12') },
      { kind: 'cancelled', match: 2027, program: second },
      { kind: 'rejected', match: 2027, program: third },
    ])
    expect(check.items.slice(0, 4).map(({ kind, program }) => [kind, program])).toEqual(
      order.map((program) => ['cannot rank you', program]),
    )
    expect(check.items.slice(0, 4).map(({ text }) => text.replace(/^[^:]*: /, '').split(/[.,;]/)[0])).toEqual([
      'you withdrew',
      'no interview there is noted',
      'the interview on Tue 12 Jan 2027 is off and no other is noted',
      'it said no',
    ])
    expect(check.items.filter(({ kind }) => kind === 'visa not in writing')).toEqual([])
    expect(places.every(({ cannotRank }) => cannotRank !== undefined)).toBe(true)
    const held = ranksWith([{ kind: 'interviewed', match: 2027, program: first }, ...rankEntries([first], [], settings)])
    expect(held.places[0]?.cannotRank).toBeUndefined()
    expect(held.check.items.map(({ kind }) => kind)).not.toContain('cannot rank you')
  })
})

const list = (): readonly SeasonEntry[] => rankEntries(invited.slice(0, 2), [], settings)

describe('once rank lists are closed', () => {
  const certified: SeasonEntry = { kind: 'certified', match: 2027 }

  test('nothing is to be looked at but whether the list was certified', () => {
    const { check, supplemental, sensitivity } = ranksWith(list(), '2027-03-04')
    expect(check.isClosed).toBe(true)
    expect(check.title).toBe('Rank lists closed 1 day ago: Wed 3 Mar 2027, 21:00 Eastern time (UTC-5)')
    expect(check.items.map(({ kind }) => kind)).toEqual(['not certified'])
    expect(check.items[0]?.text).toMatch(/^Did you certify a list\?.*only SOAP is left.*registered for the Main Match/)
    expect(check.items[0]?.text).not.toContain('Certify early')
    expect([supplemental, sensitivity]).toEqual([[], []])
    expect(ranksWith(list(), '2027-03-03').check.isClosed).toBe(false)
  })

  test('the list that was certified counts, and what is changed here since changes nothing', () => {
    expect(ranksWith([...list(), certified], '2027-03-04').check.items).toEqual([])
    const changed = ranksWith(
      [...list(), certified, { kind: 'ranked', match: 2027, program: invited[0]!, rank: 0 }],
      '2027-03-04',
    )
    expect(changed.check.items.map(({ text }) => text)).toEqual([
      'This list was changed after you noted that it is certified. NRMP matches by the list that was certified last, as it stood there: what is changed here now changes nothing.',
    ])
  })

  test('answers of programs are kept, and none is owed any more', () => {
    expect(ranksWith(list(), '2027-03-04').verification.title).toMatch(
      /^Rank lists are closed, and no answer changes yours: 0 of/,
    )
  })
})

test('a program without a usable visa is ranked only when that is said', () => {
  const order = ranked(invited)
  const impossible = { ...order, waiting: order.places.map((one) => ({ ...one, impossible: true })) }
  const none = new Set<ProgramId>()
  expect(needsOverride(invited, impossible, none).map(({ program }) => program)).toEqual(invited)
  expect(needsOverride(invited, impossible, new Set(invited))).toEqual([])
  expect(needsOverride([], impossible, none)).toEqual([])
})

test('a place that a file brought to a program without a usable visa is held off the list, and comes back where it was when that is said', () => {
  const [first, second, ...rest] = invited
  const closed = facts.programs.map((program) =>
    program.id === second ? { ...program, claims: { ...program.claims, visaJ1: [no], visaH1b: [no], visaF1Opt: [no] } } : program,
  )
  const world = { ...asked, facts: { ...facts, programs: closed }, ...outcome }
  const readWith = (entries: readonly SeasonEntry[]): RankOrder => {
    const now = sayEntries(log, entries)
    return readRanks(now, readBoard(now, world), world)
  }
  const imported = invited.map((program, at): SeasonEntry => ({ kind: 'ranked', match: 2027, program, rank: at + 1 }))
  const order = readWith(imported)
  expect(order.places.map(({ program }) => program)).toEqual([first, ...rest])
  expect(order.held).toMatchObject([{ program: second, rank: 2, impossible: true }])
  expect(order.check.items[0]).toMatchObject({ kind: 'held', program: second })
  const despite = new Set([second!])
  const said = rankEntries(invited, [...order.places, ...order.held], { ...settings, despite })
  const after = readWith([...imported, ...said])
  expect(after.places.map(({ program, despite: is }) => [program, is])).toEqual(invited.map((id) => [id, id === second]))
  expect(after.held).toEqual([])
  const off = rankEntries([first!, ...rest], [...order.places, ...order.held], settings)
  expect(readWith([...imported, ...off])).toMatchObject({ held: [] })
})
