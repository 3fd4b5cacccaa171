import type { Choice, SelectionProblem } from './problem.ts'
import { weigh } from './value.ts'

/** What places and signals of a list are worth at the margin. */
export interface Margins {
  /** What each program adds without a signal. */
  readonly plain: Float64Array
  /** Programs left out, the best first. */
  readonly leftOut: readonly number[]
  /** The weakest program that could give up its place: what that would cost. */
  readonly weakest: number
  /** By pool, the signal that could be moved from its holder: what that would cost. */
  readonly signal: ReadonlyMap<number, number>
}

export function marginsOf(problem: SelectionProblem, choice: Choice): Margins {
  const { slope } = weigh(problem, choice)
  const plain = Float64Array.from(choice, (_, i) => slope[problem.optionStart[i]])
  const leftOut: number[] = []
  const signal = new Map<number, number>()
  let weakest = Number.POSITIVE_INFINITY
  for (let i = 0; i < problem.programs; i++) {
    const option = choice[i]
    if (option < 0) leftOut.push(i)
    if (option === problem.optionStart[i] && problem.fixed[i] === 0) weakest = Math.min(weakest, plain[i])
    const pool = option < 0 ? -1 : problem.pool[option]
    if (pool >= 0) signal.set(pool, Math.min(signal.get(pool) ?? Number.POSITIVE_INFINITY, slope[option] - plain[i]))
  }
  return { plain, leftOut: leftOut.toSorted((a, b) => plain[b] - plain[a]), weakest, signal }
}
