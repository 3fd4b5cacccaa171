import type { Approach } from './approach.ts'
import { followTangents, likeliest } from './approach.ts'
import { exhaust } from './exhaust.ts'
import { improve } from './improve.ts'
import type { Choice, SelectionProblem } from './problem.ts'
import { repair } from './repair.ts'
import { pointOf } from './tangent.ts'
import type { Valued } from './valued.ts'

/**
 * A list, what it is worth, and a bound that no feasible list exceeds. Where no list was found that keeps pins and
 * minimums within the limits, it is not feasible, and comes as near as was found.
 */
export interface Solution extends Valued {
  readonly upperBound: number
}

/** A bound nearer to the value than this share of it is arithmetic noise. */
const noise = 1e-12
/** Branches of the search over open lists: a fraction of a millisecond, and a few milliseconds. */
const fewBranches = 4000
const manyBranches = 40_000

/**
 * Chooses programs and signal levels. Follows tangents of the concave form, each pointing to the list it likes best
 * (Frank-Wolfe), until a proof leaves few lists open, and looks at every one of those. Where too many stay open,
 * exchanges to a local optimum come first. `near`, a list expected nearby such as that of a problem much like this one, is a shorter way
 * to the same list: one that is not proved best from there is looked for anew.
 */
export function solve(problem: SelectionProblem, near?: Choice): Solution {
  if (near !== undefined) return solveFrom(problem, near) ?? solve(problem)
  const reached = followTangents(problem, likeliest(problem))
  const kept = reached.best.feasible ? reached : { ...reached, best: repair(problem, reached.best) }
  if (!kept.best.feasible) return lookEverywhere(problem, kept)
  const quick = finish(problem, kept, fewBranches)
  if (quick.complete) return quick.solution
  const best = improve(problem, quick.solution, kept.proof)
  return finish(problem, { ...kept, best }, manyBranches).solution
}

/** The best list, where the proof from a list nearby leaves few others open. */
function solveFrom(problem: SelectionProblem, near: Choice): Solution | undefined {
  const reached = followTangents(problem, pointOf(problem, near))
  if (!reached.best.feasible) return undefined
  const { complete, solution } = finish(problem, reached, fewBranches)
  return complete ? solution : undefined
}

/**
 * Exchanges one at a time can miss the one list that keeps overlapping minimums, so the branches that a proof would close are all
 * left open, as many as allowed, before it is said that no list was found.
 */
function lookEverywhere(problem: SelectionProblem, { best, proof, upperBound }: Approach): Solution {
  const { choice, value, complete } = exhaust(problem, { ...best, value: 0 }, { proof, mostBranches: manyBranches })
  if (value === 0) return { ...best, upperBound: Math.max(best.value, upperBound) }
  return { choice, value, feasible: true, upperBound: complete ? value : Math.max(value, upperBound) }
}

/** Looks at the lists the proof leaves open, as many as allowed. */
function finish(
  problem: SelectionProblem,
  { best, proof, upperBound }: Approach,
  mostBranches: number,
): { solution: Solution; complete: boolean } {
  if (upperBound <= best.value * (1 + noise)) {
    return { solution: { ...best, upperBound: Math.max(best.value, upperBound) }, complete: true }
  }
  const { complete, ...found } = exhaust(problem, best, { proof, mostBranches })
  return { solution: { ...found, upperBound: complete ? found.value : Math.max(found.value, upperBound) }, complete }
}
