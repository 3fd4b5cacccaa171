import { rowsOf } from '../numbers/vectors.ts'
import { addPressure, missedAt } from './pressure.ts'
import type { Choice, SelectionProblem } from './problem.ts'

/**
 * The chosen programs in falling order of utility. After each rung stand the invitations expected so far, by section and node; at each
 * rung the pressure, what one more invitation there would add. Grows by one rung in O(length * sections * nodes).
 */
export interface Ladder {
  readonly problem: SelectionProblem
  readonly rungs: Int32Array
  readonly options: Int32Array
  /** Row k: expected invitations of the first k rungs. */
  readonly expected: readonly Float64Array[]
  /** Row k: slope of the value of all levels from rung k on. */
  readonly pressure: readonly Float64Array[]
  /** Row k: chance to end nowhere on the first k rungs, times weight, by node; and its sum, NaN until it is asked for. */
  readonly missed: readonly Float64Array[]
  readonly nowhere: Float64Array
  /** Room for one option more: what would be expected, and what would be missed. */
  readonly tried: { readonly expected: Float64Array; readonly missed: Float64Array }
  /** What one invitation more would add to a level between two rungs, for each step of utility, and before which rung; -1 for none. */
  readonly between: { readonly slope: Float64Array; rung: number }
  length: number
}

export function createLadder(problem: SelectionProblem): Ladder {
  const pinned = problem.fixed.reduce((sum, one) => sum + one, 0)
  const most = Math.min(problem.programs, Math.max(problem.limit, pinned)) + 1
  const row = problem.ending.length
  return {
    problem,
    rungs: new Int32Array(most),
    options: new Int32Array(most),
    expected: rowsOf(most + 1, row),
    pressure: rowsOf(most + 1, row),
    missed: rowsOf(most + 1, problem.nodes),
    nowhere: new Float64Array(most + 1).fill(Number.NaN),
    tried: { expected: new Float64Array(row), missed: new Float64Array(problem.nodes) },
    between: { slope: new Float64Array(row), rung: -1 },
    length: 0,
  }
}

/** Takes an option, in place of whatever stands at its program. */
export function climb(ladder: Ladder, option: number): void {
  const { problem, rungs, options } = ladder
  const program = problem.programOf[option]
  const at = rungOf(ladder, program)
  if (at === ladder.length || rungs[at] !== program) {
    rungs.copyWithin(at + 1, at, ladder.length)
    options.copyWithin(at + 1, at, ladder.length)
    rungs[at] = program
    ladder.length++
  }
  options[at] = option
  refresh(ladder, at)
}

/** Stands for a whole choice at once: cheaper than climbing one by one. */
export function climbAll(ladder: Ladder, choice: Choice): void {
  ladder.length = 0
  for (let i = 0; i < choice.length; i++) {
    if (choice[i] < 0) continue
    ladder.rungs[ladder.length] = i
    ladder.options[ladder.length++] = choice[i]
  }
  refresh(ladder, 0)
}

/** No option adds more than this in place of `current`, -1 for none, at its program: the slope there, for the value is concave. */
export function mostAdded(ladder: Ladder, option: number, current: number): number {
  const { problem, pressure } = ladder
  const { nodes, invitation, section, programOf } = problem
  const program = programOf[option]
  const at = rungOf(ladder, program)
  const to = section[program] * nodes
  const here = pressure[at]
  // A program that is not listed yet opens a level of its own.
  const step = current < 0 ? utilityStep(problem.utility[program], at < ladder.length ? problem.utility[ladder.rungs[at]] : 0) : 0
  const own = step > 0 ? slopeBefore(ladder, at) : here
  let sum = 0
  for (let m = 0; m < nodes; m++) {
    const invited = invitation[option * nodes + m]
    const rise = current < 0 ? invited : invited - invitation[current * nodes + m]
    const below = here[to + m]
    sum += rise * (step > 0 ? below + step * own[to + m] : below)
  }
  return sum
}

