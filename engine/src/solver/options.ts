/** What one option, or one program, is by itself. */
import type { Choice, SelectionProblem } from './problem.ts'

/** Worth of a program listed alone, by its first option. */
export function worthAlone(problem: SelectionProblem, program: number): number {
  const from = problem.optionStart[program] * problem.nodes
  const to = problem.section[program] * problem.nodes
  let chance = 0
  for (let m = 0; m < problem.nodes; m++) {
    chance += problem.weight[m] * problem.invitation[from + m] * problem.ending[to + m]
  }
  return problem.utility[program] * chance
}

/** A choice of these programs, each without a signal. */
export function withoutSignals(problem: SelectionProblem, programs: readonly number[]): Choice {
  const choice = new Int32Array(problem.programs).fill(-1)
  for (const program of programs) choice[program] = problem.optionStart[program]
  return choice
}

/** Interviews each option is expected to bring, over the latent quality. */
export function expectedInterviews(problem: SelectionProblem): Float64Array {
  return Float64Array.from(problem.programOf, (_, option) => {
    let expected = 0
    for (let m = 0; m < problem.nodes; m++) expected += problem.weight[m] * problem.invitation[option * problem.nodes + m]
    return expected
  })
}

/** Fee of one more application in the group of this option, after so many in each group. */
export function nextFee(problem: SelectionProblem, option: number, used: Int32Array): number {
  const group = problem.feeGroup[problem.section[problem.programOf[option]]]
  const fee = problem.fees[group]
  const count = used[group]
  return (fee[count + 1] ?? fee[count]) - fee[count]
}

/** Where the options of each program begin, from the program of each option; programs and options in the same order. */
export function optionStarts(programs: number, programOf: readonly number[]): Int32Array {
  const starts = new Int32Array(programs + 1)
  for (const program of programOf) starts[program + 1]++
  for (let i = 0; i < programs; i++) starts[i + 1] += starts[i]
  return starts
}

/**
 * The same programs with each pool of signals on the first of them that may have one. Programs stand in falling order of worth, and a
 * program's options in falling order of signal.
 */
export function signalsToTheFirst(problem: SelectionProblem, choice: Choice): Choice {
  const left = problem.poolSize.slice()
  const sites = new Set<number>()
  return choice.map((option, i) => {
    if (option < 0) return option
    const site = problem.site[i]
    let taken = problem.optionStart[i]
    for (let o = taken + 1; o < problem.optionStart[i + 1] && problem.pool[taken] < 0; o++) {
      if (left[problem.pool[o]] > 0 && (site < 0 || !sites.has(site))) taken = o
    }
    if (problem.pool[taken] >= 0) {
      left[problem.pool[taken]]--
      sites.add(site)
    }
    return taken
  })
}
