/**
 * BM25F (Robertson, Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond", section 3.6):
 * occurrences are weighted by field and length before they saturate, so a tool named once counts more than a word in a story.
 */
export interface FieldCount {
  /** Occurrences in the field. */
  readonly count: number
  /** Weight of the field. */
  readonly weight: number
  /** Words in the field, and the usual number of words in such a field. */
  readonly length: number
  readonly usualLength: number
  /** How far length counts, 0 to 1. */
  readonly lengthShare: number
}

const saturation = 1.2

/** Contribution of one term: idf * tf / (k1 + tf), tf summed over weighted fields. */
export function bm25fTerm(idf: number, fields: readonly FieldCount[]): number {
  const frequency = fields.reduce((sum, { count, weight, length, usualLength, lengthShare }) => {
    const normalised = 1 - lengthShare + (lengthShare * length) / usualLength
    return sum + (weight * count) / normalised
  }, 0)
  return (idf * frequency) / (saturation + frequency)
}

/** Inverse document frequency that is never negative: ln(1 + (N - n + 0.5) / (n + 0.5)). */
export function inverseDocumentFrequency(documents: number, withTerm: number): number {
  return Math.log(1 + (documents - withTerm + 0.5) / (withTerm + 0.5))
}
