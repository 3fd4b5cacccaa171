import type { Experience } from '../profile/profile.ts'
import type { IsoDate } from '../units.ts'
import type { FieldCount } from './bm25f.ts'
import { bm25fTerm } from './bm25f.ts'
import type { Cue, CueStrength } from './cues.ts'
import { cuesStartingWith } from './cues.ts'
import type { DomainId } from './domains.ts'
import type { ConceptId, LookFor } from './lexicon/concept.ts'
import { conceptById } from './lexicon/concepts.ts'
import { matchAt } from './pattern.ts'
import type { Claim } from './polarity.ts'
import { readPolarity } from './polarity.ts'
import type { Recency } from './recency.ts'
import { recencyOf } from './recency.ts'
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

/** Wording that was seen and not counted, and why: a wish, a denial, somebody else's work. */
export interface NotCounted {
  readonly concept: ConceptId
  readonly name: string
  readonly proof: Proof
}

export interface LensReading {
  /** Most telling first. */
  readonly suggestions: readonly Suggestion[]
  readonly notCounted: readonly NotCounted[]
}

/** Reads an experience through the informatics lens. `today` only decides whether work counts as recent. */
export function readExperience(experience: Experience, today?: IsoDate): LensReading {
  const { title, role, tools, description, result } = experience
  const readable: Readable = {
    title,
    ...(role === undefined ? {} : { role }),
    ...(tools === undefined ? {} : { tools }),
    ...(description === undefined ? {} : { description }),
    ...(result === undefined ? {} : { measure: result.measure }),
  }
  return readText(readable, recencyOf(experience, today))
}

/** Reads any text. The same rules: only what is claimed as done, by the writer, with the words that say so. */
export function readText(readable: Readable, recency: Recency = 'undated'): LensReading {
  const fields = fieldsOf(readable)
  const hits = fields.flatMap((field) => hitsIn(field))
  const byConcept = groupBy(hits, (hit) => hit.cue.concept)
  const suggestions = [...byConcept.values()].flatMap((own) => suggest(own, fields, recency) ?? [])
  const shown = new Set(suggestions.map((each) => each.concept))
  return {
    suggestions: suggestions.toSorted((a, b) => b.score - a.score || (a.concept < b.concept ? -1 : 1)),
    notCounted: [...byConcept].flatMap(([concept, own]) => (shown.has(concept) ? [] : denied(concept, own))),
  }
}

interface Field {
  readonly name: ReadableField
  readonly text: string
  readonly tokens: readonly Token[]
}

interface Hit {
  readonly cue: Cue
  readonly field: Field
  readonly proof: Proof
}

function fieldsOf(readable: Readable): readonly Field[] {
  const texts: readonly (readonly [ReadableField, string | undefined])[] = [
    ['title', readable.title],
    ['role', readable.role],
    ['tools', readable.tools?.join(', ')],
    ['description', readable.description],
    ['measure', readable.measure],
  ]
  return texts.flatMap(([name, text]) => (text === undefined || text === '' ? [] : [{ name, text, tokens: tokenise(text) }]))
}

function hitsIn(field: Field): readonly Hit[] {
  const polarity = readPolarity(field.tokens)
  const anyCase = field.name === 'tools'
  return field.tokens.flatMap((token, at) =>
    cuesStartingWith(token.word).flatMap((cue) => {
      const found = matchAt(cue.pattern, at, { tokens: field.tokens, anyCase })
      const first = found && field.tokens[found.first]
      const last = found && field.tokens[found.last]
      if (!found || !first || !last) return []
      const { start } = first
      const { end } = last
      return [
        {
          cue,
          field,
          proof: { field: field.name, text: field.text.slice(start, end), start, end, claim: polarity.claimOf(found.named) },
        },
      ]
    }),
  )
}

const strengthWeight: Readonly<Record<CueStrength, number>> = { strong: 3, fair: 1.5, weak: 0.4 }
const fieldWeight: Readonly<Record<ReadableField, number>> = { title: 1.5, role: 1.5, tools: 1.5, description: 1, measure: 1 }
const usualLength: Readonly<Record<ReadableField, number>> = { title: 5, role: 4, tools: 4, description: 25, measure: 5 }
const lengthShare = 0.3

function suggest(hits: readonly Hit[], fields: readonly Field[], recency: Recency): Suggestion | undefined {
  const usable = hits.filter((hit) => hit.proof.claim === 'done' || hit.proof.claim === 'in progress')
  const telling = usable.filter((hit) => hit.cue.strength !== 'weak')
  const first = telling[0]
  if (!first) return undefined
  const { id, name, meaning, domain, lookFor } = conceptById(first.cue.concept)
  return {
    concept: id,
    name,
    meaning,
    domain,
    ...(lookFor === undefined ? {} : { lookFor }),
    score: scoreOf(usable, fields),
    claim: telling.some((hit) => hit.proof.claim === 'done') ? 'done' : 'in progress',
    recency,
    proofs: withoutOverlaps(telling.map((hit) => hit.proof)),
  }
}

function scoreOf(hits: readonly Hit[], fields: readonly Field[]): number {
  const byCue = groupBy(hits, (hit) => hit.cue)
  const contributions = [...byCue].map(([cue, own]) => {
    const counts: readonly FieldCount[] = fields.map((field) => ({
      count: own.filter((hit) => hit.field === field).length,
      weight: fieldWeight[field.name],
      length: field.tokens.length,
      usualLength: usualLength[field.name],
      lengthShare,
    }))
    return strengthWeight[cue.strength] * bm25fTerm(cue.idf, counts)
  })
  return sumDamped(contributions)
}

/** Wordings of one concept overlap, so the second counts half, the third a third: evidence adds, repetition does not. */
function sumDamped(contributions: readonly number[]): number {
  return contributions.toSorted((a, b) => b - a).reduce((sum, each, index) => sum + each / (index + 1), 0)
}

/** The longest proofs, none inside another. */
function withoutOverlaps(proofs: readonly Proof[]): readonly Proof[] {
  const kept: Proof[] = []
  for (const proof of proofs.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    const covered = kept.some((other) => other.field === proof.field && other.start <= proof.start && other.end >= proof.end)
    if (!covered) kept.push(proof)
  }
  return kept.toSorted((a, b) => (a.field < b.field ? -1 : a.field > b.field ? 1 : a.start - b.start))
}

function denied(concept: ConceptId, hits: readonly Hit[]): readonly NotCounted[] {
  const told = hits.find((hit) => hit.cue.strength !== 'weak' && hit.proof.claim !== 'done' && hit.proof.claim !== 'in progress')
  return told ? [{ concept, name: conceptById(concept).name, proof: told.proof }] : []
}

function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
