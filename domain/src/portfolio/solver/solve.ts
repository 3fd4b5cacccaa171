import type { Choice, Problem } from './problem.ts'
import { measureUsage } from './problem.ts'
import type { Measure } from './greedy.ts'
import { extendGreedily } from './greedy.ts'
import { certify } from './certify.ts'
import { improve } from './improve.ts'
import { valueOf } from './value.ts'

/** A list, what it is worth, and a bound that no feasible list exceeds. */
export interface Solution {
  readonly choice: Choice
  readonly value: number
  readonly upperBound: number
}

/**
 * Chooses programs and signal levels: greedy, proof, exchanges to a local optimum, proof again. Where a minimum cannot
 * be met within the limits, the choice comes as near as greedy does: see `isFeasible`.
 */
export function solve(problem: Problem): Solution {
  let choice = bestStart(problem)
  let proof = certify(problem, choice)
  for (let pass = 0; pass < 2; pass++) {
    const before = proof.value
    improve(problem, choice, { reduced: proof.reduced, gap: proof.upperBound - proof.value })
    const again = certify(problem, choice)
    proof = { ...again, upperBound: Math.min(again.upperBound, proof.upperBound) }
    if (proof.value - before <= 1e-9 * before) break
  }
  return { choice, value: proof.value, upperBound: proof.upperBound }
}

function bestStart(problem: Problem): Choice {
  const measures: readonly Measure[] = Number.isFinite(problem.budget) ? ['gain', 'gain per dollar'] : ['gain']
  let best: Choice = new Int32Array(problem.programs).fill(-1)
  let top = Number.NEGATIVE_INFINITY
  for (const measure of measures) {
    const choice = new Int32Array(problem.programs).fill(-1)
    extendGreedily(problem, { choice, usage: measureUsage(problem, choice) }, { measure })
    const value = valueOf(problem, choice)
    if (value > top) {
      top = value
      best = choice
    }
  }
  return best
}
