import type { Preferences } from './preferences.ts'
import { worthAt } from './preferences.ts'

/** Who holds what: the place on their list each applicant holds, -1 none, and the positions of each program, those it wants most first. */
export interface Settled {
  readonly holds: Int32Array
  /** How the program each applicant proposed to last sees them. */
  readonly seenAs: Float64Array
  readonly seats: Seats
}

interface Seats {
  /** Positions of program p begin at `start[p]`, of which `count[p]` are taken. */
  readonly start: Int32Array
  readonly count: Int32Array
  readonly who: Int32Array
  readonly worth: Float64Array
}

/** Deferred acceptance as engine/match has it, on preferences nobody wrote down; `except` stay out. */
export function settle(preferences: Preferences, except: ReadonlySet<number> = new Set()): Settled {
  const { from, quota, order } = preferences
  const start = new Int32Array(quota.length + 1)
  for (let p = 0; p < quota.length; p++) start[p + 1] = start[p] + quota[p]
  const positions = start[quota.length]
  const settled: Settled = {
    holds: new Int32Array(from.length).fill(-1),
    seenAs: new Float64Array(from.length),
    seats: {
      start,
      count: new Int32Array(quota.length),
      who: new Int32Array(positions),
      worth: new Float64Array(positions),
    },
  }
  // The order changes nothing but the work: those who meet at the same programs come one after another.
  for (let i = 0; i < order.length; i++) if (except.size === 0 || !except.has(order[i])) propose(preferences, settled, order[i])
  return settled
}

/** The same positions in hands of their own, to go on from. */
export function copyOf({ holds, seenAs, seats: { start, count, who, worth } }: Settled): Settled {
  const seats = { start, count: count.slice(), who: who.slice(), worth: worth.slice() }
  return { holds: holds.slice(), seenAs: seenAs.slice(), seats }
}

/**
 * One applicant's proposals, and those of everybody they push on. What they want most of what is left is looked for at each and brought
 * to its place on their list: most get one of the first programs they want, and need no order of the others.
 */
export function propose(preferences: Preferences, settled: Settled, first: number): void {
  const { holds, seenAs, seats } = settled
  const { ranked, wanted, from, secondFrom, to, quota } = preferences
  const { start, count, worth } = seats
  let proposer = first
  let at = from[first]
  for (;;) {
    const [second, end] = [secondFrom[proposer], to[proposer]]
    for (; at < end; at++) {
      const choiceEnd = at < second ? second : end
      let best = at
      for (let i = at + 1; i < choiceEnd; i++) if (wanted[i] > wanted[best]) best = i
      const p = ranked[best]
      const most = wanted[best]
      ranked[best] = ranked[at]
      wanted[best] = wanted[at]
      ranked[at] = p
      wanted[at] = most
      seenAs[proposer] = worthAt(preferences, proposer, at)
      const taken = count[p]
      if (taken < quota[p] || (taken > 0 && seenAs[proposer] > worth[start[p] + taken - 1])) break
    }
    if (at >= end) {
      holds[proposer] = -1
      return
    }
    holds[proposer] = at
    const loser = take(preferences, settled, proposer)
    if (loser < 0) return
    proposer = loser
    at = holds[loser] + 1
  }
}

/** Gives the position held; who loses theirs for it, or -1. */
function take({ ranked, quota }: Preferences, { holds, seenAs, seats }: Settled, applicant: number): number {
  const program = ranked[holds[applicant]]
  const worth = seenAs[applicant]
  const start = seats.start[program]
  let at = start + seats.count[program]
  let loser = -1
  if (seats.count[program] >= quota[program]) loser = seats.who[--at]
  else seats.count[program]++
  for (; at > start && seats.worth[at - 1] < worth; at--) {
    seats.worth[at] = seats.worth[at - 1]
    seats.who[at] = seats.who[at - 1]
  }
  seats.worth[at] = worth
  seats.who[at] = applicant
  return loser
}
