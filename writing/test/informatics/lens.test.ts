import * as fc from 'fast-check'
import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { readExperience, readText } from '../../src/informatics/lens.ts'
import { wordClasses } from '../../src/informatics/lexicon/classes.ts'
import { concepts } from '../../src/informatics/lexicon/concepts.ts'
import type { Experience } from '../../../domain/src/person/profile.ts'
import { isoDate } from '../../../domain/src/units.ts'
import { plainSearch } from './plain-search.ts'
import type { Snippet } from './read-snippets.ts'
import { heldOutTables, nearMissTables, readSnippets, recallAt, tuningTables } from './read-snippets.ts'

const found = (snippet: Snippet): readonly string[] => readText(snippet.readable).suggestions.map((each) => each.concept)
const byLens = (snippet: Snippet): readonly string[] => [
  ...found(snippet),
  ...readText(snippet.readable).asks.map((each) => each.concept),
]
const heldOut = heldOutTables.flatMap((table) => readSnippets(table))
const tuning = tuningTables.flatMap((table) => readSnippets(table))

describe('the informatics lens on labelled snippets', () => {
  it('uses only labels that exist, on at least 200 snippets', () => {
    const known = new Set<string>(concepts.map((each) => each.id))
    expect([...tuning, ...heldOut].flatMap((each) => each.labels).filter((label) => !known.has(label))).toEqual([])
    expect(tuning.length + heldOut.length).toBeGreaterThanOrEqual(200)
    expect(heldOut.length).toBeGreaterThanOrEqual(100)
  })

  it('finds nine in ten labels of the snippets kept out of tuning among its first five', () => {
    expect(recallAt(5, heldOut, byLens)).toBeGreaterThanOrEqual(0.9)
  })

  it('finds at least 15 points more than plain MiniSearch in the same run', () => {
    const plain = plainSearch(MiniSearch, concepts, wordClasses)
    expect(recallAt(5, heldOut, byLens) - recallAt(5, heldOut, plain.byMeaning)).toBeGreaterThanOrEqual(0.15)
  })

  it('claims nothing on near-misses, held-out ones included', () => {
    const claimed = nearMissTables.flatMap((table) => readSnippets(table)).filter((each) => found(each).length > 0)
    expect(claimed.map((each) => `${each.text} -> ${found(each).join(', ')}`)).toEqual([])
  })

  it('cites, for every suggestion and question, words that stand where it says', () => {
    for (const { readable } of [...tuning, ...heldOut]) {
      const { suggestions, asks } = readText(readable)
      for (const { proofs } of [...suggestions, ...asks]) {
        expect(proofs.length).toBeGreaterThan(0)
        for (const { field, start, end, text } of proofs) {
          const whole = field === 'tools' ? readable.tools?.join(', ') : readable[field]
          expect(whole?.slice(start, end)).toBe(text)
        }
      }
    }
  })
})

const claims = (description: string): readonly string[] => readText({ description }).suggestions.map((each) => each.concept)
const claimOf = (description: string): string | undefined => readText({ description }).notCounted[0]?.proof.claim

function recency(to: string): string | undefined {
  const entry: Experience = { kind: 'work', title: 'Built an Access database of stroke patients', from: '2012', to }
  return readExperience(entry, isoDate('2026-11-22')).suggestions[0]?.recency
}

describe('what counts as done', () => {
  it('does not count a wish, a denial or somebody else’s work, and says why', () => {
    expect(claims('I would like to learn SQL.')).toEqual([])
    expect(claimOf('I would like to learn SQL.')).toBe('hypothetical')
    expect(claimOf('Our hospital had no patient registry.')).toBe('negated')
    expect(claimOf('My brother built a mobile app for patients.')).toBe('of others')
    expect(claimOf('The app was useless.')).toBe('only named')
  })

  it('counts the half of a sentence that was done', () => {
    expect(claims('We had no database, so I made a spreadsheet of all dialysis patients.')).toContain('patient-registry')
  })

  it('marks what has only begun', () => {
    const [first] = readText({ description: 'I am currently building a registry of dialysis patients.' }).suggestions
    expect(first?.claim).toBe('in progress')
  })

  it('recognises a registry in "Excel list of ward patients"', () => {
    const [first] = readText({ description: 'Kept an Excel list of ward patients.' }).suggestions
    expect(first).toMatchObject({ concept: 'patient-registry', domain: 'data', lookFor: 'registries' })
    expect(first?.proofs[0]?.text).toContain('list of ward patients')
  })

  it('tells recent work from old work by the entry’s dates, on the day of advice', () => {
    expect([recency('2015'), recency('2025-06'), recency('Present')]).toEqual(['earlier', 'recent', 'now'])
  })

  it('reads any text without failing, and the same text the same way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (description) => {
        expect(readText({ description })).toEqual(readText({ description }))
      }),
      { seed: 6, numRuns: 300 },
    )
  })
})
