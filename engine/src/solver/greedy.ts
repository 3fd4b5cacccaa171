import type { Ladder } from './ladder.ts'
import { climb, climbAll, createLadder, gainOf, mostAdded } from './ladder.ts'
import type { Choice, SelectionProblem, Usage } from './problem.ts'
import { measureUsage, record, totalFees } from './problem.ts'
import { createQueue, pop, push } from './queue.ts'

export interface Greedy {
  /** How additions are compared: by gain, or by gain per dollar where money is short. */
  readonly measure: 'gain' | 'gain per dollar'
  /** Options to take in this order, as far as they fit, before gains are asked. */
  readonly first?: Int32Array
  /** Called after each change with the option taken and what it added. */
  readonly onStep?: (step: { readonly option: number; readonly ladder: Ladder; readonly usage: Usage }) => void
}

/**
 * Builds a list by adding the option with the largest gain until nothing feasible helps: applications, and signals for
 * programs already chosen. Fixed programs come first, then minimums still unmet. Gains only fall as the list grows (the
 * concave form), so an old gain is an upper bound and few are computed again.
 */
export function chooseGreedily(problem: SelectionProblem, greedy: Greedy): Choice {
  const choice = new Int32Array(problem.programs).fill(-1)
  const run: Run = {
    problem,
    choice,
    usage: measureUsage(problem, choice),
    ladder: createLadder(problem),
    greedy,
    spread: greedy.measure === 'gain' ? [] : problem.fees.map(spreadFees),
  }
  if (problem.fixed.includes(1)) addFixed(run)
  if (problem.rows.some((row) => row.limit < 0)) serveMinimums(run)
  if (greedy.first) takeFirst(run, greedy.first)
  addUntilDone(run, () => true)
  return choice
}

interface Run {
  readonly problem: SelectionProblem
  readonly choice: Choice
  readonly usage: Usage
  readonly ladder: Ladder
  readonly greedy: Greedy
  /** Fee of each next application by group, see `spreadFees`; empty where gains alone count. */
  readonly spread: readonly Float64Array[]
}

/** Fixed programs, without a signal for now; those that add nothing last, for they must stand on the list all the same. */
function addFixed(run: Run): void {
  const { problem, choice } = run
  addUntilDone(run, (option) => problem.fixed[problem.programOf[option]] === 1 && problem.pool[option] < 0)
  for (let i = 0; i < problem.programs; i++) {
    if (problem.fixed[i] && choice[i] < 0) take(run, problem.optionStart[i])
  }
}

/** Options taken as far as they fit, without asking what they add. */
function takeFirst(run: Run, first: Int32Array): void {
  const { problem, choice, usage } = run
  for (const option of first) {
    const program = problem.programOf[option]
    if (choice[program] === option || !fits(run, option)) continue
    record(usage, choice[program], -1)
    record(usage, option, 1)
    choice[program] = option
  }
}

/** Programs that serve the most unmet minimums at once come first, then the larger gain. */
function serveMinimums(run: Run): void {
  const { problem, usage } = run
  for (let together = problem.rows.length; together > 0; together--) {
    addUntilDone(run, (option) => problem.pool[option] < 0 && minimumsServed(problem, usage, option) >= together)
  }
}

function addUntilDone(run: Run, allowed: (option: number) => boolean): void {
  const { problem, choice } = run
  const candidates: number[] = []
  for (let o = 0; o < problem.programOf.length; o++) {
    if (choice[problem.programOf[o]] !== o && fits(run, o) && allowed(o)) candidates.push(o)
  }
  if (candidates.length === 0) return
  const queue = createQueue(problem.programOf.length)
  const boundedAt = new Int32Array(problem.programOf.length)
  const gainedAt = new Int32Array(problem.programOf.length).fill(-1)
  let step = 0
  const enter = (option: number, gain: typeof gainOf): void => {
    const rating = rate(run, option, gain)
    if (rating > 0) push(queue, option, rating)
  }
  climbAll(run.ladder, choice)
  for (const option of candidates) enter(option, mostAdded)
  for (let option = pop(queue); option >= 0; option = pop(queue)) {
    // What does not fit now never will: use only grows.
    if (choice[problem.programOf[option]] === option || !fits(run, option) || !allowed(option)) continue
    // A bound of now first, which costs little; the gain itself only of what still leads.
    if (gainedAt[option] === step) {
      take(run, option)
      step++
    } else if (boundedAt[option] === step) {
      gainedAt[option] = step
      enter(option, gainOf)
    } else {
      boundedAt[option] = step
      enter(option, mostAdded)
    }
  }
}

