import type { Proof } from './certify.ts'
import type { SelectionProblem } from './problem.ts'
import type { Valued } from './valued.ts'

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
 * A list worth more than the one at hand loses less than the gap in all, so an option that loses more is out (reduced-cost
 * fixing). What stands on the list now is kept among the options.
 */
export function liveAlternatives(problem: SelectionProblem, { choice, value }: Valued, proof: Proof): readonly Alternatives[] {
  const { programs, optionStart, fixed } = problem
  const gap = proof.beforeLosses - value + noise
  const live: Alternatives[] = []
  for (let program = 0; program < programs; program++) {
    let best = fixed[program] ? Number.NEGATIVE_INFINITY : 0
    for (let o = optionStart[program]; o < optionStart[program + 1]; o++) best = Math.max(best, proof.reduced[o])
    const options: number[] = []
    const isNear = (option: number, reduced: number): boolean => option === choice[program] || best - reduced <= gap
    if (!fixed[program] && isNear(-1, 0)) options.push(-1)
    for (let o = optionStart[program]; o < optionStart[program + 1]; o++) if (isNear(o, proof.reduced[o])) options.push(o)
    if (options.length < 2) continue
    const lossOf = (option: number): number => best - (option < 0 ? 0 : proof.reduced[option])
    options.sort((a, b) => lossOf(a) - lossOf(b) || a - b)
    live.push({ program, options, losses: options.map(lossOf) })
  }
  return live
}
