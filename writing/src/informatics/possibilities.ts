import type { Association } from './associations.ts'
import { associationsOf } from './associations.ts'
import { bm25fTerm } from './bm25f.ts'
import { groupBy } from '#engine/keys'
import type { ConceptId } from './lexicon/concept.ts'
import { conceptById } from './lexicon/concepts.ts'
import type { Field, Possibility, Proof } from './reading.ts'
import { proofOf } from './reading.ts'

/** Least score of a question worth asking, found on the tuning tables: about one word that goes with few concepts. */
const leastScore = 0.9
const lengthShare = 0.3

interface Word {
  readonly association: Association
  readonly field: Field
  readonly proof: Proof
}

/** Concepts that single words point at, likeliest first, without those in `known`. Words wished or denied do not count. */
export function findPossibilities(fields: readonly Field[], known: ReadonlySet<ConceptId>): readonly Possibility[] {
  const words = fields.flatMap((field) => wordsIn(field))
  return [...groupBy(words, (word) => word.association.concept)]
    .filter(([concept, own]) => !known.has(concept) && own.some((word) => word.association.listed))
    .map(([concept, own]) => possibilityOf(concept, own))
    .filter((each) => each.score >= leastScore)
    .toSorted((a, b) => b.score - a.score || (a.concept < b.concept ? -1 : 1))
}

function wordsIn(field: Field): readonly Word[] {
  return field.tokens.flatMap((token, at) => {
    const associations = associationsOf(token.word)
    const proof = associations.length > 0 ? proofOf(field, [at]) : undefined
    if (!proof || (proof.claim !== 'done' && proof.claim !== 'in progress')) return []
    return associations.map((association) => ({ association, field, proof }))
  })
}

function possibilityOf(concept: ConceptId, words: readonly Word[]): Possibility {
  const { id, name, meaning, domain } = conceptById(concept)
  const byEntry = groupBy(words, (word) => word.association.entry)
  const score = [...byEntry.values()].reduce((sum, own) => sum + scoreOf(own), 0)
  const proofs = [...byEntry.values()].flatMap((own) => own.slice(0, 1).map((word) => word.proof))
  const said = proofs.map((proof) => `"${proof.text}"`).join(', ')
  return {
    concept: id,
    name,
    meaning,
    domain,
    score,
    proofs,
    question: `You wrote ${said}. Was this “${name}” (${lowerFirst(meaning).replace(/\.$/, '')})? If so, say what you did in plain words.`,
  }
}

function scoreOf(words: readonly Word[]): number {
  const idf = words[0]?.association.idf ?? 0
  const fields = groupBy(words, (word) => word.field)
  return bm25fTerm(
    idf,
    [...fields].map(([field, own]) => ({
      count: own.length,
      weight: field.weight,
      length: field.tokens.length,
      usualLength: field.usualLength,
      lengthShare,
    })),
  )
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
