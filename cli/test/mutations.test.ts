/** Whatever is in the file: advice, or problems with paths; never a crash. */
import { adviseListed } from '../../domain/test/person/invented.ts'
import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { isoDate, specialtyId } from '#domain'
import type { Facts } from '#domain'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { checkProfile, csvText, listRows, planCalendar, readProfile } from '#store'
import { adviceMarkdown } from '#writing/paper'

const today = isoDate('2026-11-22')
const examples = readdirSync('examples').map((name) => ({ name, text: readFileSync(`examples/${name}`, 'utf8') }))
const programsEach = 8

/** The real rules with a few programs of each specialty, so that a thousand runs take seconds. */
let facts: Facts

beforeAll(async () => {
  const specialties = ['internal-medicine', 'pathology', 'family-medicine'].map(specialtyId)
  const whole = await loadFacts(factsIn('facts/data'), specialties)
  const few = specialties.flatMap((id) =>
    whole.programs
      .filter(({ specialty }) => specialty === id)
      .filter((_, at) => at % 20 === 0)
      .slice(0, programsEach),
  )
  facts = { ...whole, programs: few }
})

/** Advice through every export, or the problems. Throws where the line crashes or a number goes wrong. */
function answerTo(result: ReturnType<typeof readProfile>): 'advice' | 'problems' {
  if (result.kind === 'refused') {
    expect(result.problems.length).toBeGreaterThan(0)
    for (const { sentence } of result.problems) expect(sentence).not.toMatch(/undefined|\[object/)
    return 'problems'
  }
  const { profile } = result
  const advised = adviseListed(profile, facts, today, 1)
  const { matchChance: band, outlook } = advised.list
  expect(band === undefined).toBe(outlook.kind === 'no number')
  if (band) expect(band.low <= band.point && band.point <= band.high && band.low >= 0 && band.high <= 1).toBe(true)
  expect(Number.isFinite(advised.list.value) && Number.isFinite(advised.list.fees.total)).toBe(true)
  const files = [
    planCalendar(advised.plan, Date.parse(today)),
    csvText(listRows(advised.list, today)),
    adviceMarkdown({ profile, facts, advised, today }),
  ]
  for (const file of files) expect(file).not.toMatch(/\bNaN\b|\bundefined\b/)
  return 'advice'
}

type Path = readonly (string | number)[]

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const below = Array.isArray(value)
    ? value.flatMap((item, at) => pathsIn(item, [...path, at]))
    : Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key]))
  return path.length === 0 ? below : [path, ...below]
}

/** A copy in which the place at the path is changed; `undefined` removes it. */
function changed(value: unknown, [step, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (step === undefined) return change(value)
  if (Array.isArray(value))
    return value
      .map((item: unknown, at) => (at === step ? changed(item, rest, change) : item))
      .filter((item) => item !== undefined)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]): [string, unknown][] => {
      const now: unknown = key === step ? changed(item, rest, change) : item
      return now === undefined ? [] : [[key, now]]
    }),
  )
}

describe('a profile with each field removed in turn', () => {
  it.each(examples)('$name', ({ text }) => {
    const body: unknown = parse(text)
    // Of a list its first item: the others are read like it, and the mutations below reach them all.
    const places = pathsIn(body).filter((path) => path.every((step) => typeof step === 'string' || step === 0))
    const answers = places.map((path) => answerTo(checkProfile(changed(body, path, () => undefined))))
    expect(answers.filter((answer) => answer === 'advice').length).toBeGreaterThan(answers.length / 2)
  })
})

describe('random mutations of the files', () => {
  const anyFile = fc.constantFrom(...examples.map(({ text }) => text))
  const anyBody = fc.constantFrom(...examples.map(({ text }) => parse(text) as unknown))
  const anyValue = fc.oneof(
    fc.constantFrom(null, true, false, 0, -1, 1e308, 300, '', 'now', '2027-02-30', [], {}, 'internal-medicine'),
    fc.jsonValue({ maxDepth: 2 }),
    fc.string({ unit: 'grapheme' }),
    fc.integer({ min: -10, max: 400 }),
  )

  it('of values: 700 files with one to three fields replaced, removed or renamed', () => {
    const mutation = fc.record({ at: fc.nat(), value: anyValue, how: fc.constantFrom('replace', 'remove', 'nudge') })
    fc.assert(
      fc.property(anyBody, fc.array(mutation, { minLength: 1, maxLength: 3 }), (whole, mutations) => {
        const body = mutations.reduce<unknown>((now, { at, value, how }) => {
          const paths = pathsIn(now)
          const path = paths[at % paths.length] ?? []
          return changed(now, path, (old) =>
            how === 'remove' ? undefined : how === 'nudge' && typeof old === 'number' ? old + 1 : value,
          )
        }, whole)
        answerTo(checkProfile(body))
      }),
      { numRuns: 700 },
    )
  })

  it('of text: 300 files with letters cut out, put in or turned round', () => {
    const cut = fc.record({ at: fc.nat(), length: fc.nat({ max: 40 }), put: fc.string({ maxLength: 8 }) })
    fc.assert(
      fc.property(anyFile, fc.array(cut, { minLength: 1, maxLength: 4 }), (text, cuts) => {
        const mutated = cuts.reduce(
          (now, { at, length, put }) => now.slice(0, at % now.length) + put + now.slice((at % now.length) + length),
          text,
        )
        answerTo(readProfile(mutated))
      }),
      { numRuns: 300 },
    )
  })
})