/** What an option would add in place of `current`, -1 for none, at its program. */
export function gainOf(ladder: Ladder, option: number, current: number): number {
  const { problem, rungs, length } = ladder
  const { utility, programOf } = problem
  const program = programOf[option]
  const at = rungOf(ladder, program)
  let gain = 0
  // Its own level, where it would stand alone in it; then every level below.
  if (current < 0)
    gain += utilityStep(utility[program], at < length ? utility[rungs[at]] : 0) * risen(ladder, at, option, current)
  for (let k = at; k < length; k++) {
    const step = utilityStep(utility[rungs[k]], k + 1 < length ? utility[rungs[k + 1]] : 0)
    if (step > 0) gain += step * risen(ladder, k + 1, option, current)
  }
  return gain
}

/** Value of the whole ladder. */
export function heightOf(ladder: Ladder): number {
  const { problem, rungs, length } = ladder
  let value = 0
  for (let k = 0; k < length; k++) {
    const step = utilityStep(problem.utility[rungs[k]], k + 1 < length ? problem.utility[rungs[k + 1]] : 0)
    if (step > 0) value += step * (1 - nowhereAfter(ladder, k + 1))
  }
  return value
}

/** Chance that the list ends anywhere on the ladder, whatever the preferences. */
export function chanceAnywhere(ladder: Ladder): number {
  return 1 - nowhereAfter(ladder, ladder.length)
}

/** What a level of preference is worth beyond the next. */
function utilityStep(here: number, next: number): number {
  return here - next
}

/** By how much the chance to end nowhere on the first `rows` rungs falls with the option in place of the current one. */
function risen(ladder: Ladder, rows: number, option: number, current: number): number {
  const { problem, tried } = ladder
  const { nodes, invitation, section, programOf } = problem
  const { expected, missed } = tried
  expected.set(ladder.expected[rows])
  const to = section[programOf[option]] * nodes
  for (let m = 0; m < nodes; m++)
    expected[to + m] += invitation[option * nodes + m] - (current < 0 ? 0 : invitation[current * nodes + m])
  missedAt(problem, expected, missed)
  return nowhereAfter(ladder, rows) - sumOf(missed)
}

function nowhereAfter(ladder: Ladder, rows: number): number {
  missedAfter(ladder, rows)
  return ladder.nowhere[rows]
}

/** Chance to end nowhere on the first rungs, times weight, by node: worked out once for as long as they stand. */
function missedAfter({ problem, expected, missed, nowhere }: Ladder, rows: number): Float64Array {
  const row = missed[rows]
  if (!Number.isNaN(nowhere[rows])) return row
  missedAt(problem, expected[rows], row)
  nowhere[rows] = sumOf(row)
  return row
}

function sumOf(values: Float64Array): number {
  let sum = 0
  for (let m = 0; m < values.length; m++) sum += values[m]
  return sum
}

/** Slope of a level that a new program would open before a rung, the same for all of them but for the step. */
function slopeBefore(ladder: Ladder, rung: number): Float64Array {
  const { problem, expected, between } = ladder
  if (between.rung !== rung) {
    between.rung = rung
    between.slope.fill(0)
    addPressure(problem, { expected: expected[rung], missed: missedAfter(ladder, rung), share: 1, into: between.slope })
  }
  return between.slope
}

/** First rung at or after a program. */
function rungOf(ladder: Ladder, program: number): number {
  let low = 0
  let high = ladder.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ladder.rungs[middle] < program) low = middle + 1
    else high = middle
  }
  return low
}

/** Recomputes what is expected after each rung from one on, and the pressure at every rung. */
function refresh(ladder: Ladder, from: number): void {
  const { problem, rungs, options, expected, pressure, nowhere, length } = ladder
  const { nodes, invitation, section, utility } = problem
  for (let k = from; k < length; k++) {
    const next = expected[k + 1]
    next.set(expected[k])
    const to = section[rungs[k]] * nodes
    for (let m = 0; m < nodes; m++) next[to + m] += invitation[options[k] * nodes + m]
  }
  nowhere.fill(Number.NaN, from + 1, length + 1)
  ladder.between.rung = -1
  pressure[length].fill(0)
  for (let k = length - 1; k >= 0; k--) {
    pressure[k].set(pressure[k + 1])
    const step = utilityStep(utility[rungs[k]], k + 1 < length ? utility[rungs[k + 1]] : 0)
    if (step <= 0) continue
    addPressure(problem, { expected: expected[k + 1], missed: missedAfter(ladder, k + 1), share: step, into: pressure[k] })
  }
}
