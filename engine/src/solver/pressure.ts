import type { SelectionProblem } from './problem.ts'

/**
 * The sections of a problem by what an interview of theirs is worth, node by node. Interviews kept beyond the capacity are given up
 * where they are worth least, so that the exponent of the chance to match, a sum of `step * R(invitations of this and better sections)`
 * with R the interviews kept, rises and is concave in every section's invitations.
 */
export interface Classes {
  readonly sections: number
  /** Section at each rank of each node, best first. */
  readonly order: Int32Array
  /** What a section is worth beyond the next, h_k - h_(k+1). */
  readonly step: Float64Array
}

const made = new WeakMap<Float64Array, Classes>()

/** Ranks the sections once a problem. */
export function classesOf({ ending, nodes }: Pick<SelectionProblem, 'ending' | 'nodes'>): Classes {
  const known = made.get(ending)
  if (known !== undefined) return known
  const sections = ending.length / nodes
  const order = new Int32Array(ending.length)
  const step = new Float64Array(ending.length)
  for (let m = 0; m < nodes; m++) {
    const ranked = Array.from({ length: sections }, (_, s) => s).toSorted((a, b) => ending[b * nodes + m] - ending[a * nodes + m])
    for (let k = 0; k < sections; k++) {
      order[m * sections + k] = ranked[k]
      const next = k + 1 < sections ? ending[ranked[k + 1] * nodes + m] : 0
      step[m * sections + k] = ending[ranked[k] * nodes + m] - next
    }
  }
  const classes = { sections, order, step }
  made.set(ending, classes)
  return classes
}

/** Minus the log of the chance to end nowhere at node m, with `expected` invitations by section (sections x nodes). */
export function exponentAt(
  { nodes, capacity }: Pick<SelectionProblem, 'nodes' | 'capacity'>,
  classes: Classes,
  expected: Float64Array,
  m: number,
): number {
  const { sections, order, step } = classes
  let total = 0
  let exponent = 0
  for (let k = m * sections; k < (m + 1) * sections; k++) {
    total += expected[order[k] * nodes + m]
    exponent += (step[k] * capacity * total) / (capacity + total)
  }
  return exponent
}

/** Chance to end nowhere, times weight, at every node. */
export function missedAt(problem: SelectionProblem, expected: Float64Array, missed: Float64Array): void {
  const { nodes, weight, ending, capacity } = problem
  if (ending.length === nodes) {
    // One section has nothing to be ranked against.
    for (let m = 0; m < nodes; m++) {
      const invited = expected[m]
      missed[m] = weight[m] * Math.exp(-((ending[m] * capacity * invited) / (capacity + invited)))
    }
    return
  }
  const classes = classesOf(problem)
  for (let m = 0; m < nodes; m++) missed[m] = weight[m] * Math.exp(-exponentAt(problem, classes, expected, m))
}

/**
 * Adds, for every section and node, `share` times what one more expected invitation takes off the chance to end nowhere: the slope of
 * the value of a level.
 */
export function addPressure(
  problem: SelectionProblem,
  { expected, missed, share, into }: { expected: Float64Array; missed: Float64Array; share: number; into: Float64Array },
): void {
  const { nodes, capacity, ending } = problem
  if (ending.length === nodes) {
    for (let m = 0; m < nodes; m++) {
      const kept = capacity / (capacity + expected[m])
      into[m] += share * missed[m] * (ending[m] * kept * kept)
    }
    return
  }
  const { sections, order, step } = classesOf(problem)
  for (let m = 0; m < nodes; m++) {
    const scale = share * missed[m]
    let total = 0
    for (let k = m * sections; k < (m + 1) * sections; k++) total += expected[order[k] * nodes + m]
    // From the section worth least upwards: an invitation counts in its own class and in every one below.
    let slope = 0
    for (let k = (m + 1) * sections - 1; k >= m * sections; k--) {
      const kept = capacity / (capacity + total)
      slope += step[k] * kept * kept
      const at = order[k] * nodes + m
      into[at] += scale * slope
      total -= expected[at]
    }
  }
}

/** Chance that a list ends anywhere, with the invitations expected of it by section and node. */
export function chanceOfExpected(
  problem: Pick<SelectionProblem, 'nodes' | 'weight' | 'ending' | 'capacity'>,
  expected: Float64Array,
): number {
  const { nodes, weight, ending, capacity } = problem
  const classes = ending.length === nodes ? undefined : classesOf(problem)
  let chance = 0
  for (let m = 0; m < nodes; m++) {
    const exponent =
      classes === undefined
        ? (ending[m] * capacity * expected[m]) / (capacity + expected[m])
        : exponentAt(problem, classes, expected, m)
    chance += weight[m] * -Math.expm1(-exponent)
  }
  return chance
}
