import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { GlossaryTerm } from '#facts'
import { partsWithTerms } from '../../src/parts/terms-in.ts'

const { terms }: { terms: readonly GlossaryTerm[] } = JSON.parse(readFileSync('facts/data/glossary.json', 'utf8'))
const words = terms.flatMap(({ id, term, also = [] }) => [term, ...also].map((word) => [word, id] as const))

function marked(text: string): readonly string[] {
  return partsWithTerms(text, words).flatMap(({ text: part, id }) => (id === undefined ? [] : [`${part}: ${id}`]))
}

describe('the words of the field in a sentence', () => {
  it('are found once each, in any number, and the longest name is meant', () => {
    expect(marked('Non-US IMGs send gold signals, and IMGs rank by a rank order list.')).toEqual([
      'IMGs: img',
      'gold signals: signal',
      'rank order list: rank-list',
    ])
    expect(marked('A J-1 brings two years at home, an H-1B does not.')).toEqual([
      'J-1: j1',
      'two years at home: home-requirement',
      'H-1B: h1b',
    ])
  })

  it('are not found inside other words, nor a name in small letters', () => {
    expect(marked('The husband signalled in a soap opera; the frontiers of a bandage.')).toEqual([])
  })

  it('leave the sentence as it was', () => {
    const text = 'SOAP offers places in rounds; SOAP ends on Thursday.'
    expect(
      partsWithTerms(text, words)
        .map((part) => part.text)
        .join(''),
    ).toBe(text)
  })
})
