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
  const { pool, poolSize, site, section, sectionLimit, programOf, rows } = problem
  const ofPool = optionsBy(problem, (option) => pool[option])
  const ofSite = optionsBy(problem, (option) => (pool[option] < 0 ? -1 : site[programOf[option]]))
  const ofSection = optionsBy(problem, (option) => section[programOf[option]])
  return [
    ...Array.from(poolSize, (size, p) => ({ ...limitOver(problem, size, ofPool(p)), unit: true })),
    ...sharedSites(problem).map((one) => limitOver(problem, 1, ofSite(one))),
    ...sharedSections(problem).map((one) => limitOver(problem, sectionLimit[one], ofSection(one))),
    ...rows.map(({ limit, coefficient }) => {
      const options = Int32Array.from(coefficient.keys()).filter((option) => coefficient[option] !== 0)
      return limitOver(problem, limit, options, (option) => coefficient[option])
    }),
  ]
}

/** The options of each number, in their order, all found in one pass; what has a number below zero belongs to none. */
function optionsBy({ programOf }: SelectionProblem, numberOf: (option: number) => number): (number: number) => Int32Array {
  const options: number[][] = []
  for (let o = 0; o < programOf.length; o++) {
    const number = numberOf(o)
    if (number >= 0) (options[number] ??= []).push(o)
  }
  return (number) => Int32Array.from(options[number] ?? [])
}

function limitOver(
  { programOf, section, feeGroup }: SelectionProblem,
  limit: number,
  options: Int32Array,
  coefficientOf: (option: number) => number = () => 1,
): PricedLimit {
  const groups = new Set(Array.from(options, (option) => feeGroup[section[programOf[option]]]))
  return { limit, unit: false, options, coefficient: Float64Array.from(options, coefficientOf), groups: [...groups] }
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
