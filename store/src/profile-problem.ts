/** One thing that is wrong with a file, and where. */
export interface ProfileProblem {
  /** Where, such as `exams.step2ck.score` or `letters[0].due`; empty for the file as a whole. */
  readonly path: string
  readonly value: unknown
  readonly expected: string
  /** `exams.step2ck.score: 312 is outside 1-300` */
  readonly sentence: string
  /** Line of the file, from 1, where it is known. */
  readonly line?: number
}

/** The steps from a whole to a value within it. */
export type Path = readonly PropertyKey[]
