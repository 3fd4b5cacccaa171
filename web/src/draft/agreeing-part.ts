import { findContradictions } from '#domain/person'
import type { Case, Contradiction } from '#domain/person'
import { checkProfile } from '#store'
import { acceptedPart } from './accepted-part.ts'
import type { AcceptedPart, FieldProblem, ProfileCheck } from './accepted-part.ts'
import type { Draft } from './draft.ts'

/** Of two values that cannot both be so, one is left out and said. */
export function agreeingPart(draft: Draft, against: Pick<Case, 'facts' | 'today'>): AcceptedPart {
  const agrees: ProfileCheck = (body) => {
    const checked = checkProfile(body)
    if (checked.kind === 'refused') return checked
    const found = findContradictions(checked.profile, against)
    return found.length === 0 ? checked : { kind: 'refused', problems: found.map(problemOf) }
  }
  return acceptedPart(draft, agrees)
}

function problemOf({ path, text }: Contradiction): FieldProblem {
  return { path, expected: 'what agrees with the rest', sentence: `${path}: ${text}` }
}
