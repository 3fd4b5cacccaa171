import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeThree } from '#store'
import { isSame } from '../../src/json.ts'

describe('two copies that both changed', () => {
  it('take what only one of them changed', () => {
    const base = { name: 'Amina', exams: { step1: { result: 'pass' } } }
    const ours = { ...base, name: 'Amina K.' }
    const theirs = { ...base, exams: { step1: { result: 'pass' }, step2ck: { score: 238 } } }
    expect(mergeThree({ base, ours, theirs })).toEqual({
      body: { name: 'Amina K.', exams: { step1: { result: 'pass' }, step2ck: { score: 238 } } },
      clashes: [],
    })
  })

  it('name what both changed otherwise, and keep ours', () => {
    const merged = mergeThree({ base: { name: 'A' }, ours: { name: 'B' }, theirs: { name: 'C' } })
    expect(merged).toEqual({ body: { name: 'B' }, clashes: [{ path: 'name', ours: 'B', theirs: 'C' }] })
  })

  it('keep the entries each added to a list, and drop what either took away', () => {
    const base = { pinned: ['a', 'b'] }
    const merged = mergeThree({ base, ours: { pinned: ['a', 'b', 'c'] }, theirs: { pinned: ['b', 'd'] } })
    expect(merged.body).toEqual({ pinned: ['b', 'c', 'd'] })
  })

  it('keep both where each logged an equal session, and where one changed what the other removed', () => {
    const base = { done: [{ id: 'x', n: 1 }] }
    expect(mergeThree({ base, ours: { done: [{ id: 'x', n: 2 }] }, theirs: { done: [] } }).body).toEqual({
      done: [{ id: 'x', n: 2 }],
    })
  })

  it('never mix the two sides of what means something only whole', () => {
    const copies = { base: { memory: { a: 1, b: 1 } }, ours: { memory: { a: 2, b: 1 } }, theirs: { memory: { a: 1, b: 2 } } }
    expect(mergeThree(copies, new Set(['memory'])).body).toEqual({ memory: { a: 2, b: 1 } })
  })

  it('are the changed one where only one changed, whatever the documents', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (base, changed) => {
        expect(isSame(mergeThree({ base, ours: changed, theirs: base }).body, changed)).toBe(true)
        expect(isSame(mergeThree({ base, ours: base, theirs: changed }).body, changed)).toBe(true)
      }),
    )
  })

  it('lose no field that either side added, whatever the documents', () => {
    const group = fc.dictionary(
      fc.stringMatching(/^[a-d]$/),
      fc.oneof(fc.integer(), fc.dictionary(fc.stringMatching(/^[x-z]$/), fc.integer())),
    )
    fc.assert(
      fc.property(group, group, (ours, theirs) => {
        const { body } = mergeThree<unknown>({ base: {}, ours, theirs })
        for (const key of [...Object.keys(ours), ...Object.keys(theirs)]) expect(body).toHaveProperty(key)
      }),
    )
  })
})
