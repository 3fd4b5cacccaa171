import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWords, keepVersion } from '../../../src/words/statement/versions.ts'
import { isoDate } from '../../../../domain/src/units.ts'

const join = (parts: ReturnType<typeof diffWords>, without: 'added' | 'removed'): string =>
  parts
    .filter((part) => part.kind !== without)
    .map((part) => part.text)
    .join('')

const words = (seed: number): string => Array.from({ length: 5000 }, (_, index) => `w${(index * seed) % 977}`).join(' ')

describe('versions of a statement', () => {
  it('shows what came and what went', () => {
    expect(diffWords('I kept a list.', 'I kept a long list.').map((part) => [part.kind, part.text])).toEqual([
      ['same', 'I kept a '],
      ['added', 'long '],
      ['same', 'list.'],
    ])
  })

  it('gives back both texts exactly, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('một', 'نور', 'प्रिया', 'list', ' ', '\n', 'a'), { maxLength: 40 })
      .map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after)
        expect(join(parts, 'added')).toBe(before)
        expect(join(parts, 'removed')).toBe(after)
      }),
      { seed: 3, numRuns: 300 },
    )
  })

  it('compares two statements of 5,000 words without choking', () => {
    const parts = diffWords(words(3), words(5))
    expect(join(parts, 'removed')).toBe(words(5))
  })

  it('keeps a version only when something changed', () => {
    const first = { id: '1', savedOn: isoDate('2026-11-22'), text: 'a' }
    expect(keepVersion([first], { ...first, id: '2' })).toHaveLength(1)
    expect(keepVersion([first], { ...first, id: '2', text: 'b' })).toHaveLength(2)
  })
})
