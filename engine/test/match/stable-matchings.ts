import type { MarketLists } from '../../src/match/lists.ts'
import { verifyStability } from '../../src/match/verify-stability.ts'

/** Every stable matching of a small market, by trying every matching: the oracle. */
export function everyStableMatching(lists: MarketLists): Int32Array[] {
  const found: Int32Array[] = []
  const program = new Int32Array(lists.applicants.length).fill(-1)
  const joint = lists.joint ?? []
  const seatLists = (at: number): void => {
    const one = joint[at]
    if (one === undefined) {
      if (verifyStability(lists, { program }).stable) found.push(program.slice())
      return
    }
    for (const [p, q] of [[-1, -1] as const, ...one.pairs]) {
      program[one.first] = p
      program[one.second] = q
      seatLists(at + 1)
    }
    program[one.first] = program[one.second] = -1
  }
  const seatAlone = (a: number): void => {
    if (a === lists.applicants.length) return seatLists(0)
    for (const choice of [-1, ...Array.from(lists.applicants[a] ?? [])]) {
      program[a] = choice
      seatAlone(a + 1)
    }
    program[a] = -1
  }
  seatAlone(0)
  return found
}
