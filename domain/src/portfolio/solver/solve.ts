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

/**
 * Chooses programs and signal levels: greedy; then the list that the tangent at the last one likes best, and again;
 * exchanges to a local optimum; and, where the proof leaves few lists open, a look at every one of them. Each stage is
 * left out once the list is proved best.
 */
export function solve(problem: Problem): Solution {
  const workspace = createWorkspace(problem)
  const begun = followTangents(problem, bestGreedy(problem, workspace), workspace)
  if (!isFeasible(problem, begun.choice)) return solutionOf(begun, { feasible: false })
  if (isProved(begun)) return solutionOf(begun, { feasible: true })
  const polished = polish(problem, begun, workspace)
  const last = exhaust(problem, polished.choice, polished.proof)
  const bound = last.complete ? last.value : Math.max(last.value, polished.upperBound)
  return { choice: last.choice, value: last.value, upperBound: bound, feasible: true }
}

/** A list with the proof at it, and the lowest bound met so far. */
interface Proved {
  readonly choice: Choice
  readonly proof: Proof
  readonly upperBound: number
}

const mostTangents = 8
const mostPasses = 3
/** A bound nearer to the value than this share of it is arithmetic noise. */
const noise = 1e-12

function isProved({ proof, upperBound }: Proved): boolean {
  return upperBound <= proof.value * (1 + noise)
}

function solutionOf({ choice, proof, upperBound }: Proved, { feasible }: { feasible: boolean }): Solution {
  return { choice, value: proof.value, upperBound: Math.max(proof.value, upperBound), feasible }
}

/** The better of greedy by gain and, where fee groups share a budget, greedy by gain per dollar. */
function bestGreedy(problem: Problem, workspace: Workspace): Proved {
  const moneyDivides = Number.isFinite(problem.budget) && problem.fees.length > 1
  const measures: readonly Greedy['measure'][] = moneyDivides ? ['gain', 'gain per dollar'] : ['gain']
  return measures
    .map((measure) => prove(problem, chooseGreedily(problem, { measure }), workspace))
    .reduce((a, b) => (b.proof.value > a.proof.value ? b : a))
}

/** Goes where the tangent points, even downhill: the next tangent often points back up, and higher. Keeps the best. */
function followTangents(problem: Problem, begun: Proved, workspace: Workspace): Proved {
  let best = begun
  let here = begun
  for (let round = 0; round < mostTangents && !isProved(best); round++) {
    const choice = chooseGreedily(problem, { measure: 'gain', first: promising(problem, here.proof.reduced) })
    const next = prove(problem, choice, workspace)
    const upperBound = Math.min(best.upperBound, next.upperBound)
    const stuck = next.proof.value === here.proof.value
    best = { ...(next.proof.value > best.proof.value ? next : best), upperBound }
    if (stuck) break
    here = next
  }
  return best
}

/** Exchanges until none helps, each time with the proof of the last list to say which can. */
function polish(problem: Problem, begun: Proved, workspace: Workspace): Proved {
  let best = begun
  for (let pass = 0; pass < mostPasses && !isProved(best); pass++) {
    const choice = best.choice.slice()
    improve(problem, choice, best.proof)
    const next = prove(problem, choice, workspace)
    const gained = next.proof.value - best.proof.value
    best = { ...next, upperBound: Math.min(best.upperBound, next.upperBound) }
    if (gained <= noise * best.proof.value) break
  }
  return best
}

function prove(problem: Problem, choice: Choice, workspace: Workspace): Proved {
  const proof = certify(problem, choice, workspace)
  return { choice, proof, upperBound: proof.upperBound }
}

/**
 * Options the tangent would take at the proof's prices: signals by how much they beat the program's next best use, then
 * applications by what they bring. A program's second choices come last, for when its first no longer fits.
 */
function promising({ programs, optionStart, pool }: Problem, reduced: Float64Array): Int32Array {
  const rating = new Float64Array(reduced.length)
  const options: number[] = []
  for (let i = 0; i < programs; i++) {
    let best = optionStart[i]!
    let second = 0
    for (let o = best + 1; o < optionStart[i + 1]!; o++) {
      if (reduced[o]! > reduced[best]!) {
        second = Math.max(second, reduced[best]!)
        best = o
      } else second = Math.max(second, reduced[o]!)
    }
    for (let o = optionStart[i]!; o < optionStart[i + 1]!; o++) {
      if (reduced[o]! <= 0) continue
      options.push(o)
      // Values lie within 1, so each kind keeps to its own range.
      if (o !== best) rating[o] = reduced[o]! - 2
      else rating[o] = pool[o]! < 0 ? reduced[o]! : 2 + reduced[o]! - second
    }
  }
  return Int32Array.from(options).toSorted((a, b) => rating[b]! - rating[a]! || a - b)
}
