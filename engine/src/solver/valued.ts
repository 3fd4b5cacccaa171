import type { Choice, SelectionProblem } from './problem.ts'
import { isFeasible } from './problem.ts'
import { valueOf } from './value.ts'

/** A list, what it is worth, and whether it keeps every limit, pin and minimum. */
export interface Valued {
  readonly choice: Choice
  readonly value: number
  readonly feasible: boolean
}

/** Values a list that keeps every limit; only minimums may be missed, so only they are asked. */
export function valued(problem: SelectionProblem, choice: Choice): Valued {
  const canMiss = problem.rows.some(({ limit }) => limit < 0) || problem.fixed.includes(1)
  return { choice, value: valueOf(problem, choice), feasible: !canMiss || isFeasible(problem, choice) }
}

/** A feasible list before one that is not, then the one worth more; the second where they are alike. */
export function betterOf(a: Valued, b: Valued): Valued {
  if (a.feasible !== b.feasible) return a.feasible ? a : b
  return a.value > b.value ? a : b
}
