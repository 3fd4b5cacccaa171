import { exchange } from './changes.ts'
import type { Choice, SelectionProblem, Usage } from './problem.ts'
import { excess, measureUsage } from './problem.ts'
import type { Change } from './value.ts'
import type { Valued } from './valued.ts'
import { valued } from './valued.ts'

const mostMoves = 200

/**
 * Brings a list that misses a minimum to one that does not, where exchanges of one program for another can: each time the
 * exchange that comes nearest. Greedy may fill places with programs that serve one minimum where others would serve two.
 */
export function repair(problem: SelectionProblem, from: Valued): Valued {
  const choice = from.choice.slice()
  const usage = measureUsage(problem, choice)
  for (let moves = 0; moves < mostMoves && excess(problem, usage) > 0; moves++) {
    const changes = nearest(problem, choice, usage)
    if (!changes) return from
    for (const change of changes) {
      exchange(problem, usage, change)
      choice[change.program] = change.to
    }
  }
  return valued(problem, choice)
}

/** The exchange, or the program added, that lowers the excess most. */
function nearest(problem: SelectionProblem, choice: Choice, usage: Usage): readonly Change[] | undefined {
  let least = excess(problem, usage) - 1e-9
  let best: readonly Change[] | undefined
  const consider = (changes: readonly Change[]): void => {
    for (const change of changes) exchange(problem, usage, change)
    const over = excess(problem, usage)
    for (const { program, from, to } of changes) exchange(problem, usage, { program, from: to, to: from })
    if (over < least) {
      least = over
      best = changes
    }
  }
  for (let inn = 0; inn < problem.programs; inn++) {
    if (choice[inn] >= 0) continue
    const added: Change = { program: inn, from: -1, to: problem.optionStart[inn] }
    consider([added])
    for (let out = 0; out < problem.programs; out++) {
      if (choice[out] >= 0 && !problem.fixed[out]) consider([added, { program: out, from: choice[out], to: -1 }])
    }
  }
  return best
}
