import type { Preferences } from './preferences.ts'

/** Who holds what: the place on their list each applicant holds, -1 none, and the positions of each program, those it wants most first. */
export interface Settled {
  readonly holds: Int32Array
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
  const { from, quota } = preferences
  const start = new Int32Array(quota.length + 1)
  for (let p = 0; p < quota.length; p++) start[p + 1] = start[p] + quota[p]
  const positions = start[quota.length]
  const settled: Settled = {
    holds: new Int32Array(from.length).fill(-1),
    seats: {
      start,
      count: new Int32Array(quota.length),
      who: new Int32Array(positions),
      worth: new Float64Array(positions),
    },
  }
  for (let a = 0; a < from.length; a++) if (!except.has(a)) propose(preferences, settled, a)
  return settled
}

/** The same positions in hands of their own, to go on from. */
export function copyOf({ holds, seats: { start, count, who, worth } }: Settled): Settled {
  return { holds: holds.slice(), seats: { start, count: count.slice(), who: who.slice(), worth: worth.slice() } }
}

/** One applicant's proposals, and those of everybody they push on. */
export function propose({ ranked, from, to, quota, worth }: Preferences, { holds, seats }: Settled, first: number): void {
  let proposer = first
  let at = from[first]
  for (;;) {
    let seen = 0
    for (; at < to[proposer]; at++) {
      const p = ranked[at]
      seen = worth(proposer, at)
      const taken = seats.count[p]
      if (taken < quota[p] || (taken > 0 && seen > seats.worth[seats.start[p] + taken - 1])) break
    }
    if (at >= to[proposer]) {
      holds[proposer] = -1
      return
    }
    holds[proposer] = at
    const loser = take(seats, quota, { program: ranked[at], applicant: proposer, worth: seen })
    if (loser < 0) return
    proposer = loser
    at = holds[loser] + 1
  }
}

/** Gives the position; who loses theirs for it, or -1. */
function take(
  seats: Seats,
  quota: Int32Array,
  { program, applicant, worth }: { readonly program: number; readonly applicant: number; readonly worth: number },
): number {
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
