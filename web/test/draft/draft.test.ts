import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listAt, valueAt, withValue } from '../../src/draft/draft.ts'
import type { Draft, Json } from '../../src/draft/draft.ts'

const amina: Draft = { version: 1, specialties: [{ id: 'internal-medicine' }], exams: { step2ck: { score: 238 } } }

describe('a profile while somebody is writing it', () => {
  it('changes one field and leaves the rest as it was, in its order', () => {
    const changed = withValue(amina, 'exams.step2ck.score', 241)
    expect(valueAt(changed, 'exams.step2ck.score')).toBe(241)
    expect(Object.keys(changed)).toEqual(['version', 'specialties', 'exams'])
    expect(valueAt(amina, 'exams.step2ck.score')).toBe(238)
  })

  it('takes away a group that becomes empty, so that nothing unknown looks like an answer', () => {
    expect(withValue(amina, 'exams.step2ck.score', undefined)).toEqual({ version: 1, specialties: [{ id: 'internal-medicine' }] })
  })

  it('adds to the end of a list and takes from its middle', () => {
    const two = withValue(withValue(amina, 'letters[0].author', 'Dr. A'), 'letters[1].author', 'Dr. B')
    expect(listAt(two, 'letters')).toEqual([{ author: 'Dr. A' }, { author: 'Dr. B' }])
    expect(listAt(withValue(two, 'letters[0]', undefined), 'letters')).toEqual([{ author: 'Dr. B' }])
  })

  it('reads names that are not words, as the notes on programs have them', () => {
    const noted = withValue(amina, 'preferences.notes["1400500929"]', 'wrote on Monday')
    expect(valueAt(noted, 'preferences.notes["1400500929"]')).toBe('wrote on Monday')
  })

  it('finds what it set, and finds nothing where it took away, at any path', () => {
    const step = fc.constantFrom('a', 'b', 'list[0]', 'list[0].c', 'deep.er.still')
    const value: fc.Arbitrary<Json> = fc.oneof(fc.string(), fc.integer(), fc.boolean())
    fc.assert(
      fc.property(step, value, (path, set) => {
        expect(valueAt(withValue(amina, path, set), path)).toEqual(set)
        expect(withValue(withValue(amina, path, set), path, undefined)).toEqual(amina)
      }),
    )
  })
})
