import type { DomainId } from './domains.ts'
import type { ConceptId, LookFor } from './lexicon/concept.ts'
import type { PolarityReading } from './polarity.ts'
import { readPolarity } from './polarity.ts'
import type { Claim } from './polarity/scope.ts'
import type { Recency } from './recency.ts'
import type { Token } from './tokenise.ts'
import { tokenise } from './tokenise.ts'

/** What the lens reads: an entry of the log, or any text under `description`. */
export interface Readable {
  readonly title?: string
  readonly role?: string
  readonly tools?: readonly string[]
  readonly description?: string
  readonly measure?: string
}

export type ReadableField = keyof Readable

/** The words that prove a suggestion, with where they stand. Offsets are into the field's text; tools are joined by ", ". */
export interface Proof {
  readonly field: ReadableField
  readonly text: string
  readonly start: number
  readonly end: number
  readonly claim: Claim
}

/** An informatics concept found in an experience. Never without a proof. */
export interface Suggestion {
  readonly concept: ConceptId
  readonly name: string
  readonly meaning: string
  readonly domain: DomainId
  readonly lookFor?: LookFor
  /** For ordering only; it has no unit. */
  readonly score: number
  readonly claim: 'done' | 'in progress'
  readonly recency: Recency
  readonly proofs: readonly Proof[]
}

/** Single words hint at a concept and nothing says it: a question to the applicant, never evidence. */
export interface Possibility {
  readonly concept: ConceptId
  readonly name: string
  readonly meaning: string
  readonly domain: DomainId
  readonly score: number
  readonly question: string
  readonly proofs: readonly Proof[]
}

/** Wording that was seen and not counted, and why: a wish, a denial, somebody else's work. */
export interface NotCounted {
  readonly concept: ConceptId
  readonly name: string
  readonly proof: Proof
}

export interface LensReading {
  /** What the words say, most telling first. */
  readonly suggestions: readonly Suggestion[]
  /** What they may mean, likeliest first; with the suggestions at most five. */
  readonly asks: readonly Possibility[]
  readonly notCounted: readonly NotCounted[]
}

/** A field cut into words, with what its sentences claim. */
export interface Field {
  readonly name: ReadableField
  readonly text: string
  readonly tokens: readonly Token[]
  readonly polarity: PolarityReading
  /** A title word counts more than a word of a story. */
  readonly weight: number
  readonly usualLength: number
}

const weights: Readonly<Record<ReadableField, { readonly weight: number; readonly usualLength: number }>> = {
  title: { weight: 1.5, usualLength: 5 },
  role: { weight: 1.5, usualLength: 4 },
  tools: { weight: 1.5, usualLength: 4 },
  description: { weight: 1, usualLength: 25 },
  measure: { weight: 1, usualLength: 5 },
}

export function fieldsOf(readable: Readable): readonly Field[] {
  const texts: readonly (readonly [ReadableField, string | undefined])[] = [
    ['title', readable.title],
    ['role', readable.role],
    ['tools', readable.tools?.join(', ')],
    ['description', readable.description],
    ['measure', readable.measure],
  ]
  return texts.flatMap(([name, text]) => (text === undefined || text === '' ? [] : [fieldOf(name, text)]))
}

/** Fields of sentences; a title or a tool is a name and needs no verb. */
const prose: ReadonlySet<ReadableField> = new Set(['description', 'measure'])

function fieldOf(name: ReadableField, text: string): Field {
  const tokens = tokenise(text)
  return { name, text, tokens, polarity: readPolarity(tokens, prose.has(name)), ...weights[name] }
}

/** The proof for tokens `first` to `last`, with what the sentence claims about those in `named`. */
export function proofOf(field: Field, named: readonly number[]): Proof | undefined {
  const first = field.tokens[Math.min(...named)]
  const last = field.tokens[Math.max(...named)]
  if (!first || !last) return undefined
  const { start } = first
  const { end } = last
  return { field: field.name, text: field.text.slice(start, end), start, end, claim: field.polarity.claimOf(named) }
}
