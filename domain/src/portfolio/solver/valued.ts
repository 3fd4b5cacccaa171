import type { Choice, Problem } from './problem.ts'
import { valueOf } from './value.ts'

/** A list and what it is worth. */
export interface Valued {
  readonly choice: Choice
  readonly value: number
}

export function valued(problem: Problem, choice: Choice): Valued {
  return { choice, value: valueOf(problem, choice) }
}
