import type { Choice, Problem, Usage } from './problem.ts'
import { record, totalFees } from './problem.ts'
import { weigh, worth } from './value.ts'

/** How additions are compared: by gain, or by gain per dollar where money is short. */
export type Measure = 'gain' | 'gain per dollar'

export interface Greedy {
  readonly measure: Measure
  /** Called after each change with the option taken. */
  readonly onStep?: (option: number) => void
}

/**
 * Adds to a choice, in place, the option with the largest gain until nothing feasible helps: applications, and signals
 * for programs already chosen. Fixed programs come first, then minimums still unmet. Gains only fall as the list grows
 * (the concave form), so an old gain is an upper bound and few are computed again.
 */
export function extendGreedily(problem: Problem, state: { choice: Choice; usage: Usage }, greedy: Greedy): void {
  const run = { problem, ...state, greedy, pull: new Float64Array(problem.programs * problem.nodes) }
  if (problem.fixed.includes(1)) addFixed(run)
  if (problem.rows.some((row, r) => state.usage.rows[r]! > row.limit)) serveMinimums(run)
  addUntilDone(run, () => true)
}

/** Fixed programs, without a signal for now; those that add nothing last, for they must stand on the list all the same. */
function addFixed(run: Run): void {
  const { problem, choice } = run
  addUntilDone(run, (option) => problem.fixed[problem.programOf[option]!] === 1 && problem.pool[option]! < 0)
  for (let i = 0; i < problem.programs; i++) {
    if (problem.fixed[i] && choice[i]! < 0) take(run, problem.optionStart[i]!)
  }
}

/** Programs that serve the most unmet minimums at once come first, then the larger gain. */
function serveMinimums(run: Run): void {
  const { problem, usage } = run
  for (let together = problem.rows.length; together > 0; together--) {
    addUntilDone(run, (option) => problem.pool[option]! < 0 && minimumsServed(problem, usage, option) >= together)
  }
}

interface Run {
  readonly problem: Problem
  readonly choice: Choice
  readonly usage: Usage
  readonly greedy: Greedy
  readonly pull: Float64Array
}

function addUntilDone(run: Run, allowed: (option: number) => boolean): void {
  const { problem, choice, pull } = run
  const options = problem.programOf.length
  const bound = new Float64Array(options)
  const fresh = new Int32Array(options).fill(-1)
  bound.fill(Number.POSITIVE_INFINITY)
  weigh(problem, choice, pull)
  for (let step = 0; ;) {
    const best = largest(bound)
    if (best < 0) return
    const program = problem.programOf[best]!
    if (choice[program] === best || !fits(run, best) || !allowed(best)) {
      bound[best] = 0
      continue
    }
    if (fresh[best] !== step) {
      bound[best] = rating(run, best)
      fresh[best] = step
      continue
    }
    take(run, best)
    bound[best] = 0
    weigh(problem, choice, pull)
    step++
  }
}

function take(run: Run, option: number): void {
  const { problem, choice, usage } = run
  const program = problem.programOf[option]!
  record(problem, usage, choice[program]!, -1)
  record(problem, usage, option, 1)
  choice[program] = option
  run.greedy.onStep?.(option)
}

/** Index of the largest entry above zero, -1 for none. */
function largest(values: Float64Array): number {
  let best = -1
  let top = 0
  for (let o = 0; o < values.length; o++) {
    if (values[o]! > top) {
      top = values[o]!
      best = o
    }
  }
  return best
}

function rating(run: Run, option: number): number {
  const { problem, choice, pull, greedy } = run
  const gain = worth(problem, option, pull) - worth(problem, choice[problem.programOf[option]!]!, pull)
  if (greedy.measure === 'gain' || !(gain > 0)) return gain
  return gain / Math.max(1, addedFee(run, option))
}

function addedFee(run: Run, option: number): number {
  const { problem, choice, usage } = run
  const program = problem.programOf[option]!
  if (choice[program]! >= 0) return 0
  const group = problem.feeGroup[problem.section[program]!]!
  const fee = problem.fees[group]!
  return fee[usage.groups[group]! + 1]! - fee[usage.groups[group]!]!
}

/** Whether the option can be taken now, in place of what stands at its program. */
function fits(run: Run, option: number): boolean {
  const { problem, choice, usage } = run
  const program = problem.programOf[option]!
  const current = choice[program]!
  const pool = problem.pool[option]!
  if (current >= 0 && problem.pool[current]! >= 0) return false
  if (pool >= 0) {
    const site = problem.site[program]!
    if (usage.pools[pool]! >= problem.poolSize[pool]! || (site >= 0 && usage.sites[site]! > 0)) return false
  }
  if (current < 0) {
    const section = problem.section[program]!
    if (usage.total >= problem.limit || usage.sections[section]! >= problem.sectionLimit[section]!) return false
    if (Number.isFinite(problem.budget) && totalFees(problem, usage) + addedFee(run, option) > problem.budget + 1e-9) return false
  }
  return problem.rows.every((row, r) => {
    const step = row.coefficient[option]! - (current < 0 ? 0 : row.coefficient[current]!)
    return step <= 0 || usage.rows[r]! + step <= row.limit + 1e-9
  })
}

function minimumsServed(problem: Problem, usage: Usage, option: number): number {
  let served = 0
  for (let r = 0; r < problem.rows.length; r++) {
    const row = problem.rows[r]!
    if (row.coefficient[option]! < 0 && usage.rows[r]! > row.limit + 1e-9) served++
  }
  return served
}
