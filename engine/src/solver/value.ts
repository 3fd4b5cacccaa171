import type { Choice, Problem } from './problem.ts'

/**
 * Value of a choice and, at every program, the worth of a chance there: `pull[i * nodes + m]` is the weight of node m
 * times prefix survival times (u_i - value of the list after i), both without program i itself. Because the value is
 * linear in each q_i, the change from any change at one program is exactly `sum_m (q' - q) * pull`.
 * O(programs * nodes). Formula: METHOD 2, V(x) = E[ sum_i u_i q_i prod_{j before i} (1 - q_j) ].
 */
export function weigh(problem: Problem, choice: Choice, pull: Float64Array): number {
  const { nodes, programs, utility, chance, weight } = problem
  const after = new Float64Array(nodes)
  for (let i = programs - 1; i >= 0; i--) {
    const u = utility[i]
    const base = i * nodes
    const option = choice[i]
    if (option < 0) {
      for (let m = 0; m < nodes; m++) pull[base + m] = u - after[m]
      continue
    }
    const from = option * nodes
    for (let m = 0; m < nodes; m++) {
      const rest = after[m]
      pull[base + m] = u - rest
      after[m] = rest + chance[from + m] * (u - rest)
    }
  }
  let value = 0
  for (let m = 0; m < nodes; m++) value += weight[m] * after[m]
  survive(problem, choice, pull)
  return value
}

/** Multiplies each program's pull by the chance, at each node, that the Match reaches it. */
function survive(problem: Problem, choice: Choice, pull: Float64Array): void {
  const { nodes, programs, chance } = problem
  const reach = Float64Array.from(problem.weight)
  for (let i = 0; i < programs; i++) {
    const base = i * nodes
    for (let m = 0; m < nodes; m++) pull[base + m] *= reach[m]
    const option = choice[i]
    if (option < 0) continue
    const from = option * nodes
    for (let m = 0; m < nodes; m++) reach[m] *= 1 - chance[from + m]
  }
}

/** Value alone: one backward pass, over all programs or over those given, in order, where no other is chosen. */
export function valueOf(problem: Problem, choice: Choice, standing?: Int32Array): number {
  const { nodes, programs, utility, chance, weight } = problem
  const after = new Float64Array(nodes)
  for (let k = (standing?.length ?? programs) - 1; k >= 0; k--) {
    const i = standing ? standing[k] : k
    const option = choice[i]
    if (option < 0) continue
    const from = option * nodes
    const u = utility[i]
    for (let m = 0; m < nodes; m++) after[m] += chance[from + m] * (u - after[m])
  }
  let value = 0
  for (let m = 0; m < nodes; m++) value += weight[m] * after[m]
  return value
}

/** What an option would add at its program if nothing else stood there; `pull` as `weigh` left it. */
export function worth(problem: Problem, option: number, pull: Float64Array): number {
  if (option < 0) return 0
  const { nodes, chance } = problem
  const from = option * nodes
  const base = problem.programOf[option] * nodes
  let sum = 0
  for (let m = 0; m < nodes; m++) sum += chance[from + m] * pull[base + m]
  return sum
}

/** Change at one program: option `from` gives way to option `to` (-1 is none on either side). */
export interface Change {
  readonly program: number
  readonly from: number
  readonly to: number
}

/**
 * Exact change of value from changes at two programs at once. The value is bilinear in their chances, and for i before j
 * the mixed derivative is -pull_j / (1 - q_i), with q_i as it now stands.
 */
export function pairGain(problem: Problem, pull: Float64Array, [one, two]: readonly [Change, Change]): number {
  const { nodes, chance } = problem
  const [first, second] = one.program < two.program ? [one, two] : [two, one]
  let sum = 0
  for (let m = 0; m < nodes; m++) {
    const before = first.from < 0 ? 0 : chance[first.from * nodes + m]
    const rise = (first.to < 0 ? 0 : chance[first.to * nodes + m]) - before
    const rise2 = (second.to < 0 ? 0 : chance[second.to * nodes + m]) - (second.from < 0 ? 0 : chance[second.from * nodes + m])
    const pull2 = pull[second.program * nodes + m]
    sum += rise * pull[first.program * nodes + m] + rise2 * pull2 - (rise * rise2 * pull2) / (1 - before)
  }
  return sum
}

/** -log(1 - q) of every option at every node: what an option adds to the exponent of the concave form. */
export function exponents(problem: Problem): Float64Array {
  return problem.chance.map(minusLogOfRest)
}

/**
 * -log(1 - q) as 2 atanh(y), y = q / (2 - q), whose series is exact to the last bits for small q and far quicker than a
 * logarithm: there are tens of thousands to take.
 */
function minusLogOfRest(q: number): number {
  if (q > 0.1) return -Math.log1p(-q)
  const y = q / (2 - q)
  const y2 = y * y
  return 2 * y * (1 + y2 * (1 / 3 + y2 * (1 / 5 + y2 * (1 / 7 + y2 * (1 / 9 + y2 / 11)))))
}
