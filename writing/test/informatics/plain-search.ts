import type MiniSearchType from 'minisearch'
import type { Concept } from '../../src/informatics/lexicon/concept.ts'
import type { WordClasses } from '../../src/informatics/pattern.ts'
import type { Snippet } from './read-snippets.ts'

interface Answers {
  readonly byMeaning: (snippet: Snippet) => readonly string[]
  readonly byLexicon: (snippet: Snippet) => readonly string[]
}

/** MiniSearch as it comes: concepts as documents, the snippet as the query. Once with names and meanings, once with every word of our lexicon too. */
export function plainSearch(MiniSearch: typeof MiniSearchType, concepts: readonly Concept[], classes: WordClasses): Answers {
  const words = (concept: Concept): string =>
    [...concept.strong, ...concept.fair, ...concept.weak]
      .join(' ')
      .replace(/@(\w+)/g, (_, name: string) => classes[name] ?? '')
      .replace(/[|*=&.@]+/g, ' ')
  const search = (fields: readonly string[]): ((snippet: Snippet) => readonly string[]) => {
    const index = new MiniSearch({ fields: [...fields] })
    index.addAll(
      concepts.map((concept) => ({ id: concept.id, name: concept.name, meaning: concept.meaning, words: words(concept) })),
    )
    return (snippet) => index.search(snippet.text).map((hit) => String(hit.id))
  }
  return { byMeaning: search(['name', 'meaning']), byLexicon: search(['name', 'meaning', 'words']) }
}
