/** The quick look at a long log: it takes what the schema takes and nothing else, and costs a part of it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fitsSchema } from '../../src/kinds/fits-schema.ts'
import { studySchema } from '../../src/kinds/study/schema.ts'
import { startProcessorTime } from '../../../test/processor-time.ts'

const sample = JSON.parse(readFileSync(join(import.meta.dirname, 'study', '1.json'), 'utf8')) as object
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, '', 'x', 0, -1, 1.5, NaN, Infinity, true, [], [null], {}, 'correct', '2026-02-30'),
  fc.jsonValue(),
)

/** The value with something else somewhere in it, or without something, or with one more. */
function damaged(value: unknown, path: readonly number[], instead: unknown): unknown {
  const [at, ...rest] = path
  if (at === undefined || typeof value !== 'object' || value === null) return instead
  const keys = Object.keys(value)
  const key = keys[at % (keys.length + 1)] ?? 'new'
  const part = (value as Readonly<Record<string, unknown>>)[key]
  const next = damaged(part, rest, instead)
  if (Array.isArray(value)) return key === 'new' ? [...value, next] : value.with(Number(key), next)
  const { [key]: _, ...others } = value as Readonly<Record<string, unknown>>
  return next === undefined && rest.length === 0 ? others : { ...others, [key]: next }
}

/** Processor time of the quickest of five. */
function cost(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const spent = startProcessorTime()
    work()
    return spent()
  })
  return Math.min(...times)
}

describe('the quick look', () => {
  const study = studySchema()

  it('agrees with the schema of the study log on every damage', () => {
    const fits = fitsSchema(study)
    const found = { fits: 0, not: 0 }
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 6 }), odd, (path, instead) => {
        const value = damaged(sample, path, instead)
        const isRight = study.safeParse(value).success
        found[isRight ? 'fits' : 'not'] += 1
        expect(fits(value)).toBe(isRight)
      }),
      { numRuns: 3000 },
    )
    expect(Math.min(found.fits, found.not)).toBeGreaterThan(100)
  })

  it.each<[string, z.ZodType, readonly unknown[]]>([
    ['a number above', z.number().gt(1), [1, 1.1, 2]],
    ['a whole number', z.int().min(0), [0, 1, 1.5, -1]],
    ['a text of a form', z.string().regex(/^a/), ['a', 'b']],
    ['a short text', z.string().max(2), ['ab', 'abc']],
    ['a short list', z.array(z.string()).max(1), [['a'], ['a', 'b']]],
    ['a group without other fields', z.strictObject({ a: z.string() }), [{ a: 'a' }, { a: 'a', b: 1 }]],
    ['a group that asks more', z.object({ a: z.number() }).refine(({ a }) => a > 1), [{ a: 1 }, { a: 2 }]],
    ['a field that may be undefined', z.object({ a: z.string().optional() }), [{}, { a: undefined }, { a: null }]],
    ['a field that may be missing', z.object({ a: z.string().exactOptional() }), [{}, { a: undefined }, { a: 'a' }]],
    ['one of two', z.union([z.string(), z.number()]), ['a', 1, true]],
  ])('asks the schema about %s', (_, schema, values) => {
    const fits = fitsSchema(schema)
    for (const value of values) expect(fits(value), JSON.stringify(value)).toBe(schema.safeParse(value).success)
  })

  it('costs a third of reading or less', () => {
    const items = Array.from({ length: 40 }, (_, at) => ({ id: `q${at}`, system: 'Renal', answer: 'correct', seconds: 60 }))
    const blocks = Array.from({ length: 1000 }, (_, at) => ({ id: `b${at}`, date: '2026-11-20', source: 'Bank', items }))
    const log = { ...sample, blocks }
    const fits = fitsSchema(study)
    expect(cost(() => fits(log))).toBeLessThan(cost(() => study.safeParse(log)) / 3)
  })
})
