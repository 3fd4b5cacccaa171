import type { Experience } from '#domain/person'
import type { LogEntry } from '#writing/informatics'
import type { CvReading } from '#store/import'

/** What the user has decided about one entry that was read: whether it goes into the log, and as corrected. */
export interface CvDecision {
  readonly line: number
  readonly experience: Experience
  readonly counts: boolean
  /** Stands in the log already, by title and place. */
  readonly isKnown: boolean
}

/** Everything new counts until it is taken out; what stands in the log already does not, so the same file twice adds nothing. */
export function firstCvDecisions(reading: CvReading, entries: readonly LogEntry[]): readonly CvDecision[] {
  const known = new Set(entries.map(({ experience }) => keyOf(experience)))
  return reading.experiences.map(({ line, experience }) => {
    const isKnown = known.has(keyOf(experience))
    return { line, experience, counts: !isKnown, isKnown }
  })
}

function keyOf({ title, organization = '' }: Pick<Experience, 'title' | 'organization'>): string {
  return `${title}|${organization}`.toLowerCase().replace(/\s+/gu, ' ').trim()
}
