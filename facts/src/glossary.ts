import type { Fact } from '#domain'
import type { ReadFact } from './load.ts'
import { readOutline } from './load.ts'

/** A word of the field, and what it means in a sentence or two. */
export interface GlossaryTerm {
  readonly id: string
  readonly term: string
  /** What else it is called. */
  readonly also?: readonly string[]
  readonly meaning: Fact<string>
}

/** The words of the field in the order of the alphabet. Rejects when the file cannot be read or is not ours. */
export async function loadGlossary(read: ReadFact): Promise<readonly GlossaryTerm[]> {
  return (await readOutline<{ readonly terms: readonly GlossaryTerm[] }>(read, 'glossary.json', ['terms'])).terms
}

/** The terms that are called so, or whose meaning says it; all of them where nothing is asked for. */
export function findTerms(terms: readonly GlossaryTerm[], words: string): readonly GlossaryTerm[] {
  const asked = words.trim().toLowerCase()
  const named = terms.filter(({ term, also = [] }) => [term, ...also].some((name) => name.toLowerCase().includes(asked)))
  return named.length > 0 ? named : terms.filter(({ meaning }) => meaning.value.toLowerCase().includes(asked))
}
