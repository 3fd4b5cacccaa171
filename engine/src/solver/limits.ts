import type { SelectionProblem } from './problem.ts'

/** A limited thing that options use: a pool of signals, a site's one signal, a shared specialty limit, a wish. */
export interface PricedLimit {
  readonly limit: number
  readonly options: Int32Array
  readonly coefficient: Float64Array
  /** Whether each program uses at most one, whole: a pool of signals. */
  readonly unit: boolean
  /** Fee groups whose options use it. */
  readonly groups: readonly number[]
}

/** Every limit that needs a price: those not settled by counting the programs of one fee group. */
export function pricedLimits(problem: SelectionProblem): PricedLimit[] {
  const limits: PricedLimit[] = []
  for (let p = 0; p < problem.poolSize.length; p++) {
    const pool = limitOver(problem, problem.poolSize[p], (option) => (problem.pool[option] === p ? 1 : 0))
    limits.push({ ...pool, unit: true })
  }
  for (const site of sharedSites(problem)) {
    const signalled = (option: number): number =>
      problem.pool[option] >= 0 && problem.site[problem.programOf[option]] === site ? 1 : 0
    limits.push(limitOver(problem, 1, signalled))
  }
  for (const section of sharedSections(problem)) {
    const inSection = (option: number): number => (problem.section[problem.programOf[option]] === section ? 1 : 0)
    limits.push(limitOver(problem, problem.sectionLimit[section], inSection))
  }
  for (const row of problem.rows) limits.push(limitOver(problem, row.limit, (option) => row.coefficient[option]))
  return limits
}

function limitOver(problem: SelectionProblem, limit: number, coefficientOf: (option: number) => number): PricedLimit {
  const options: number[] = []
  const coefficient: number[] = []
  const groups = new Set<number>()
  for (let o = 0; o < problem.programOf.length; o++) {
    const c = coefficientOf(o)
    if (c === 0) continue
    options.push(o)
    coefficient.push(c)
    groups.add(problem.feeGroup[problem.section[problem.programOf[o]]])
  }
  return {
    limit,
    unit: false,
    options: Int32Array.from(options),
    coefficient: Float64Array.from(coefficient),
    groups: [...groups],
  }
}

/** Sites with two programs or more that could be signalled. */
function sharedSites(problem: SelectionProblem): number[] {
  const programs = new Int32Array(problem.sites)
  for (let i = 0; i < problem.programs; i++) if (problem.site[i] >= 0) programs[problem.site[i]]++
  return [...programs.keys()].filter((site) => programs[site] > 1)
}

/** Specialties billed together with another one: their own limits need a price. */
function sharedSections(problem: SelectionProblem): number[] {
  const members = new Int32Array(problem.fees.length)
  for (const group of problem.feeGroup) members[group]++
  return [...problem.feeGroup.keys()].filter((section) => members[problem.feeGroup[section]] > 1)
}
