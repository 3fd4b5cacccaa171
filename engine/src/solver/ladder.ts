import type { Choice, Problem } from './problem.ts'

/**
 * The chosen programs in falling order of utility, with what stands before and after each rung: `reach` is the chance at
 * each node that the Match gets there, `rest` the value of everything from there on. Grows by one rung in O(length * nodes).
 */
export interface Ladder {
  readonly problem: Problem
  readonly rungs: Int32Array
  readonly options: Int32Array
  readonly reach: Float64Array
  readonly rest: Float64Array
  length: number
}

export function createLadder(problem: Problem): Ladder {
  const { nodes, weight } = problem
  const pinned = problem.fixed.reduce((sum, one) => sum + one, 0)
  const most = Math.min(problem.programs, Math.max(problem.limit, pinned)) + 1
  const reach = new Float64Array((most + 1) * nodes)
  reach.set(weight)
  return {
    problem,
    rungs: new Int32Array(most),
    options: new Int32Array(most),
    reach,
    rest: new Float64Array((most + 1) * nodes),
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
    ladder.rest.copyWithin((at + 1) * problem.nodes, at * problem.nodes, (ladder.length + 1) * problem.nodes)
    rungs[at] = program
    ladder.length++
  }
  options[at] = option
  refresh(ladder, { reachFrom: at, restFrom: at })
}

/** What an option would add in place of `current`, -1 for none, at its program. */
export function gainOf(ladder: Ladder, option: number, current: number): number {
  const { problem, reach, rest } = ladder
  const { nodes, chance } = problem
  const program = problem.programOf[option]
  const at = rungOf(ladder, program)
  const before = at * nodes
  const after = (current < 0 ? at : at + 1) * nodes
  const from = option * nodes
  const u = problem.utility[program]
  let sum = 0
  for (let m = 0; m < nodes; m++) {
    const step = current < 0 ? chance[from + m] : chance[from + m] - chance[current * nodes + m]
    sum += reach[before + m] * step * (u - rest[after + m])
  }
  return sum
}

/** Value of the whole ladder. */
export function heightOf({ problem, rest }: Ladder): number {
  let value = 0
  for (let m = 0; m < problem.nodes; m++) value += problem.weight[m] * rest[m]
  return value
}

/** Stands for a whole choice at once: cheaper than climbing one by one. */
export function climbAll(ladder: Ladder, choice: Choice): void {
  ladder.length = 0
  for (let i = 0; i < choice.length; i++) {
    if (choice[i] < 0) continue
    ladder.rungs[ladder.length] = i
    ladder.options[ladder.length++] = choice[i]
  }
  ladder.rest.fill(0, ladder.length * ladder.problem.nodes)
  refresh(ladder, { reachFrom: 0, restFrom: ladder.length - 1 })
}

/** Chance that the list ends anywhere on the ladder, whatever the preferences. */
export function chanceAnywhere({ problem, reach, length }: Ladder): number {
  let nowhere = 0
  for (let m = 0; m < problem.nodes; m++) nowhere += reach[length * problem.nodes + m]
  return 1 - nowhere
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

/** Recomputes reach after one rung and rest before another. */
function refresh(ladder: Ladder, { reachFrom, restFrom }: { readonly reachFrom: number; readonly restFrom: number }): void {
  const { problem, rungs, options, reach, rest, length } = ladder
  const { nodes, chance, utility } = problem
  for (let k = reachFrom; k < length; k++) {
    const from = options[k] * nodes
    for (let m = 0; m < nodes; m++) reach[(k + 1) * nodes + m] = reach[k * nodes + m] * (1 - chance[from + m])
  }
  for (let k = restFrom; k >= 0; k--) {
    const from = options[k] * nodes
    const u = utility[rungs[k]]
    for (let m = 0; m < nodes; m++) {
      const later = rest[(k + 1) * nodes + m]
      rest[k * nodes + m] = later + chance[from + m] * (u - later)
    }
  }
}
