import type { Way } from './strategies.ts'

/** One tested applicant under every way to choose. */
export interface Played {
  readonly step2ck: number
  readonly visaNeeded: boolean
  /** What the screen says beforehand, of our list and of a typical one. */
  readonly promised: number
  readonly promisedTypical: number
  readonly outcomes: Readonly<Record<Way, Outcome>>
}

export interface Outcome {
  /** Share of the seasons in which the list ended in a match in the specialty. */
  readonly matched: number
  /** Programs ranked, in the mean. */
  readonly ranked: number
  readonly sent: number
}
