import type { ChosenList } from './choose-picks.ts'
import type { RunnerUp } from './list.ts'
import { keepsLimits } from '#engine/solver'
import type { Usage } from '#engine/solver'
import { measureUsage } from '#engine/solver'
import type { Change } from '#engine/solver'
import { pairGain, weigh, worth } from '#engine/solver'
import { worthText } from '../say/chance.ts'

/** How many programs that just missed the list are named. */
const named = 12

/**
 * The programs that came nearest to the list: for each, the listed program it would have to push out at the least loss,
 * with or without its signal, and how much the list would lose. Nearest first.
 */
export function findRunnersUp(chosen: ChosenList): readonly RunnerUp[] {
  const { problem, solution } = chosen
  const pull = new Float64Array(problem.programs * problem.nodes)
  weigh(problem, solution.choice, pull)
  const usage = measureUsage(problem, solution.choice)
  const left: { readonly program: number; readonly gain: number }[] = []
  for (let program = 0; program < problem.programs; program++) {
    if (solution.choice[program]! < 0) left.push({ program, gain: worth(problem, problem.optionStart[program]!, pull) })
  }
  return left
    .toSorted((a, b) => b.gain - a.gain || a.program - b.program)
    .slice(0, named)
    .flatMap(({ program }) => {
      const swap = nearestSwap({ ...chosen, pull, usage }, program)
      return swap ? [describe(chosen, swap)] : []
    })
    .toSorted((a, b) => a.by - b.by)
}

/** A left-out program in, a listed one out. */
interface Swap {
  readonly inn: Change
  readonly out: Change
  readonly gain: number
}

export interface SwapSearch extends ChosenList {
  readonly pull: Float64Array
  readonly usage: Usage
}

/** The exchange that brings a left-out program in at the least loss and keeps the limits; undefined where none does. */
export function nearestSwap(search: SwapSearch, program: number): Swap | undefined {
  const { problem, solution } = search
  let nearest: Swap | undefined
  for (let other = 0; other < problem.programs; other++) {
    if (solution.choice[other]! >= 0 && !problem.fixed[other]) nearest = better(nearest, exchangeFor(search, other, program))
  }
  return nearest
}

/** The exchange that puts the next best program in the place of a listed one. */
export function nearestReplacement(search: SwapSearch, listed: number): Swap | undefined {
  const { problem, solution } = search
  if (problem.fixed[listed]) return undefined
  let nearest: Swap | undefined
  for (let other = 0; other < problem.programs; other++) {
    if (solution.choice[other]! < 0) nearest = better(nearest, exchangeFor(search, listed, other))
  }
  return nearest
}

/** The best exchange of two programs, the signal freed or taken over. */
function exchangeFor({ problem, solution, pull, usage }: SwapSearch, listed: number, left: number): Swap | undefined {
  const standing = solution.choice[listed]!
  const out: Change = { program: listed, from: standing, to: -1 }
  let nearest: Swap | undefined
  for (let o = problem.optionStart[left]!; o < problem.optionStart[left + 1]!; o++) {
    if (problem.pool[o]! >= 0 && problem.pool[o] !== problem.pool[standing]) continue
    const inn: Change = { program: left, from: -1, to: o }
    const gain = pairGain(problem, pull, [out, inn])
    if (gain > (nearest?.gain ?? Number.NEGATIVE_INFINITY) && keepsLimits(problem, usage, [out, inn]))
      nearest = { inn, out, gain }
  }
  return nearest
}

function better(a: Swap | undefined, b: Swap | undefined): Swap | undefined {
  return a && b ? (b.gain > a.gain ? b : a) : (a ?? b)
}

function describe({ listing }: ChosenList, { inn, out, gain }: Swap): RunnerUp {
  const { candidate, chance, fit } = listing.entries[inn.program]!
  const rival = listing.entries[out.program]!.candidate.program
  const signal = listing.levels[inn.to]!
  const by = Math.max(0, -gain)
  const text =
    by === 0
      ? `Would do as well as ${rival.name}, ${rival.state}`
      : `Lost its place to ${rival.name}, ${rival.state}, by ${worthText(by)}`
  return {
    candidate,
    signal,
    match: chance.match[signal]!,
    invitation: chance.invitation[signal]!,
    fit: fit.value,
    lostTo: rival.id,
    by,
    reasons: [{ text, direction: 'neutral' }],
  }
}
