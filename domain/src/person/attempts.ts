import type { StepRecord } from './person.ts'

/** Attempts at a Step so far, as said, and one where a result is in and no number was given; undefined where nobody knows of one. */
export function attemptsSoFar({ attempts, state }: StepRecord): number | undefined {
  return attempts ?? (state === 'passed' || state === 'failed' || state === 'unclear' ? 1 : undefined)
}
