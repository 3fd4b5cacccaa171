import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { programId, specialtyId } from '#domain'
import type { Estimate, Program } from '#domain/claims'
import type { Fact } from '#domain'
import { byColumns } from '../../src/columns.ts'
import { decodePrograms, encodePrograms, programFileText } from '../../src/wire.ts'

const year = fc.integer({ min: 2016, max: 2026 }).map(String)
function factOf<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>> {
  return fc.record(
    {
      value,
      source: fc.constantFrom('a list', 'another list'),
      asOf: year,
      known: fc.constantFrom('reported' as const, 'published' as const),
      url: fc.constant('https://example.org/list'),
      note: fc.constantFrom('said so', 'wrote so'),
      stance: fc.constantFrom('strict' as const, 'preference' as const),
    },
    { requiredKeys: ['value', 'source', 'asOf', 'known'] },
  )
}
const share = fc.integer({ min: 1, max: 999 }).map((thousandths) => thousandths / 1000)
const estimate: fc.Arbitrary<Estimate> = fc.record({ point: share, low: share, high: share })
const program: fc.Arbitrary<Program> = fc.record(
  {
    id: fc.integer({ min: 0, max: 99_999 }).map((tail) => programId(`14099${String(tail).padStart(5, '0')}`)),
    name: fc.string({ minLength: 1 }),
    city: fc.string(),
    state: fc.constantFrom('IL', 'PR'),
    specialty: fc.constant(specialtyId('internal-medicine')),
    institution: fc.string({ minLength: 1 }),
    joinScore: share,
    claims: fc.record(
      {
        visaJ1: fc.array(factOf(fc.boolean()), { minLength: 1, maxLength: 3 }),
        positions: fc.array(factOf(fc.nat(200)), { minLength: 1, maxLength: 2 }),
        invitationRate: fc.array(factOf(estimate), { minLength: 1, maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['id', 'name', 'city', 'state', 'specialty', 'claims'] },
)

test('what is packed comes out as it went in, after a trip through JSON, one after the other and by columns', () => {
  fc.assert(
    fc.property(fc.array(program, { maxLength: 5 }), (programs) => {
      const file = encodePrograms('internal-medicine', '2026.11.1', programs)
      for (const wire of [file, byColumns(file)]) expect(decodePrograms(JSON.parse(JSON.stringify(wire)))).toEqual(programs)
    }),
  )
})

test('a file is one program a line and holds nothing outside ASCII, whatever a program is called', () => {
  fc.assert(
    fc.property(fc.array(program, { maxLength: 5 }), (programs) => {
      const file = encodePrograms('internal-medicine', '2026.11.1', programs)
      const text = programFileText(file)
      expect(text).toMatch(/^[\0-\x7f]*$/)
      expect(text.trim().split('\n')).toHaveLength(Math.max(programs.length, 1) + 2)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(file)))
    }),
  )
  const named = encodePrograms('internal-medicine', '1', [
    {
      id: programId('1409900001'),
      name: 'St. John’s 😀',
      city: 'B',
      state: 'IL',
      specialty: specialtyId('internal-medicine'),
      claims: {},
    },
  ])
  expect(programFileText(named)).toContain(String.raw`St. John\u2019s \ud83d\ude00`)
})

test('every program file of the pack stands in the form it is written in', () => {
  const folder = 'facts/data/programs'
  const files = readdirSync(folder)
  expect(files.length).toBeGreaterThan(20)
  for (const name of files) {
    const text = readFileSync(join(folder, name), 'utf8')
    expect(text === programFileText(JSON.parse(text)), name).toBe(true)
  }
})

test('a source is written once, however many claims name it', () => {
  const claim: Fact<boolean> = { value: true, source: 'a list', asOf: '2021', known: 'reported' }
  const one = { id: programId('1409900001'), name: 'A', city: 'B', state: 'IL', specialty: specialtyId('internal-medicine') }
  const wire = encodePrograms('internal-medicine', '1', [{ ...one, claims: { visaJ1: [claim], visaH1b: [claim] } }])
  expect(wire.sources).toEqual([{ source: 'a list', asOf: '2021', known: 'reported' }])
})

test('what two programs say alike, from one source, is one list; an estimate and a stance are their own', () => {
  const file = {
    format: 2,
    specialty: 'pathology',
    release: '1',
    sources: [{ source: 'a list', asOf: '2021', known: 'reported' }],
    notes: ['said so'],
    programs: ['3009900001', '3009900002'].map((id) => ({
      id,
      name: 'A',
      city: 'B',
      state: 'IL',
      claims: {
        visaJ1: [[true, 0]],
        visaH1b: [[true, 0, 0]],
        setting: [['university', 0, -1, 'strict']],
        invitationRate: [[[0.1, 0.05, 0.2], 0]],
      },
    })),
  }
  const [one, other] = decodePrograms(file)
  expect(other).toEqual({ ...one, id: '3009900002' })
  expect(other?.claims.visaJ1).toBe(one?.claims.visaJ1)
  expect(one?.claims.visaJ1).not.toBe(one?.claims.visaH1b)
  expect(one?.claims.visaH1b?.[0]).toEqual({ value: true, ...file.sources[0], note: 'said so' })
  expect(one?.claims.setting?.[0]).toEqual({ value: 'university', ...file.sources[0], stance: 'strict' })
  expect(other?.claims.invitationRate).not.toBe(one?.claims.invitationRate)
})

describe('a file that is not ours is refused with a sentence', () => {
  const empty = { format: 2, specialty: 'pathology', release: '1', sources: [], notes: [], programs: [] }
  const broken = (claims: unknown): unknown => ({
    ...empty,
    programs: [{ id: '3009900001', name: 'A', city: 'B', state: 'IL', claims }],
  })
  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'a program file requires an object, got undefined'],
    ['a newer format', { ...empty, format: 3 }, 'program file pathology has format 3, this reader knows 2'],
    ['columns without claims', { ...empty, programs: undefined, columns: {} }, 'program file pathology requires programs'],
    ['half a file', { format: 2, specialty: 'pathology' }, 'program file pathology requires programs, sources and notes'],
    ['a claim without source', broken({ visaJ1: [[true, 3]] }), '3009900001.visaJ1 names source 3, which its file does not have'],
    [
      'a bare estimate',
      {
        ...empty,
        sources: [{ source: 'a', asOf: '2021', known: 'estimated' }],
        programs: [
          { id: '3009900001', name: 'A', city: 'B', state: 'IL', claims: { positions: [[0.1, 0]], invitationRate: [[0.1, 0]] } },
        ],
      },
      '3009900001.invitationRate requires [point, low, high], got 0.1',
    ],
  ])('%s', (_what, wire, sentence) => expect(() => decodePrograms(wire)).toThrow(sentence))
})
