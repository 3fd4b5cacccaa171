import type { Market } from './market.ts'

/**
 * Who holds the positions of each program: their places on its list, in order, best first. Programs are small (median about six
 * positions), so insertion into a sorted run beats a heap, and a position can also be given up, which couples need.
 */
export interface Seats {
  /** Positions now; rules of a program may move them. */
  readonly quota: Int32Array
  /** Whether the applicant at this place would get a position now. */
  readonly accepts: (program: number, place: number) => boolean
  /** Gives the position; the place that loses its own for it, or -1. */
  readonly take: (program: number, place: number) => number
  readonly leave: (program: number, place: number) => void
  /** How many of those who hold a position stand before this place. */
  readonly before: (program: number, place: number) => number
  readonly held: (program: number) => number
  /** The last place that holds a position, -1 while nobody does. */
  readonly last: (program: number) => number
}

export function createSeats({ programs, quota, room }: Market): Seats {
  const start = new Int32Array(programs + 1)
  for (let p = 0; p < programs; p++) start[p + 1] = start[p] + room[p]
  const places = new Int32Array(start[programs])
  const positions = quota.slice()
  const count = new Int32Array(programs)
  const accepts = (program: number, place: number): boolean =>
    count[program] < positions[program] || (count[program] > 0 && place < places[start[program] + count[program] - 1])
  const take = (program: number, place: number): number => {
    const from = start[program]
    let at = from + count[program]
    let loser = -1
    if (count[program] >= positions[program]) loser = places[--at]
    else count[program]++
    while (at > from && places[at - 1] > place) {
      places[at] = places[at - 1]
      at--
    }
    places[at] = place
    return loser
  }
  const leave = (program: number, place: number): void => {
    const last = start[program] + count[program] - 1
    let at = start[program]
    while (at <= last && places[at] !== place) at++
    if (at > last) throw new RangeError(`place ${place} holds no position at program ${program}`)
    for (; at < last; at++) places[at] = places[at + 1]
    count[program]--
  }
  const before = (program: number, place: number): number => {
    const from = start[program]
    let found = 0
    while (found < count[program] && places[from + found] < place) found++
    return found
  }
  return {
    quota: positions,
    accepts,
    take,
    leave,
    before,
    held: (program) => count[program],
    last: (program) => (count[program] === 0 ? -1 : places[start[program] + count[program] - 1]),
  }
}
