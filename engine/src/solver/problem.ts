/**
 * A list to choose, on flat typed arrays: what the solver knows of the world. Programs stand in falling order of
 * utility; option o of program i lies in `optionStart[i] <= o < optionStart[i + 1]`, the one without a signal first.
 */
export interface SelectionProblem {
  readonly nodes: number
  /** Weight of each node of the latent quality; they sum to 1. */
  readonly weight: Float64Array
  readonly programs: number
  /** u in (0, 1], falling. */
  readonly utility: Float64Array
  readonly optionStart: Int32Array
  readonly programOf: Int32Array
  /** Invitations expected, options x nodes, counted in interviews of average worth: never below 0. */
  readonly invitation: Float64Array
  /** Chance that the list would end at an interview if reached, sections x nodes, each in (0, 1). */
  readonly ending: Float64Array
  /** Interviews that nobody goes beyond, all sections together. */
  readonly capacity: number
  /** Pool of signals an option draws on, -1 for an application without a signal. */
  readonly pool: Int32Array
  readonly poolSize: Int32Array
  /** Programs that share one signal, by site; -1 where a program shares with none. */
  readonly site: Int32Array
  readonly sites: number
  /** Specialty of each program, as an index. */
  readonly section: Int32Array
  readonly sectionLimit: Int32Array
  /** Fee group of each section, and what n applications in a group cost: `fees[group][n]`. */
  readonly feeGroup: Int32Array
  readonly fees: readonly Float64Array[]
  readonly budget: number
  readonly limit: number
  readonly rows: readonly Row[]
  /** 1 where the program must be on the list. */
  readonly fixed: Uint8Array
}

/** A linear wish: the sum of `coefficient` over the chosen options stays at or under `limit`. A minimum has both negated. */
export interface Row {
  readonly coefficient: Float64Array
  readonly limit: number
}

/** The option chosen at each program, -1 for none. */
export type Choice = Int32Array

const slack = 1e-9

/** What a choice uses of every limited thing. */
export interface Usage {
  readonly problem: SelectionProblem
  readonly sections: Int32Array
  readonly pools: Int32Array
  readonly sites: Int32Array
  readonly groups: Int32Array
  readonly rows: Float64Array
  total: number
}

/** Counts what a choice uses; `record` keeps it current change by change. */
export function measureUsage(problem: SelectionProblem, choice: Choice): Usage {
  const usage: Usage = {
    problem,
    sections: new Int32Array(problem.sectionLimit.length),
    pools: new Int32Array(problem.poolSize.length),
    sites: new Int32Array(problem.sites),
    groups: new Int32Array(problem.fees.length),
    rows: new Float64Array(problem.rows.length),
    total: 0,
  }
  for (let i = 0; i < problem.programs; i++) record(usage, choice[i], 1)
  return usage
}

/** Adds (`sign` 1) or takes back (`sign` -1) one option; -1 stands for no option and changes nothing. */
export function record(usage: Usage, option: number, sign: 1 | -1): void {
  const { problem } = usage
  if (option < 0) return
  const program = problem.programOf[option]
  const section = problem.section[program]
  const pool = problem.pool[option]
  usage.total += sign
  usage.sections[section] += sign
  usage.groups[problem.feeGroup[section]] += sign
  if (pool >= 0) {
    usage.pools[pool] += sign
    const site = problem.site[program]
    if (site >= 0) usage.sites[site] += sign
  }
  for (let r = 0; r < problem.rows.length; r++) usage.rows[r] += sign * problem.rows[r].coefficient[option]
}

/** Total application fees in USD. */
export function totalFees(problem: SelectionProblem, usage: Usage): number {
  let sum = 0
  for (let g = 0; g < problem.fees.length; g++) sum += problem.fees[g][usage.groups[g]]
  return sum
}

/** How far a usage breaks the limits, in units of each limit; 0 when it keeps them all. */
export function excess(problem: SelectionProblem, usage: Usage): number {
  let over = Math.max(0, usage.total - problem.limit)
  for (let s = 0; s < usage.sections.length; s++) over += Math.max(0, usage.sections[s] - problem.sectionLimit[s])
  for (let p = 0; p < usage.pools.length; p++) over += Math.max(0, usage.pools[p] - problem.poolSize[p])
  for (let s = 0; s < usage.sites.length; s++) over += Math.max(0, usage.sites[s] - 1)
  for (let r = 0; r < usage.rows.length; r++) over += Math.max(0, usage.rows[r] - problem.rows[r].limit - slack)
  return over + Math.max(0, totalFees(problem, usage) - problem.budget - slack)
}

/** Whether the counts an option (-1 for none) adds to still hold, where they held before it was taken. */
export function countsHold(problem: SelectionProblem, usage: Usage, option: number): boolean {
  if (usage.total > problem.limit) return false
  if (option < 0) return true
  const program = problem.programOf[option]
  const section = problem.section[program]
  if (usage.sections[section] > problem.sectionLimit[section]) return false
  const pool = problem.pool[option]
  if (pool < 0) return true
  const site = problem.site[program]
  return usage.pools[pool] <= problem.poolSize[pool] && (site < 0 || usage.sites[site] <= 1)
}

/** Whether wishes and budget hold. */
export function sumsHold(problem: SelectionProblem, usage: Usage): boolean {
  for (let r = 0; r < problem.rows.length; r++) if (usage.rows[r] > problem.rows[r].limit + slack) return false
  return !Number.isFinite(problem.budget) || totalFees(problem, usage) <= problem.budget + slack
}

/** Whether a choice keeps every limit and every fixed program. */
export function isFeasible(problem: SelectionProblem, choice: Choice): boolean {
  for (let i = 0; i < problem.programs; i++) if (problem.fixed[i] && choice[i] < 0) return false
  return excess(problem, measureUsage(problem, choice)) === 0
}
