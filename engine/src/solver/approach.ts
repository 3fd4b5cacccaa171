import type { Proof } from './certify.ts'
import { certify } from './certify.ts'
import type { Dual } from './dual.ts'
import { createDual } from './dual.ts'
import { chooseGreedily } from './greedy.ts'
import type { SelectionProblem } from './problem.ts'
import type { Point } from './tangent.ts'
import { pointOf, tangentAt } from './tangent.ts'
import type { Valued } from './valued.ts'
import { betterOf, valued } from './valued.ts'

/** The best list so far, the proof that leaves the fewest lists open, and the lowest bound met. */
export interface Approach {
  readonly best: Valued
  readonly proof: Proof
  readonly upperBound: number
}

const mostTangents = 16
/** A gap below this share of the value leaves few lists open. */
const close = 3e-5
/** A difference below this share is rounding. */
const noise = 1e-9

/**
 * From a start, goes to the list the tangent likes best, or part of the way where the value would fall
 * again before that. Points between lists have the tightest tangents; the lists on the way are the candidates.
 */
export function followTangents(problem: SelectionProblem, start: Point): Approach {
  const dual = createDual(problem)
  let point = start
  let proof = certify(problem, point, dual)
  let state: Approach = { best: listFrom(problem, proof), proof, upperBound: proof.upperBound }
  let candidate = state.best
  for (let round = 0; round < mostTangents; round++) {
    if (state.proof.beforeLosses <= state.best.value * (1 + close)) break
    const target = pointOf(problem, candidate.choice)
    // The start need not keep the limits, and a list worth no less than the point is reason enough to go there.
    const straight = round === 0 || candidate.value >= proof.value * (1 - noise)
    const share = straight ? 1 : shareToward(problem, { from: point, to: target, slope: proof.slope, dual })
    if (share <= 0) break
    const stays = point.every((here, o) => here === target[o])
    const before = proof
    point = share === 1 ? target : point.map((here, o) => here + share * (target[o] - here))
    proof = certify(problem, point, dual)
    // Where one stays, only better prices prove more.
    if (stays && proof.beforeLosses >= before.beforeLosses * (1 - noise)) break
    candidate = listFrom(problem, proof)
    state = {
      best: betterOf(candidate, state.best),
      proof: tighter(proof, state.proof),
      upperBound: Math.min(state.upperBound, proof.upperBound),
    }
  }
  return moneyDivides(problem) ? withThrift(problem, state) : state
}

/** As many programs as the list may hold by their chance and preference alone, without signals: where to start from. */
export function likeliest(problem: SelectionProblem): Point {
  const { nodes, programs, optionStart, invitation, ending, section, weight, utility } = problem
  const worth = new Float64Array(programs)
  for (let i = 0; i < programs; i++) {
    const from = optionStart[i] * nodes
    const to = section[i] * nodes
    for (let m = 0; m < nodes; m++) worth[i] += utility[i] * weight[m] * invitation[from + m] * ending[to + m]
  }
  const bar = worth.toSorted()[Math.max(0, programs - problem.limit)] ?? 0
  const point = new Float64Array(problem.programOf.length)
  for (let i = 0; i < programs; i++) if (worth[i] >= bar) point[optionStart[i]] = 1
  return point
}

/** The list a tangent likes best, as far as it keeps the limits, filled up by gain. */
function listFrom(problem: SelectionProblem, proof: Proof): Valued {
  return valued(problem, chooseGreedily(problem, { measure: 'gain', first: promising(problem, proof.reduced) }))
}

/** Whether fee groups compete for the same money. */
function moneyDivides({ budget, fees }: SelectionProblem): boolean {
  return Number.isFinite(budget) && fees.length > 1
}

/** The same, with greedy per dollar where that is better. */
function withThrift(problem: SelectionProblem, state: Approach): Approach {
  return { ...state, best: betterOf(valued(problem, chooseGreedily(problem, { measure: 'gain per dollar' })), state.best) }
}

function tighter(a: Proof, b: Proof): Proof {
  return a.beforeLosses < b.beforeLosses ? a : b
}

/** How far along the way from one point to another the value keeps rising, 0 to 1: one secant step on its derivative. */
function shareToward(
  problem: SelectionProblem,
  way: { readonly from: Point; readonly to: Point; readonly slope: Float64Array; readonly dual: Dual },
): number {
  const rise = (slope: Float64Array): number => {
    let sum = 0
    for (let o = 0; o < slope.length; o++) sum += slope[o] * (way.to[o] - way.from[o])
    return sum
  }
  const atStart = rise(way.slope)
  if (atStart <= 0) return 0
  tangentAt(problem, way.to, way.dual.slope)
  const atEnd = rise(way.dual.slope)
  return atEnd >= 0 ? 1 : atStart / (atStart - atEnd)
}

/**
 * Options the tangent would take at the proof's prices: signals by how much they beat the program's next best use, then
 * applications by what they bring. A program's second choices come last, for when its first no longer fits.
 */
function promising({ programs, optionStart, pool }: SelectionProblem, reduced: Float64Array): Int32Array {
  const rating = new Float64Array(reduced.length)
  const options: number[] = []
  for (let i = 0; i < programs; i++) {
    let best = optionStart[i]
    let second = 0
    for (let o = best + 1; o < optionStart[i + 1]; o++) {
      if (reduced[o] > reduced[best]) {
        second = Math.max(second, reduced[best])
        best = o
      } else second = Math.max(second, reduced[o])
    }
    for (let o = optionStart[i]; o < optionStart[i + 1]; o++) {
      if (reduced[o] <= 0) continue
      options.push(o)
      // Values lie within 1, so each kind keeps to its own range.
      if (o !== best) rating[o] = reduced[o] - 2
      else rating[o] = pool[o] < 0 ? reduced[o] : 2 + reduced[o] - second
    }
  }
  return Int32Array.from(options).toSorted((a, b) => rating[b] - rating[a] || a - b)
}
