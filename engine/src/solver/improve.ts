import type { SelectionProblem, Usage } from './problem.ts'
import { measureUsage } from './problem.ts'
import { exchange, keepsLimits } from './changes.ts'
import type { Change, Weighed } from './value.ts'
import type { Alternatives } from './alternatives.ts'
import { liveAlternatives } from './alternatives.ts'
import type { Proof } from './certify.ts'
import { gainFrom, mostGain, weigh } from './value.ts'
import type { Valued } from './valued.ts'

/** A gain below this share of the value is arithmetic noise. */
const noise = 1e-12

/** Changes looked at each time: the most promising. Bounds the time where the proof leaves nearly everything open. */
const mostSteps = 300
const mostMoves = 60

/**
 * Moves a feasible list to a local optimum: no change at one program, and no pair of changes (a swap, two signal labels
 * exchanged, a signal moved), that keeps every limit is worth more, among the changes the proof finds most promising.
 */
export function improve(problem: SelectionProblem, from: Valued, proof: Proof): Valued {
  const choice = from.choice.slice()
  const usage = measureUsage(problem, choice)
  const alternatives = liveAlternatives(problem, from, proof)
  const gap = proof.beforeLosses - from.value
  let weighed = weigh(problem, choice)
  for (let moves = 0; moves < mostMoves; moves++) {
    const steps = stepsFrom(weighed, alternatives, proof.reduced)
    const move = bestMove({ weighed, usage, steps, gap, threshold: noise * weighed.value })
    if (!move) break
    for (const change of move) {
      exchange(problem, usage, change)
      choice[change.program] = change.to
    }
    weighed = weigh(problem, choice)
  }
  return { choice, value: weighed.value, feasible: from.feasible }
}

/** A change at one program with the most it can gain and its gain after prices. */
interface Step extends Change {
  readonly most: number
  readonly promise: number
}

/** Every live change at one program, most promising first. */
function stepsFrom(weighed: Weighed, alternatives: readonly Alternatives[], reduced: Float64Array): readonly Step[] {
  const steps = alternatives.flatMap(({ program, options }) => {
    const from = weighed.choice[program]
    const priced = from < 0 ? 0 : reduced[from]
    return options
      .filter((to) => to !== from)
      .map((to) => ({
        program,
        from,
        to,
        most: mostGain(weighed, [{ program, from, to }]),
        promise: (to < 0 ? 0 : reduced[to]) - priced,
      }))
  })
  return steps.toSorted((a, b) => b.promise - a.promise || a.program - b.program || a.to - b.to).slice(0, mostSteps)
}

interface Search {
  readonly weighed: Weighed
  readonly usage: Usage
  readonly steps: readonly Step[]
  readonly gap: number
  readonly threshold: number
}

/** Moves that can gain anything, those that can gain most first: few have to be worked out before none of the rest can beat the best. */
function bestMove({ weighed, usage, steps, gap, threshold }: Search): readonly Change[] | undefined {
  const moves = movesOf(steps, { gap, threshold }).toSorted((a, b) => b.most - a.most)
  let best: readonly Change[] | undefined
  let top = threshold
  for (const { changes, most } of moves) {
    if (most <= top) break
    if (!keepsLimits(weighed.problem, usage, changes)) continue
    const gain = gainFrom(weighed, changes)
    if (gain <= top) continue
    top = gain
    best = changes
  }
  return best
}

interface Move {
  readonly changes: readonly Change[]
  readonly most: number
}

function movesOf(steps: readonly Step[], { gap, threshold }: Pick<Search, 'gap' | 'threshold'>): readonly Move[] {
  const moves: Move[] = []
  for (let a = 0; a < steps.length; a++) {
    const one = steps[a]
    if (one.most > threshold) moves.push({ changes: [one], most: one.most })
    for (let b = a + 1; b < steps.length; b++) {
      const two = steps[b]
      if (one.promise + two.promise < -gap) break
      const most = one.most + two.most
      if (one.program !== two.program && most > threshold) moves.push({ changes: [one, two], most })
    }
  }
  return moves
}
