import type { Choice, Problem } from '../../src/solver/problem.ts'
import { isFeasible } from '../../src/solver/problem.ts'

/**
 * The best list by trying every one: the oracle. Values come from the definition, program by program in falling order
 * of utility, not from the solver's formulas. Undefined where no list keeps the limits.
 */
export function tryEveryList(problem: Problem): { value: number; choice: Choice } | undefined {
  const { programs, nodes, utility, chance, optionStart } = problem
  const choice = new Int32Array(programs).fill(-1)
  let best: { value: number; choice: Choice } | undefined
  const visit = (i: number, value: number, reach: Float64Array): void => {
    if (i === programs) {
      if ((!best || value > best.value) && isFeasible(problem, choice)) best = { value, choice: choice.slice() }
      return
    }
    choice[i] = -1
    visit(i + 1, value, reach)
    for (let o = optionStart[i]!; o < optionStart[i + 1]!; o++) {
      choice[i] = o
      const onward = reach.slice()
      let added = 0
      for (let m = 0; m < nodes; m++) {
        const ends = reach[m]! * chance[o * nodes + m]!
        added += utility[i]! * ends
        onward[m] = reach[m]! - ends
      }
      visit(i + 1, value + added, onward)
    }
    choice[i] = -1
  }
  visit(0, 0, problem.weight)
  return best
}
