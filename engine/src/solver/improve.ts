import type { Choice, Problem, Usage } from './problem.ts'
import { measureUsage } from './problem.ts'
import { exchange, keepsLimits } from './changes.ts'
import type { Change } from './value.ts'
import type { Alternatives } from './alternatives.ts'
import { liveAlternatives } from './alternatives.ts'
import type { Proof } from './certify.ts'
import { pairGain, weigh, worth } from './value.ts'
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
export function improve(problem: Problem, from: Valued, proof: Proof): Valued {
  const choice = from.choice.slice()
  const usage = measureUsage(problem, choice)
  const pull = new Float64Array(problem.programs * problem.nodes)
  const alternatives = liveAlternatives(problem, from, proof)
  const gap = proof.beforeLosses - from.value
  let value = weigh(problem, choice, pull)
  for (let moves = 0; moves < mostMoves; moves++) {
    const steps = stepsFrom({ problem, choice, pull, alternatives, reduced: proof.reduced })
    const move = bestMove({ problem, usage, pull, steps, gap, threshold: noise * value })
    if (!move) break
    for (const change of move) {
      exchange(problem, usage, change)
      choice[change.program] = change.to
    }
    value = weigh(problem, choice, pull)
  }
  return { choice, value, feasible: from.feasible }
}

/** A change at one program with its own gain and its gain after prices. */
interface Step extends Change {
  readonly gain: number
  readonly promise: number
}

interface Place {
  readonly problem: Problem
  readonly choice: Choice
  readonly pull: Float64Array
  readonly alternatives: readonly Alternatives[]
  readonly reduced: Float64Array
}

/** Every live change at one program, most promising first. */
function stepsFrom({ problem, choice, pull, alternatives, reduced }: Place): readonly Step[] {
  const steps = alternatives.flatMap(({ program, options }) => {
    const from = choice[program]
    const now = worth(problem, from, pull)
    const priced = from < 0 ? 0 : reduced[from]
    return options
      .filter((to) => to !== from)
      .map((to) => ({ program, from, to, gain: worth(problem, to, pull) - now, promise: (to < 0 ? 0 : reduced[to]) - priced }))
  })
  return steps.toSorted((a, b) => b.promise - a.promise || a.program - b.program || a.to - b.to).slice(0, mostSteps)
}

interface Search {
  readonly problem: Problem
  readonly usage: Usage
  readonly pull: Float64Array
  readonly steps: readonly Step[]
  readonly gap: number
  readonly threshold: number
}

function bestMove(search: Search): readonly Change[] | undefined {
  const { problem, usage, pull, steps, gap } = search
  let best: readonly Change[] | undefined
  let top = search.threshold
  for (let a = 0; a < steps.length; a++) {
    const one = steps[a]
    if (one.gain > top && keepsLimits(problem, usage, [one])) {
      top = one.gain
      best = [one]
    }
    for (let b = a + 1; b < steps.length; b++) {
      const two = steps[b]
      if (one.promise + two.promise < -gap) break
      // Two losses never make a gain: the value is concave.
      if (one.program === two.program || (one.gain <= 0 && two.gain <= 0)) continue
      const gain = pairGain(problem, pull, [one, two])
      if (gain > top && keepsLimits(problem, usage, [one, two])) {
        top = gain
        best = [one, two]
      }
    }
  }
  return best
}
