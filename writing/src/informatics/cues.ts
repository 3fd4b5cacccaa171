import type { ConceptId } from './lexicon/concept.ts'
import { inverseDocumentFrequency } from './bm25f.ts'
import { wordClasses } from './lexicon/classes.ts'
import { concepts } from './lexicon/concepts.ts'
import type { Pattern } from './pattern.ts'
import { compilePattern, startsOf, wordsOf } from './pattern.ts'

export type CueStrength = 'strong' | 'fair' | 'weak'

/** One wording of one concept, compiled, with how telling its words are among all concepts. */
export interface Cue {
  readonly concept: ConceptId
  readonly strength: CueStrength
  readonly pattern: Pattern
  readonly idf: number
}

function compileCues(): readonly Cue[] {
  const compiled = concepts.flatMap((concept) =>
    (['strong', 'fair', 'weak'] as const).flatMap((strength) =>
      concept[strength].map((written) => ({ concept: concept.id, strength, pattern: compilePattern(written, wordClasses) })),
    ),
  )
  const conceptsWithWord = countConcepts(compiled)
  return compiled.map((each) => ({ ...each, idf: idfOf(each.pattern, conceptsWithWord) }))
}

/** In how many concepts a word occurs: the document frequency of BM25F, a concept being a document. */
function countConcepts(compiled: readonly Omit<Cue, 'idf'>[]): ReadonlyMap<string, number> {
  const seen = new Map<string, Set<ConceptId>>()
  for (const { concept, pattern } of compiled) {
    for (const word of wordsOf(pattern).flat()) {
      const ids = seen.get(word) ?? new Set<ConceptId>()
      ids.add(concept)
      seen.set(word, ids)
    }
  }
  return new Map([...seen].map(([word, ids]) => [word, ids.size]))
}

/** The most telling element decides: "list of patients" is as rare as its rarest word. */
function idfOf(pattern: Pattern, conceptsWithWord: ReadonlyMap<string, number>): number {
  const byElement = wordsOf(pattern).map((words) => {
    const rarest = Math.max(...words.map((word) => inverseDocumentFrequency(concepts.length, conceptsWithWord.get(word) ?? 1)))
    const commonest = Math.min(...words.map((word) => inverseDocumentFrequency(concepts.length, conceptsWithWord.get(word) ?? 1)))
    return (rarest + commonest) / 2
  })
  return Math.max(...byElement)
}

/** Cues by the words they may start with. */
interface CueIndex {
  readonly exact: ReadonlyMap<string, readonly Cue[]>
  readonly prefixed: ReadonlyMap<string, readonly { readonly prefix: string; readonly cue: Cue }[]>
}

const prefixKeyLength = 2

let made: CueIndex | undefined

/** Compiled when the first text is read: most of what is asked of the product reads none. */
function indexOfCues(): CueIndex {
  return (made ??= buildIndex(compileCues()))
}

function buildIndex(cues: readonly Cue[]): CueIndex {
  const byExactStart = new Map<string, Cue[]>()
  const byPrefixStart = new Map<string, { readonly prefix: string; readonly cue: Cue }[]>()
  for (const cue of cues) {
    const { exact, prefixes } = startsOf(cue.pattern)
    for (const word of new Set(exact)) addTo(byExactStart, word, cue)
    for (const prefix of prefixes) addTo(byPrefixStart, prefix.slice(0, prefixKeyLength), { prefix, cue })
  }
  return { exact: byExactStart, prefixed: byPrefixStart }
}

function addTo<T>(index: Map<string, T[]>, key: string, value: T): void {
  const list = index.get(key)
  if (list) list.push(value)
  else index.set(key, [value])
}

/** The cues that can begin with this word. */
export function cuesStartingWith(word: string): readonly Cue[] {
  const index = indexOfCues()
  const exact = index.exact.get(word) ?? []
  const prefixed = (index.prefixed.get(word.slice(0, prefixKeyLength)) ?? []).filter(({ prefix }) => word.startsWith(prefix))
  return prefixed.length === 0 ? exact : [...new Set([...exact, ...prefixed.map(({ cue }) => cue)])]
}
