import { describe, expect, test } from 'vitest'
import { allChecks } from '../../check/all-checks.ts'
import { ids } from '../../check/ids.ts'
import type { PackCheck, Pack } from '../../check/pack.ts'
import { ranges } from '../../check/ranges.ts'
import { rights } from '../../check/rights.ts'
import { shapes } from '../../check/shapes.ts'
import { size } from '../../check/size.ts'
import { sourced } from '../../check/sources.ts'
import { staleness } from '../../check/staleness.ts'
import { days } from '../../check/days.ts'
import { states } from '../../check/states.ts'
import { unique } from '../../check/unique.ts'
import { unread } from '../../check/unread.ts'
import { packWith, packWithProgram, program, programFile, specialty } from './made-up.ts'

function errorsOf(check: PackCheck, pack: Pack): readonly string[] {
  return check.run(pack).flatMap(({ level, where, says }) => (level === 'error' ? [`${where} ${says}`] : []))
}

function warningsOf(check: PackCheck, pack: Pack): readonly string[] {
  return check.run(pack).flatMap(({ level, says }) => (level === 'warning' ? [says] : []))
}

test.each(allChecks.map((check) => [check.name, check] as const))('%s is kept by a good pack', (_name, check) => {
  expect(check.run(packWith())).toEqual([])
})

describe('shapes', () => {
  test.each<[string, Pack]>([
    ['a file nobody knows', packWith({ 'notes.json': {} })],
    ['a visa answer in words', packWithProgram({ claims: { visaJ1: [['yes', 0]] } })],
    ['a field of our own invention', packWithProgram({ claims: { coffee: [[true, 0]] } })],
    ['a state that is no code', packWithProgram({ state: 'Illinois' })],
    ['a share above one', packWithProgram({ claims: { invitationRate: [[[2.1, 1.1, 3.4], 0]] } })],
    [
      'a specialty without service',
      packWith({ 'specialties.json': { specialties: [{ ...specialty, service: undefined }], notCovered: [] } }),
    ],
    [
      'a source without year',
      packWith({
        'programs/pathology.json': { ...programFile, sources: [{ source: 'a list', asOf: 'lately', known: 'reported' }] },
      }),
    ],
    ['a date that is no day', packWith({ 'release.json': { format: 2, version: '1', date: '2026-13-45' } })],
  ])('refuse %s', (_what, pack) => expect(errorsOf(shapes, pack)).not.toEqual([]))
})

describe('ids', () => {
  test('refuse a number of another specialty', () => {
    expect(errorsOf(ids, packWithProgram({ id: '1401699001' }))).toEqual([
      'programs/pathology.json 1401699001 does not begin with 300, the digits of pathology',
    ])
  })

  test('refuse a file under a wrong name', () => {
    expect(errorsOf(ids, packWith({ 'programs/patholgy.json': { ...programFile, programs: [] } }))).toHaveLength(1)
  })

  test('let our own ids be', () => expect(errorsOf(ids, packWithProgram({ id: 'x-pathology-il-springfield' }))).toEqual([]))
})

/** A hundred programs, some of them across the border. */
const many = (across: number): Pack => {
  const programs = Array.from({ length: 100 }, (_, index) => ({
    ...program,
    id: String(3_001_600_001 + index),
    state: index < across ? 'IN' : 'IL',
  }))
  return packWith({ 'programs/pathology.json': { ...programFile, programs } })
}

describe('states', () => {
  test('list one in a hundred across a border and keep the promise', () => {
    expect(errorsOf(states, many(1))).toEqual([])
    expect(warningsOf(states, many(1))).toEqual(['lies in IN, its number says IL (Invented Hospital Program)'])
  })

  test('fail at two in a hundred', () => {
    expect(errorsOf(states, many(2))).toEqual(['programs only 98.0 of 100 program numbers agree with their state'])
  })
})

