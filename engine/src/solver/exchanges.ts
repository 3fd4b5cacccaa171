import { keepsLimits } from './changes.ts'
import type { Choice, SelectionProblem, Usage } from './problem.ts'
import { measureUsage } from './problem.ts'
import type { Change, Weighed } from './value.ts'
import { gainFrom, mostGain, weigh } from './value.ts'

/** A left-out program in, a listed one out. */
export interface Exchange {
  readonly inn: Change
  readonly out: Change
  readonly gain: number
}

/** A choice made ready to be asked about exchanges. */
export interface ExchangeSearch {
  readonly problem: SelectionProblem
  readonly choice: Choice
  readonly weighed: Weighed
  readonly usage: Usage
}

export function searchFrom(problem: SelectionProblem, choice: Choice): ExchangeSearch {
  return { problem, choice, weighed: weigh(problem, choice), usage: measureUsage(problem, choice) }
}

/** The left-out programs that could add most by themselves, at most so many, with an eye on nothing they would push out. */
export function mostPromising({ problem, choice, weighed }: ExchangeSearch, count: number): readonly number[] {
  const left: { readonly program: number; readonly most: number }[] = []
  for (let program = 0; program < problem.programs; program++) {
    if (choice[program] >= 0) continue
    left.push({ program, most: mostGain(weighed, [{ program, from: -1, to: problem.optionStart[program] }]) })
  }
  const sorted = left.toSorted((a, b) => b.most - a.most || a.program - b.program)
  return sorted.slice(0, count).map(({ program }) => program)
}

/** The exchange that brings a left-out program in at the least loss and keeps the limits; undefined where none does. */
export function nearestSwap(search: ExchangeSearch, program: number): Exchange | undefined {
  const { problem, choice } = search
  const open: Open[] = []
  for (let other = 0; other < problem.programs; other++) {
    if (choice[other] >= 0 && !problem.fixed[other]) open.push(...exchangesFor(search, other, program))
  }
  return bestOf(search, open)
}

/** The exchange that puts the next best program in the place of a listed one. */
export function nearestReplacement(search: ExchangeSearch, listed: number): Exchange | undefined {
  const { problem, choice } = search
  if (problem.fixed[listed]) return undefined
  const open: Open[] = []
  for (let other = 0; other < problem.programs; other++) {
    if (choice[other] < 0) open.push(...exchangesFor(search, listed, other))
  }
  return bestOf(search, open)
}

/** An exchange and the most it can gain. */
interface Open extends Omit<Exchange, 'gain'> {
  readonly most: number
}

/** Exchanges of two programs, the signal freed or taken over. */
function exchangesFor({ problem, choice, weighed }: ExchangeSearch, listed: number, left: number): readonly Open[] {
  const standing = choice[listed]
  const out: Change = { program: listed, from: standing, to: -1 }
  const open: Open[] = []
  for (let o = problem.optionStart[left]; o < problem.optionStart[left + 1]; o++) {
    if (problem.pool[o] >= 0 && problem.pool[o] !== problem.pool[standing]) continue
    const inn: Change = { program: left, from: -1, to: o }
    open.push({ inn, out, most: mostGain(weighed, [out, inn]) })
  }
  return open
}

/** The best of several: those that can gain most are worked out first, until none of the rest can do better. */
function bestOf({ problem, usage, weighed }: ExchangeSearch, open: readonly Open[]): Exchange | undefined {
  let best: Exchange | undefined
  for (const { inn, out, most } of open.toSorted((a, b) => b.most - a.most)) {
    if (best && most <= best.gain) break
    if (!keepsLimits(problem, usage, [out, inn])) continue
    const gain = gainFrom(weighed, [out, inn])
    if (gain > (best?.gain ?? Number.NEGATIVE_INFINITY)) best = { inn, out, gain }
  }
  return best
}
