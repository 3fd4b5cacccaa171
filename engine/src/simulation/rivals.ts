import { luckAt, luckBits, luckUnder } from '../numbers/hashed.ts'
import type { Tastes } from './nation.ts'
import type { Office } from './office.ts'
import type { Pool } from './pool.ts'
import type { Seen } from './seen.ts'
import { roomFor } from './seen.ts'
import { usualPlace } from './usual-place.ts'

interface Asked {
  readonly applicant: number
  readonly tastes: Tastes
  readonly seen: Seen
  /** By program of the nation, who was last seen there. */
  readonly lastSeen: Int32Array
}

/** Adds the interviews of a rival: as many as the group has, more for a better standing, where its positions usually are. */
export function seenAsRival(
  { others, usual, offset, keys }: Office,
  pool: Pool,
  { applicant, tastes, seen, lastSeen }: Asked,
): void {
  const key = luckUnder(keys.other, applicant)
  const group = pool.group[applicant] - 1
  const { interviews } = others[group]
  const places = usual[group]
  const spread = tastes.interviewSpread
  // The mean of exp(spread z - spread^2 / 2) is one.
  const expected = interviews * Math.exp(spread * pool.standing[applicant] - (spread * spread) / 2)
  const count = Math.floor(expected + luckAt(key, 0))
  const programs = roomFor(seen, count)
  const most = 4 * count
  let { size } = seen
  const end = size + count
  // A program drawn twice sees nobody twice; whoever is seen almost everywhere stops looking.
  for (let draw = 1; size < end && draw < most; draw++) {
    const p = offset + usualPlace(places, luckBits(key, draw))
    if (lastSeen[p] === applicant) continue
    lastSeen[p] = applicant
    programs[size++] = p
  }
  seen.size = size
}
