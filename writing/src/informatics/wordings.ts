import type { FieldCount } from './bm25f.ts'
import { bm25fTerm } from './bm25f.ts'
import type { Cue, CueStrength } from './cues.ts'
import { cuesStartingWith } from './cues.ts'
import { groupBy } from '#engine/keys'
import type { ConceptId } from './lexicon/concept.ts'
import { conceptById } from './lexicon/concepts.ts'
import { matchAt } from './pattern.ts'
import type { Field, NotCounted, Proof, Suggestion } from './reading.ts'
import { proofOf } from './reading.ts'
import type { Recency } from './recency.ts'

/** What the wordings of the lexicon find: concepts that are claimed, and those that are only wished, denied or somebody else's. */
export function findWordings(
  fields: readonly Field[],
  recency: Recency,
): { readonly claimed: readonly Suggestion[]; readonly notCounted: readonly NotCounted[] } {
  const byConcept = groupBy(
    fields.flatMap((field) => hitsIn(field)),
    (hit) => hit.cue.concept,
  )
  const claimed = [...byConcept.values()].flatMap((hits) => suggest(hits, fields, recency) ?? [])
  const shown = new Set(claimed.map((each) => each.concept))
  return {
    claimed: claimed.toSorted((a, b) => b.score - a.score || (a.concept < b.concept ? -1 : 1)),
    notCounted: [...byConcept].flatMap(([concept, hits]) => (shown.has(concept) ? [] : denied(concept, hits))),
  }
}

interface Hit {
  readonly cue: Cue
  readonly field: Field
  readonly proof: Proof
}

function hitsIn(field: Field): readonly Hit[] {
  const anyCase = field.name === 'tools'
  return field.tokens.flatMap((token, at) =>
    cuesStartingWith(token.word).flatMap((cue) => {
      const found = matchAt(cue.pattern, at, { tokens: field.tokens, anyCase })
      const proof = found && proofOf(field, found.named)
      return proof ? [{ cue, field, proof }] : []
    }),
  )
}

const strengthWeight: Readonly<Record<CueStrength, number>> = { strong: 3, fair: 1.5, weak: 0.4 }
const lengthShare = 0.3

function suggest(hits: readonly Hit[], fields: readonly Field[], recency: Recency): Suggestion | undefined {
  const usable = hits.filter((hit) => isClaim(hit.proof))
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
  const contributions = [...groupBy(hits, (hit) => hit.cue)].map(([cue, own]) => {
    const counts: readonly FieldCount[] = fields.map((field) => ({
      count: own.filter((hit) => hit.field === field).length,
      weight: field.weight,
      length: field.tokens.length,
      usualLength: field.usualLength,
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

/** The longest proofs, none inside another, the same words once. */
function withoutOverlaps(proofs: readonly Proof[]): readonly Proof[] {
  const kept: Proof[] = []
  for (const proof of proofs.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    const said = kept.some((other) => other.text.toLowerCase() === proof.text.toLowerCase())
    const covered = kept.some((other) => other.field === proof.field && other.start <= proof.start && other.end >= proof.end)
    if (!covered && !said) kept.push(proof)
  }
  return kept.toSorted((a, b) => (a.field < b.field ? -1 : a.field > b.field ? 1 : a.start - b.start))
}

function isClaim(proof: Proof): boolean {
  return proof.claim === 'done' || proof.claim === 'in progress'
}

function denied(concept: ConceptId, hits: readonly Hit[]): readonly NotCounted[] {
  const told = hits.find((hit) => hit.cue.strength !== 'weak' && !isClaim(hit.proof))
  return told ? [{ concept, name: conceptById(concept).name, proof: told.proof }] : []
}
