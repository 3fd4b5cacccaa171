import type { Proof, Workspace } from './certify.ts'
import { certify, createWorkspace } from './certify.ts'
import type { Greedy } from './greedy.ts'
import { exhaust } from './exhaust.ts'
import { chooseGreedily } from './greedy.ts'
import { improve } from './improve.ts'
import type { Choice, Problem } from './problem.ts'
import { isFeasible } from './problem.ts'

/** A list, what it is worth, and a bound that no feasible list exceeds. */
export interface Solution {
  readonly choice: Choice
  readonly value: number
  readonly upperBound: number
  /** False where pins and minimums cannot all be kept within the limits: the choice then comes as near as greedy does. */
  readonly feasible: boolean
}

/** A list with its proof. */
interface Proved {
  readonly choice: Choice
  readonly proof: Proof
}

/**
 * Chooses programs and signal levels: greedy; then the list the tangent at the last one likes best, while that helps;
 * exchanges to a local optimum; and, where the proof leaves few lists open, a look at every one of them.
 */
export function solve(problem: Problem): Solution {
  const workspace = createWorkspace(problem)
  const begun = start(problem, workspace)
  const { choice, proof } = begun
  if (!isFeasible(problem, choice)) return { choice, value: proof.value, upperBound: proof.upperBound, feasible: false }
  const { best, upperBound } = polish(problem, begun, workspace)
  const last = exhaust(problem, best.choice, best.proof)
  const bound = last.complete ? last.value : Math.max(last.value, upperBound)
  return { choice: last.choice, value: last.value, upperBound: bound, feasible: true }
}

/** Exchanges until none helps, each time with the proof of the last list to say which can. */
function polish(problem: Problem, begun: Proved, workspace: Workspace): { best: Proved; upperBound: number } {
  let best = begun
  let upperBound = begun.proof.upperBound
  for (let pass = 0; pass < mostPasses && upperBound > best.proof.value; pass++) {
    const choice = best.choice.slice()
    improve(problem, choice, best.proof)
    const proof = certify(problem, choice, workspace)
    upperBound = Math.min(upperBound, proof.upperBound)
    const gained = proof.value - best.proof.value
    best = { choice, proof }
    if (gained <= 1e-12 * proof.value) break
  }
  return { best, upperBound }
}

const mostPasses = 3
const mostTangents = 6

/** The best of greedy by each measure, followed along its tangents. */
function start(problem: Problem, workspace: Workspace): Proved {
  const attempt = (greedy: Greedy): Proved => {
    const choice = chooseGreedily(problem, greedy)
    return { choice, proof: certify(problem, choice, workspace) }
  }
  const measures: readonly Greedy['measure'][] = Number.isFinite(problem.budget) ? ['gain', 'gain per dollar'] : ['gain']
  let best = measures.map((measure) => attempt({ measure })).reduce((a, b) => (b.proof.value > a.proof.value ? b : a))
  for (let round = 0; round < mostTangents; round++) {
    const next = attempt({ measure: 'gain', first: promising(problem, best.proof.reduced) })

    if (next.proof.value <= best.proof.value) break
    best = next
  }
  return best
}

/**
 * Options the tangent would take at the proof's prices: signals by how much they beat the program's next best use, then
 * applications by what they bring. A program's second choices come last, for when its first no longer fits.
 */
function promising(problem: Problem, reduced: Float64Array): Int32Array {
  const rating = new Float64Array(reduced.length)
  for (let i = 0; i < problem.programs; i++) {
    let best = -1
    let second = 0
    for (let o = problem.optionStart[i]!; o < problem.optionStart[i + 1]!; o++) {
      rating[o] = reduced[o]! - 2
      if (best < 0 || reduced[o]! > reduced[best]!) {
        second = best < 0 ? 0 : Math.max(second, reduced[best]!)
        best = o
      } else second = Math.max(second, reduced[o]!)
    }
    rating[best] = problem.pool[best]! < 0 ? reduced[best]! : 2 + reduced[best]! - second
  }
  const options = Int32Array.from(reduced.keys()).filter((option) => reduced[option]! > 0)
  return options.toSorted((a, b) => rating[b]! - rating[a]! || a - b)
}
