import type { SelectionProblem, Usage } from './problem.ts'
import { countsHold, record, sumsHold } from './problem.ts'
import type { Change } from './value.ts'

/** Whether a choice that keeps the limits still would after these changes. Leaves the usage as it was. */
export function keepsLimits(problem: SelectionProblem, usage: Usage, changes: readonly Change[]): boolean {
  for (const change of changes) exchange(problem, usage, change)
  const holds = changes.every(({ to }) => countsHold(problem, usage, to)) && sumsHold(problem, usage)
  for (const { program, from, to } of changes) exchange(problem, usage, { program, from: to, to: from })
  return holds
}

/** Records one change. */
export function exchange(problem: SelectionProblem, usage: Usage, { from, to }: Change): void {
  record(usage, from, -1)
  record(usage, to, 1)
}
