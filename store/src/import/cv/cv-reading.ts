import type { Experience, ScholarlyWork } from '#domain/person'
import type { Refusal } from '../reading.ts'

/** What was read from a CV or application, before the user has corrected and confirmed any of it. */
export interface CvReading {
  readonly format: 'myeras-application' | 'cv' | 'json-resume'
  readonly experiences: readonly ReadExperience[]
  readonly scholarlyWork: readonly ReadWork[]
  /** Lines no field of ours took, in their order, so that nothing is lost unseen. */
  readonly leftOut: readonly string[]
  /** What the reader did on purpose, in words. */
  readonly notes: readonly string[]
}

/** One entry as read, with the words each field came from: the correction screen shows both. */
export interface ReadExperience {
  readonly line: number
  readonly experience: Experience
  readonly proof: Readonly<Partial<Record<keyof Experience, string>>>
  /** Fields the reader is not sure of, each with what to check. */
  readonly doubts: readonly string[]
}

export interface ReadWork {
  readonly line: number
  readonly work: ScholarlyWork
  readonly proof: string
}

export type CvOutcome = { readonly kind: 'read'; readonly reading: CvReading } | Refusal

/** A line of the file: its words, and what its layout says. */
export interface CvLine {
  readonly text: string
  readonly number: number
  readonly heading: boolean
  readonly bullet: boolean
}

export function plainLine(text: string, number: number): CvLine {
  const bullet = /^\s*[•●▪◦·*–-]\s+/u.test(text)
  return { text: text.replace(/^\s*[•●▪◦·*–-]\s+/u, '').trim(), number, heading: false, bullet }
}