function take(run: Run, option: number): void {
  const { problem, choice, usage, ladder } = run
  const program = problem.programOf[option]
  record(usage, choice[program], -1)
  record(usage, option, 1)
  choice[program] = option
  climb(ladder, option)
  run.greedy.onStep?.({ option, ladder, usage })
}

function rate(run: Run, option: number, gainAt: typeof gainOf): number {
  const { problem, choice, ladder, greedy } = run
  const current = choice[problem.programOf[option]]
  const gain = gainAt(ladder, option, current)
  if (greedy.measure === 'gain' || current >= 0) return gain
  const group = problem.feeGroup[problem.section[problem.programOf[option]]]
  return gain / Math.max(1, run.spread[group][run.usage.groups[group]])
}

/**
 * Fee of each next application on the lower convex hull of a group's fees: a flat tier counts as spread over its
 * applications, so that these steps never fall and an old gain per dollar stays an upper bound.
 */
function spreadFees(fee: Float64Array): Float64Array {
  const corners = [0]
  for (let n = 1; n < fee.length; n++) {
    while (corners.length > 1 && turnsDown(fee, corners, n)) corners.pop()
    corners.push(n)
  }
  const steps = new Float64Array(fee.length)
  for (let k = 1; k < corners.length; k++) {
    const [from, to] = [corners[k - 1], corners[k]]
    steps.fill((fee[to] - fee[from]) / (to - from), from, to)
  }
  return steps
}

function turnsDown(fee: Float64Array, corners: readonly number[], n: number): boolean {
  const [a, b] = [corners.at(-2)!, corners.at(-1)!]
  return (fee[b] - fee[a]) * (n - a) >= (fee[n] - fee[a]) * (b - a)
}

function stepFee(problem: SelectionProblem, group: number, count: number): number {
  const fee = problem.fees[group]
  return (fee[count + 1] ?? fee[count]) - fee[count]
}

/** Whether the option can be taken now, in place of what stands at its program. */
function fits(run: Run, option: number): boolean {
  const { problem, choice, usage } = run
  const program = problem.programOf[option]
  const current = choice[program]
  const pool = problem.pool[option]
  if (current >= 0 && problem.pool[current] >= 0) return false
  if (pool >= 0) {
    const site = problem.site[program]
    if (usage.pools[pool] >= problem.poolSize[pool] || (site >= 0 && usage.sites[site] > 0)) return false
  }
  if (current < 0 && !hasRoom(problem, usage, program)) return false
  for (let r = 0; r < problem.rows.length; r++) {
    const row = problem.rows[r]
    const step = row.coefficient[option] - (current < 0 ? 0 : row.coefficient[current])
    if (step > 0 && usage.rows[r] + step > row.limit + 1e-9) return false
  }
  return true
}

function hasRoom(problem: SelectionProblem, usage: Usage, program: number): boolean {
  const section = problem.section[program]
  if (usage.total >= problem.limit || usage.sections[section] >= problem.sectionLimit[section]) return false
  if (!Number.isFinite(problem.budget)) return true
  const group = problem.feeGroup[section]
  return totalFees(problem, usage) + stepFee(problem, group, usage.groups[group]) <= problem.budget + 1e-9
}

function minimumsServed(problem: SelectionProblem, usage: Usage, option: number): number {
  let served = 0
  for (let r = 0; r < problem.rows.length; r++) {
    const row = problem.rows[r]
    if (row.coefficient[option] < 0 && usage.rows[r] > row.limit + 1e-9) served++
  }
  return served
}
