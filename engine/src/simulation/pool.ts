import { luckAt, luckKey } from '../numbers/hashed.ts'
import { normalAt } from '../numbers/normal-luck.ts'
import { inDrawnOrder } from './drawn-order.ts'
import type { Nation, StudiedGroup } from './nation.ts'
import { studied } from './nation.ts'

/** The applicants of a season, column by column. */
export interface Pool {
  readonly size: number
  /** 0 the studied group, others from 1. */
  readonly group: Uint8Array
  /** Specialty of the first choice. */
  readonly first: Int16Array
  /** Specialty they also apply to, -1 none. */
  readonly second: Int16Array
  /** Standing among the applicants of their group, N(0, 1): everything that tells them apart, seen and not. */
  readonly standing: Float64Array
}

/** Luck is asked for by purpose, so that no two draws share it. */
export const purpose = {
  standing: 1,
  second: 2,
  apply: 3,
  signal: 4,
  invitation: 5,
  keep: 6,
  program: 7,
  other: 8,
  rank: 9,
  taste: 10,
  kind: 11,
  gap: 12,
  thin: 13,
  need: 14,
} as const

/**
 * Lays out everybody of a season. Second choices fall on those whose first is another specialty, the likelier the more applicants that
 * has for its positions: who cannot be sure of the first has a second.
 */
export function drawPool({ specialties }: Nation, seed: number): Pool {
  const counts = specialties.map(({ studied: own, others }) => [own, ...others])
  const groups = counts[0].length
  const size = counts.flat().reduce((sum, { first }) => sum + first, 0)
  const pool: Pool = {
    size,
    group: new Uint8Array(size),
    first: new Int16Array(size),
    second: new Int16Array(size).fill(-1),
    standing: new Float64Array(size),
  }
  const crowding = crowdingOf(specialties)
  const key = luckKey(seed, purpose.standing)
  let next = 0
  for (let g = 0; g < groups; g++) {
    const from = next
    for (const [s, inGroup] of counts.entries()) {
      const end = next + inGroup[g].first
      pool.group.fill(g, next, end)
      pool.first.fill(s, next, end)
      for (; next < end; next++) pool.standing[next] = normalAt(key, next)
    }
    const members = new Int32Array(next - from)
    for (let i = 0; i < members.length; i++) members[i] = from + i
    const wanted = counts.map((inGroup) => inGroup[g].second)
    const needs = luckKey(seed, purpose.need, g)
    const isInNeed = (a: number): boolean => luckAt(needs, a) < crowding[pool.first[a]]
    const inOrder = inDrawnOrder(members, luckKey(seed, purpose.second, g))
    handSeconds(pool, foremost(inOrder, isInNeed), wanted)
  }
  return pool
}

/** By how much more first choices than positions a specialty has, as a share of the most crowded one's. */
function crowdingOf(specialties: Nation['specialties']): readonly number[] {
  const crowding = specialties.map(({ programs, studied: own, others }) => {
    const firsts = others.reduce((sum, { first }) => sum + first, own.first)
    return Math.max(0, 1 - programs.positions.reduce((sum, one) => sum + one, 0) / firsts)
  })
  const most = Math.max(...crowding)
  return crowding.map((one) => (most === 0 ? 1 : one / most))
}

/** Those of whom something holds before the others, each part as it stood. */
function foremost(members: Int32Array, holds: (member: number) => boolean): Int32Array {
  const order = new Int32Array(members.length)
  let [next, last] = [0, members.length]
  for (const member of members) order[holds(member) ? next++ : --last] = member
  order.subarray(last).reverse()
  return order
}

/** Walks a group in order and hands each specialty as many second choices as it has. */
function handSeconds({ first, second }: Pool, inOrder: Int32Array, wanted: readonly number[]): void {
  let from = 0
  for (const [s, count] of wanted.entries()) {
    let left = count
    for (; left > 0 && from < inOrder.length; from++) {
      const a = inOrder[from]
      // Whoever already has this specialty first is passed over: a second choice is another one.
      if (first[a] === s) continue
      second[a] = s
      left--
    }
  }
}

/** Luck by which the studied group's applicants of a specialty are of one kind or another. */
export function kindKey(seed: number, specialty: number): number {
  return luckKey(seed, purpose.kind, specialty)
}

/** Of which kind an applicant is. */
export function kindAt(kinds: StudiedGroup['kinds'], key: number, applicant: number): number {
  if (kinds.length === 1) return 0
  let left = luckAt(key, applicant)
  let kind = 0
  for (; kind < kinds.length - 1 && left >= kinds[kind].share; kind++) left -= kinds[kind].share
  return kind
}

/** Whether somebody applies one program at a time. */
export function isStudied({ group }: Pool, applicant: number): boolean {
  return group[applicant] === studied
}