describe('unique', () => {
  test('refuses an id given twice', () => expect(errorsOf(unique, packWithProgram({}, [program]))).toHaveLength(1))

  test('refuses a program of ours that repeats a numbered one', () => {
    expect(errorsOf(unique, packWithProgram({}, [{ ...program, id: 'x-pathology-il-springfield' }]))).toHaveLength(1)
  })
})

describe('ranges', () => {
  test.each<[string, Pack]>([
    ['an estimate outside its interval', packWithProgram({ claims: { invitationRate: [[[0.05, 0.011, 0.034], 0]] } })],
    ['an interval without width', packWithProgram({ claims: { nonUsImgShare: [[[0.05, 0.05, 0.05], 0]] } })],
    ['a program of a thousand', packWithProgram({ claims: { positions: [[1000, 0]] } })],
    ['a program in the ocean', packWithProgram({ at: [0, 0] })],
    [
      'quartiles upside down',
      packWith({
        'specialties.json': {
          specialties: [
            {
              ...specialty,
              statistics: {
                step2ckMatched: { value: { n: 9, q1: 250, median: 240, q3: 230 }, source: 'a', asOf: '2026', known: 'published' },
              },
            },
          ],
        },
      }),
    ],
  ])('refuse %s', (_what, pack) => expect(errorsOf(ranges, pack)).toHaveLength(1))
})

describe('sources', () => {
  test('refuse a planted number without source, in any file', () => {
    const planted = packWith({ 'seasons.json': { limits: { experiences: { value: 10 } } } })
    expect(errorsOf(sourced, planted)).toEqual(['seasons.json.limits.experiences.value says 10 without source and year'])
  })

  test('refuse a source without a year', () => {
    const planted = packWith({
      'seasons.json': { limits: { experiences: { value: 10, source: 'AAMC', asOf: 'current', known: 'published' } } },
    })
    expect(errorsOf(sourced, planted)).toHaveLength(1)
  })

  test('refuse a claim that points at no source or no note', () => {
    expect(errorsOf(sourced, packWithProgram({ claims: { visaJ1: [[true, 7]] } }))).toEqual([
      'programs/pathology.json 3001699001.visaJ1 has no source',
    ])
    expect(errorsOf(sourced, packWithProgram({ claims: { visaJ1: [[true, 0, 9]] } }))).toHaveLength(1)
  })

  test('let plain numbers stand beside the source that speaks for them', () => {
    const model = { meanYears: 4, population: { source: 'a study', asOf: '2026', known: 'reported' } }
    expect(errorsOf(sourced, packWith({ 'chances.json': { specialties: [model] } }))).toEqual([])
  })
})

describe('unread', () => {
  const told = { value: 'A rule.', source: 'remembered', asOf: 'not read, written 2026-11-28', known: 'unread' }
  const planted = (more: object): Pack => packWith({ 'seasons.json': { duties: [{ id: 'a-rule', ...told, ...more }] } })

  test('refuse a fact from memory that names no page to check', () => {
    expect(errorsOf(unread, planted({}))).toEqual(['seasons.json.duties.0 was read nowhere and names no official page to check'])
  })

  test('refuse one that cites a page as read', () => {
    const page = 'https://www.uscis.gov/'
    expect(errorsOf(unread, planted({ url: page, officialPage: page }))).toHaveLength(1)
    expect(errorsOf(unread, planted({ officialPage: page }))).toEqual([])
  })
})

const ruleThatSays = (value: string): Pack =>
  packWith({ 'seasons.json': { duties: [{ id: 'a-rule', value, from: '2026-06-08' }] } })

test('days: a sentence with one as a machine writes it is refused, a field that is one is not', () => {
  expect(errorsOf(days, ruleThatSays('A court struck it down on 2026-06-08.'))).toHaveLength(1)
  expect(errorsOf(days, ruleThatSays('A court struck it down on 8 June 2026.'))).toEqual([])
})

