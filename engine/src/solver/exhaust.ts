import type { Alternatives } from './alternatives.ts'
import { liveAlternatives } from './alternatives.ts'
import type { Proof } from './certify.ts'
import type { Choice, SelectionProblem, Usage } from './problem.ts'
import { countsHold, excess, measureUsage, record } from './problem.ts'
import { valueOf } from './value.ts'
import type { Valued } from './valued.ts'

/** What a search of everything the proof leaves open came to. */
export interface Exhausted extends Valued {
  /** True where nothing was left out: the choice is then the best there is. */
  readonly complete: boolean
}

/** A list counts as better when it gains more than this share of the value. */
const noise = 1e-12

/**
 * Looks at every list that the proof does not rule out: one whose losses stay within the gap, that keeps the limits, and
 * whose tangent reaches the value. Where that finishes, the best list is proved best.
 */
export function exhaust(problem: SelectionProblem, from: Valued, { proof, mostBranches }: Allowed): Exhausted {
  const live = liveAlternatives(problem, from, proof)
  const trial = settled(problem, proof, live)
  const search: Search = {
    problem,
    proof,
    live: live.toSorted((a, b) => b.losses[1] - a.losses[1] || a.program - b.program),
    trial,
    standing: standingOf(trial, live),
    usage: measureUsage(problem, trial),
    best: from.choice,
    value: from.value,
    branches: 0,
    mostBranches,
  }
  let tangent = proof.base
  for (const option of trial) if (option >= 0) tangent += proof.slope[option]
  branch(search, 0, { lost: 0, tangent })
  return { choice: search.best, value: search.value, feasible: from.feasible, complete: search.branches <= mostBranches }
}

interface Allowed {
  readonly proof: Proof
  readonly mostBranches: number
}

interface Search {
  readonly problem: SelectionProblem
  readonly proof: Proof
  readonly live: readonly Alternatives[]
  readonly trial: Choice
  /** Programs that stand on a trial list or may, in order: the only ones its value needs. */
  readonly standing: Int32Array
  readonly usage: Usage
  best: Choice
  value: number
  branches: number
  readonly mostBranches: number
}

function standingOf(trial: Choice, live: readonly Alternatives[]): Int32Array {
  const may = Uint8Array.from(trial, (option) => (option < 0 ? 0 : 1))
  for (const { program } of live) may[program] = 1
  return Int32Array.from(trial.keys()).filter((program) => may[program] === 1)
}

/** Every program that is not live, at its best reduced slope; the live ones still empty. */
function settled(problem: SelectionProblem, proof: Proof, live: readonly Alternatives[]): Choice {
  const { programs, optionStart, fixed } = problem
  const choice = new Int32Array(programs)
  for (let program = 0; program < programs; program++) {
    let best = fixed[program] ? optionStart[program] : -1
    for (let o = optionStart[program]; o < optionStart[program + 1]; o++) {
      if (proof.reduced[o] > (best < 0 ? 0 : proof.reduced[best])) best = o
    }
    choice[program] = best
  }
  for (const { program } of live) choice[program] = -1
  return choice
}

function branch(search: Search, depth: number, so: { lost: number; tangent: number }): void {
  const { problem, proof, live, trial, usage } = search
  if (++search.branches > search.mostBranches) return
  if (depth === live.length) {
    weighTrial(search, so.tangent)
    return
  }
  const { program, options, losses } = live[depth]
  for (const [k, option] of options.entries()) {
    const lost = so.lost + losses[k]
    if (proof.beforeLosses - lost <= search.value * (1 + noise)) break
    record(usage, option, 1)
    trial[program] = option
    // Counts only fill up on the way down; minimums and money are asked at the end.
    if (countsHold(problem, usage, option)) {
      branch(search, depth + 1, { lost, tangent: so.tangent + (option < 0 ? 0 : proof.slope[option]) })
    }
    record(usage, option, -1)
  }
  trial[program] = -1
}

function weighTrial(search: Search, tangent: number): void {
  const { problem, trial, usage } = search
  const worthMore = search.value * (1 + noise)
  if (tangent <= worthMore || excess(problem, usage) > 0) return
  const value = valueOf(problem, trial, search.standing)
  if (value <= worthMore) return
  search.value = value
  search.best = trial.slice()
}
