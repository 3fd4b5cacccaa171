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
    live: live.toSorted(inOrderOfTrying),
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
  tryAll(search, tangent)
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

/** What loses least is changed first, and so stands last. Of programs alike the first is added first and dropped last: it is the one listed. */
function inOrderOfTrying(a: Alternatives, b: Alternatives): number {
  return b.losses[1] - a.losses[1] || (a.options[0] < 0 ? b.program - a.program : a.program - b.program)
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

/**
 * Depth first over the alternatives of one live program after the other, on a stack of its own: where thousands are live, a function that
 * calls itself once a program needs more room than the thread of a browser has.
 */
function tryAll(search: Search, base: number): void {
  const { problem, proof, live, trial, usage } = search
  const deepest = live.length
  const next = new Int32Array(deepest + 1)
  const lost = new Float64Array(deepest + 1)
  const tangent = new Float64Array(deepest + 1)
  tangent[0] = base
  let depth = 0
  const backUp = (): void => {
    depth -= 1
    if (depth >= 0) record(usage, live[depth].options[next[depth] - 1], -1)
  }
  search.branches = 1
  while (depth >= 0) {
    if (depth === deepest) {
      weighTrial(search, tangent[depth])
      backUp()
      continue
    }
    const { program, options, losses } = live[depth]
    const k = next[depth]
    const losing = lost[depth] + losses[k]
    if (k === options.length || proof.beforeLosses - losing <= search.value * (1 + noise)) {
      trial[program] = -1
      backUp()
      continue
    }
    const option = options[k]
    next[depth] = k + 1
    record(usage, option, 1)
    trial[program] = option
    // Counts only fill up on the way down; minimums and money are asked at the end.
    if (!countsHold(problem, usage, option)) {
      record(usage, option, -1)
      continue
    }
    lost[depth + 1] = losing
    tangent[depth + 1] = tangent[depth] + (option < 0 ? 0 : proof.slope[option])
    depth += 1
    next[depth] = 0
    if (++search.branches > search.mostBranches) return
  }
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
