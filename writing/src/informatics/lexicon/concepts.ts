import type { Concept, ConceptId } from './concept.ts'
import { careDelivery } from './care-delivery.ts'
import { dataConcepts } from './data.ts'
import { fundamentals } from './fundamentals.ts'
import { informationSystems } from './information-systems.ts'
import { leadershipConcepts } from './leadership.ts'

/** Everything the lens can recognise. */
export const concepts: readonly Concept[] = [
  ...careDelivery,
  ...informationSystems,
  ...dataConcepts,
  ...fundamentals,
  ...leadershipConcepts,
]

const byId = new Map(concepts.map((each) => [each.id, each]))

export function conceptById(id: ConceptId): Concept {
  const concept = byId.get(id)
  if (!concept) throw new RangeError(`conceptById requires a concept of the lexicon, got ${id}`)
  return concept
}