describe('rules that people edit', () => {
  const rule = {
    id: 'h1b-limit',
    value: 'H-1B lasts six years.',
    from: '2020-01-01',
    effect: { kind: 'most years', visa: 'h1b', years: 6 },
    certainty: 'high',
    source: 'a page',
    asOf: '2026',
    known: 'published',
    checked: '2026-11-22',
    officialPage: 'https://www.uscis.gov/',
  }
  const withRule = (changes: object): Pack =>
    packWith({ 'visas.json': { rules: [{ ...rule, ...changes }], entrySuspensions: [], countries: { US: 'United States' } } })

  test('are content with a whole one', () => expect(errorsOf(shapes, withRule({}))).toEqual([]))

  test.each([
    ['an effect nobody knows', { effect: { kind: 'most yers', visa: 'h1b', years: 6 } }],
    ['an effect without its number', { effect: { kind: 'most years', visa: 'h1b' } }],
    ['a key that is misspelt', { untill: '2027-01-01' }],
    ['a day that is none', { from: '2026-13-01' }],
    ['no page', { officialPage: 'uscis' }],
  ])('refuse %s', (_what, change) => {
    expect(errorsOf(shapes, withRule(change)).length).toBeGreaterThan(0)
  })
})

/** A source of this date; and the same of 2021, marked as checked on a day. */
const from = (asOf: string, more: object = {}): Pack =>
  packWith({
    'programs/pathology.json': { ...programFile, sources: [{ source: 'an old list', asOf, known: 'reported', ...more }] },
  })
const marked = (checked: string): Pack =>
  packWith({
    ...Object.fromEntries(from('2021').files),
    'sources.json': { checked: [{ why: 'nothing newer', checked, sources: ['an old'] }] },
  })

describe('staleness', () => {
  test('says nothing within a season', () => expect(staleness.run(from('2025-11-23'))).toEqual([]))

  test('warns at one season', () => {
    expect(errorsOf(staleness, from('2025-11-22'))).toEqual([])
    expect(warningsOf(staleness, from('2025-11-22'))).toEqual(['an old list (2025-11-22) is one season old'])
  })

  test('fails at two', () => {
    expect(errorsOf(staleness, from('2024-11-22'))).toEqual([
      'programs/pathology.json.sources.0 an old list (2024-11-22) is 2 seasons old and nobody marked it as checked',
    ])
  })

  test('is content with a mark of this season, and not with an old one', () => {
    expect(errorsOf(staleness, marked('2026-11-22'))).toEqual([])
    expect(warningsOf(staleness, marked('2026-11-22'))).toHaveLength(1)
    expect(errorsOf(staleness, marked('2025-11-01'))).toHaveLength(1)
  })

  test('believes a fact that says itself when it was checked', () => {
    expect(errorsOf(staleness, from('2021', { checked: '2026-10-06' }))).toEqual([])
  })
})

describe('rights', () => {
  test.each(['applications_2021', 'pct_res_nonus_img', 'interview_rate_nonus_img_2024', 'quota_2020', 'rc_med2'])(
    'refuse the column %s',
    (column) => {
      expect(errorsOf(rights, packWith({ 'validation/anything.json': { rows: [{ [column]: 1 }] } }))).toHaveLength(1)
    },
  )

  test('refuse rates that look copied', () => {
    expect(errorsOf(rights, packWithProgram({ claims: { invitationRate: [[[0.02, 0.01, 0.03], 0]] } }))).toHaveLength(1)
  })
})

/** A good pack whose feeder file has this size. */
const weighing = (bytes: number): Pack => packWith({}, { gzipBytes: new Map([['programs/pathology.json', bytes]]) })

describe('size', () => {
  test('allows the feeders 400 kB and not a byte more', () => {
    expect(errorsOf(size, weighing(400_000))).toEqual([])
    expect(errorsOf(size, weighing(400_001))).toEqual(['the feeder programs takes 400001 bytes compressed, the budget is 400000'])
  })
})
