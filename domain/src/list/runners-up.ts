import type { ChosenList } from './choose-picks.ts'
import type { RunnerUp } from './list.ts'
import { carriesNumber } from './reasons.ts'
import { keepsLimits } from '#engine/solver'
import type { Usage } from '#engine/solver'
import { measureUsage } from '#engine/solver'
import type { Change, Weighed } from '#engine/solver'
import { gainFrom, mostGain, weigh } from '#engine/solver'
import { worthText } from '../say/chance.ts'

/** How many programs that just missed the list are named. */
const named = 12

/**
 * The programs that came nearest to the list: for each, the listed program it would have to push out at the least loss,
 * with or without its signal, and how much the list would lose. Nearest first.
 */
export function findRunnersUp(chosen: ChosenList): readonly RunnerUp[] {
  const { problem, solution } = chosen
  const search = searchFrom(chosen)
  const left: { readonly program: number; readonly most: number }[] = []
  for (let program = 0; program < problem.programs; program++) {
    const added: Change = { program, from: -1, to: problem.optionStart[program]! }
    if (solution.choice[program]! < 0) left.push({ program, most: mostGain(search.weighed, [added]) })
  }
  return left
    .toSorted((a, b) => b.most - a.most || a.program - b.program)
    .slice(0, named)
    .flatMap(({ program }) => nearestSwap(search, program) ?? [])
    .toSorted((a, b) => b.gain - a.gain)
    .map((swap) => describe(chosen, swap))
}

/** A left-out program in, a listed one out. */
interface Swap {
  readonly inn: Change
  readonly out: Change
  readonly gain: number
}

export interface SwapSearch extends ChosenList {
  readonly weighed: Weighed
  readonly usage: Usage
}

/** A chosen list made ready to be asked about exchanges. */
export function searchFrom(chosen: ChosenList): SwapSearch {
  const { problem, solution } = chosen
  return { ...chosen, weighed: weigh(problem, solution.choice), usage: measureUsage(problem, solution.choice) }
}

/** The exchange that brings a left-out program in at the least loss and keeps the limits; undefined where none does. */
export function nearestSwap(search: SwapSearch, program: number): Swap | undefined {
  const { problem, solution } = search
  const swaps: Exchange[] = []
  for (let other = 0; other < problem.programs; other++) {
    if (solution.choice[other]! >= 0 && !problem.fixed[other]) swaps.push(...exchangesFor(search, other, program))
  }
  return bestOf(search, swaps)
}

/** The exchange that puts the next best program in the place of a listed one. */
export function nearestReplacement(search: SwapSearch, listed: number): Swap | undefined {
  const { problem, solution } = search
  if (problem.fixed[listed]) return undefined
  const swaps: Exchange[] = []
  for (let other = 0; other < problem.programs; other++) {
    if (solution.choice[other]! < 0) swaps.push(...exchangesFor(search, listed, other))
  }
  return bestOf(search, swaps)
}

/** An exchange and the most it can gain. */
interface Exchange extends Omit<Swap, 'gain'> {
  readonly most: number
}

/** Exchanges of two programs, the signal freed or taken over. */
function exchangesFor({ problem, solution, weighed }: SwapSearch, listed: number, left: number): readonly Exchange[] {
  const standing = solution.choice[listed]!
  const out: Change = { program: listed, from: standing, to: -1 }
  const swaps: Exchange[] = []
  for (let o = problem.optionStart[left]!; o < problem.optionStart[left + 1]!; o++) {
    if (problem.pool[o]! >= 0 && problem.pool[o] !== problem.pool[standing]) continue
    const inn: Change = { program: left, from: -1, to: o }
    swaps.push({ inn, out, most: mostGain(weighed, [out, inn]) })
  }
  return swaps
}

/** The best of several: those that can gain most are worked out first, until none of the rest can do better. */
function bestOf({ problem, usage, weighed }: SwapSearch, swaps: readonly Exchange[]): Swap | undefined {
  let best: Swap | undefined
  for (const { inn, out, most } of swaps.toSorted((a, b) => b.most - a.most)) {
    if (best && most <= best.gain) break
    if (!keepsLimits(problem, usage, [out, inn])) continue
    const gain = gainFrom(weighed, [out, inn])
    if (gain > (best?.gain ?? Number.NEGATIVE_INFINITY)) best = { inn, out, gain }
  }
  return best
}

function describe({ listing }: ChosenList, { inn, out, gain }: Swap): RunnerUp {
  const entry = listing.entries[inn.program]!
  const { candidate, chance, fit } = entry
  const isNumbered = carriesNumber(entry)
  const rival = listing.entries[out.program]!.candidate.program
  const signal = listing.levels[inn.to]!
  const by = Math.max(0, -gain)
  const text =
    by === 0
      ? `Would do as well as ${rival.name}, ${rival.state}`
      : `Lost its place to ${rival.name}, ${rival.state}${isNumbered ? `, by ${worthText(by)}` : ''}`
  return {
    candidate,
    signal,
    match: chance.match[signal],
    invitation: chance.invitation[signal],
    fit: fit.value,
    lostTo: rival.id,
    by: isNumbered ? by : undefined,
    reasons: [{ text, direction: 'neutral' }],
  }
}
