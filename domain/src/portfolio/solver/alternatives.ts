import type { Proof } from './certify.ts'
import type { Choice, Problem } from './problem.ts'

/** The options, -1 for none, that could stand at one program of a better list, and what each loses against the best. */
export interface Alternatives {
  readonly program: number
  readonly options: readonly number[]
  readonly losses: readonly number[]
}

/** A loss this much over the gap is arithmetic noise. */
const noise = 1e-12

/**
 * Programs where a better list might do otherwise than the best reduced slope says, with their options, least loss first.
 * A list worth more than `proof.value` loses less than the gap in all, so an option that loses more is out (reduced-cost
 * fixing). What stands on the list now is kept among the options.
 */
export function liveAlternatives(problem: Problem, choice: Choice, proof: Proof): readonly Alternatives[] {
  const gap = proof.beforeLosses - proof.value + noise
  const live: Alternatives[] = []
  for (let program = 0; program < problem.programs; program++) {
    const options = problem.fixed[program] ? [] : [-1]
    for (let o = problem.optionStart[program]!; o < problem.optionStart[program + 1]!; o++) options.push(o)
    const reduced = (option: number): number => (option < 0 ? 0 : proof.reduced[option]!)
    const best = Math.max(...options.map(reduced))
    const near = options
      .filter((option) => option === choice[program] || best - reduced(option) <= gap)
      .toSorted((a, b) => reduced(b) - reduced(a) || a - b)
    if (near.length > 1) live.push({ program, options: near, losses: near.map((option) => best - reduced(option)) })
  }
  return live
}
