import type { Choice, Problem, Usage } from './problem.ts'
import { excess, measureUsage, record } from './problem.ts'
import type { Change } from './value.ts'
import { pairGain, weigh, worth } from './value.ts'

/** A gain below this share of the value is arithmetic noise. */
const noise = 1e-10

/**
 * Moves a feasible choice, in place, to a local optimum: no change at one program, and no pair of changes (a swap, two
 * signal labels exchanged, a signal moved), that keeps every limit is worth more. `reduced` (see certify) says which
 * changes can matter: a pair whose reduced slopes sum below minus the gap is on no better list.
 */
export function improve(problem: Problem, choice: Choice, proof: { reduced: Float64Array; gap: number }): void {
  const pull = new Float64Array(problem.programs * problem.nodes)
  const usage = measureUsage(problem, choice)
  for (;;) {
    const value = weigh(problem, choice, pull)
    const move = bestMove({ problem, choice, usage, pull, threshold: noise * value, proof })
    if (!move) return
    for (const change of move) apply(problem, { choice, usage }, change)
  }
}

interface Search {
  readonly problem: Problem
  readonly choice: Choice
  readonly usage: Usage
  readonly pull: Float64Array
  readonly threshold: number
  readonly proof: { readonly reduced: Float64Array; readonly gap: number }
}

/** A change at one program with its own gain and its gain after prices. */
interface Step extends Change {
  readonly gain: number
  readonly promise: number
}

function bestMove(search: Search): readonly Change[] | undefined {
  const steps = promisingSteps(search)
  let best: readonly Change[] | undefined
  let top = search.threshold
  for (const step of steps) {
    if (step.gain > top && staysFeasible(search, [step])) {
      top = step.gain
      best = [step]
    }
  }
  for (let a = 0; a < steps.length; a++) {
    for (let b = a + 1; b < steps.length; b++) {
      const [one, two] = [steps[a]!, steps[b]!]
      if (one.promise + two.promise < -search.proof.gap) break
      // The value is concave: two changes together never gain more than the sum of their tangents.
      if (one.program === two.program || (one.gain <= 0 && two.gain <= 0)) continue
      const gain = pairGain(search.problem, search.pull, [one, two])
      if (gain > top && staysFeasible(search, [one, two])) {
        top = gain
        best = [one, two]
      }
    }
  }
  return best
}

/** Every change at one program that could belong to a better list, most promising first. */
function promisingSteps({ problem, choice, pull, proof }: Search): Step[] {
  const steps: Step[] = []
  for (let program = 0; program < problem.programs; program++) {
    const from = choice[program]!
    const now = worth(problem, from, pull)
    const reducedNow = from < 0 ? 0 : proof.reduced[from]!
    const consider = (to: number): void => {
      if (to === from) return
      const promise = (to < 0 ? 0 : proof.reduced[to]!) - reducedNow
      steps.push({ program, from, to, gain: worth(problem, to, pull) - now, promise })
    }
    if (!problem.fixed[program]) consider(-1)
    for (let o = problem.optionStart[program]!; o < problem.optionStart[program + 1]!; o++) consider(o)
  }
  return steps.toSorted((a, b) => b.promise - a.promise || a.program - b.program || a.to - b.to)
}

function staysFeasible({ problem, usage }: Search, changes: readonly Change[]): boolean {
  for (const change of changes) swap(problem, usage, change, 1)
  const over = excess(problem, usage)
  for (const change of changes) swap(problem, usage, change, -1)
  return over === 0
}

function swap(problem: Problem, usage: Usage, change: Change, sign: 1 | -1): void {
  record(problem, usage, change.from, sign === 1 ? -1 : 1)
  record(problem, usage, change.to, sign)
}

function apply(problem: Problem, state: { choice: Choice; usage: Usage }, change: Change): void {
  swap(problem, state.usage, change, 1)
  state.choice[change.program] = change.to
}
