import type { ConceptId } from './lexicon/concept.ts'
import { conceptById } from './lexicon/concepts.ts'

const inSentences: Readonly<Partial<Record<ConceptId, string>>> = {
  'sql-databases': 'work with a clinical database',
  'predictive-modelling': 'development or testing of a prediction model',
  'departmental-systems': 'work with a laboratory, imaging or pharmacy system',
  'quality-improvement': 'a quality improvement cycle',
  'patient-registry': 'a patient registry',
  'change-leadership': 'leading a change',
}

/** The field's name of a concept as it stands inside a sentence: lower case, without names or numbers. */
export function phraseOf(concept: ConceptId): string {
  return inSentences[concept] ?? conceptById(concept).name.toLowerCase()
}
