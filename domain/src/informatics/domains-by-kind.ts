import type { Experience } from '../profile/profile.ts'
import type { DomainId } from './domains.ts'

const byKind: Readonly<Record<Experience['kind'], readonly DomainId[]>> = {
  work: [],
  research: ['fundamentals'],
  volunteering: [],
  teaching: ['leadership'],
  'quality-improvement': ['care-delivery'],
  informatics: ['information-systems'],
  leadership: ['leadership'],
  training: ['fundamentals'],
  other: [],
}

/** The domains an entry belongs to by its declared kind alone; what its words prove is found by the lens. */
export function domainsByKind(experience: Experience): readonly DomainId[] {
  return byKind[experience.kind]
}
