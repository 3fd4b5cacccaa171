import type { Choice, SelectionProblem } from '../../src/solver/problem.ts'
import { isFeasible } from '../../src/solver/problem.ts'

/**
 * The best list by trying every one: the oracle. Values come from the definition, not from the solver's formulas. Undefined where no
 * list keeps the limits.
 */
export function tryEveryList(problem: SelectionProblem): { value: number; choice: Choice } | undefined {
  const { programs, optionStart } = problem
  const choice = new Int32Array(programs).fill(-1)
  let best: { value: number; choice: Choice } | undefined
  const visit = (i: number): void => {
    if (i === programs) {
      if (!isFeasible(problem, choice)) return
      const value = valueByDefinition(problem, choice)
      if (!best || value > best.value) best = { value, choice: choice.slice() }
      return
    }
    choice[i] = -1
    visit(i + 1)
    for (let o = optionStart[i]!; o < optionStart[i + 1]!; o++) {
      choice[i] = o
      visit(i + 1)
    }
    choice[i] = -1
  }
  visit(0)
  return best
}

/**
 * What a list is worth, in the order the words have it: a level is reached when the list ends at a program at least that liked; at a
 * node that fails with chance exp(-interviews x h), where what goes beyond the capacity is given up where h is least.
 */
export function valueByDefinition(problem: SelectionProblem, choice: Choice): number {
  const { nodes, utility, weight, programs } = problem
  let value = 0
  for (let level = 0; level < programs; level++) {
    const step = utility[level]! - (utility[level + 1] ?? 0)
    if (step <= 0) continue
    for (let m = 0; m < nodes; m++) value += step * weight[m]! * (1 - Math.exp(-worthOfInterviews(problem, choice, { level, m })))
  }
  return value
}

function worthOfInterviews(problem: SelectionProblem, choice: Choice, { level, m }: { level: number; m: number }): number {
  const { nodes, invitation, ending, section, capacity } = problem
  const sections = Array.from({ length: ending.length / nodes }, (_, s) => ({ worth: ending[s * nodes + m]!, expected: 0 }))
  for (let i = 0; i <= level; i++) {
    if (choice[i]! >= 0) sections[section[i]!]!.expected += invitation[choice[i]! * nodes + m]!
  }
  let [before, total] = [0, 0]
  for (const { worth, expected } of sections.toSorted((a, b) => b.worth - a.worth)) {
    const kept = (all: number): number => (capacity * all) / (capacity + all)
    total += worth * (kept(before + expected) - kept(before))
    before += expected
  }
  return total
}
