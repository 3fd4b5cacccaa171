import { describe, expect, test } from 'vitest'
import { verifyStability } from '../../src/match/verify-stability.ts'
import { drawInterviews } from '../../src/simulation/interviews.ts'
import type { StudiedGroup } from '../../src/simulation/nation.ts'
import { drawPool, kindIn } from '../../src/simulation/pool.ts'
import { rankLists } from '../../src/simulation/rank-lists.ts'
import { simulateSeason } from '../../src/simulation/season.ts'
import type { Tally } from '../../src/simulation/tally.ts'
import { addTallies, tallySeason } from '../../src/simulation/tally.ts'
import { nation } from './made-nation.ts'

function drawn(seed: number): Int32Array {
  return simulateSeason(nation(), { seed }).program
}

/** Two halves, to one of which a rank is worth more. */
function halves(worth: number): StudiedGroup['kinds'] {
  return [
    { share: 0.5, size: 12, worth },
    { share: 0.5, size: 12, worth: -worth },
  ]
}

/** How many of each half match. */
function matchedByHalf(worth: number): readonly number[] {
  const world = nation({ kinds: halves(worth), second: 0 })
  const { pool, program } = simulateSeason(world, { seed: 10 })
  return [0, 1].map((kind) =>
    sum(
      Array.from(program, (at, applicant) => {
        const isIn =
          pool.group[applicant] === 0 &&
          kindIn(halves(worth), { applicant, specialty: pool.first[applicant] ?? 0, seed: 10 }) === kind
        return Number(isIn && at >= 0)
      }),
    ),
  )
}

function sum(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0)
}

describe('a drawn season', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(drawn(3)).toEqual(drawn(3))
    expect(drawn(3)).not.toEqual(drawn(4))
  })

  test('ends in a match that nothing upsets', () => {
    const world = nation()
    const pool = drawPool(world, 5)
    const lists = rankLists(world, pool, { interviews: drawInterviews(world, pool, { seed: 5 }), seed: 5 })
    const { program } = simulateSeason(world, { seed: 5 })
    const verdict = verifyStability(lists, {
      program,
      alongside: new Int32Array(pool.size).fill(-1),
      quota: Int32Array.from(lists.quota),
    })
    expect(verdict).toMatchObject({ stable: true })
  })

  test('gives everybody who is not asked to send another list the same interviews, whatever one applicant sends', () => {
    const world = nation()
    const pool = drawPool(world, 6)
    const asUsual = drawInterviews(world, pool, { seed: 6 })
    const all = Int32Array.from({ length: 30 }, (_, p) => p)
    const sentBy = (applicant: number) => (applicant === 0 ? { programs: all, added: new Float64Array(30) } : undefined)
    const changed = drawInterviews(world, pool, { seed: 6, sentBy })
    // Everybody else need not be drawn again.
    expect(drawInterviews(world, pool, { seed: 6, sentBy, like: asUsual })).toEqual(changed)
    const seen = ({ start, program }: typeof asUsual, a: number): readonly number[] => [
      ...program.subarray(start[a], start[a + 1]),
    ]
    for (let a = 1; a < pool.size; a++) expect(seen(changed, a)).toEqual(seen(asUsual, a))
    expect(changed.invited.at(0)).toBeGreaterThan(asUsual.invited.at(0) ?? 0)
  })

  test('meets the same luck at a program whatever else is on the list: one more application never takes an invitation', () => {
    const world = nation()
    const pool = drawPool(world, 7)
    const short = Int32Array.from({ length: 10 }, (_, p) => p)
    const long = Int32Array.from({ length: 20 }, (_, p) => p)
    const invited = (programs: Int32Array): Int32Array =>
      drawInterviews(world, pool, { seed: 7, sentBy: () => ({ programs, added: new Float64Array(programs.length) }) }).invited
    const [fewer, more] = [invited(short), invited(long)]
    expect(more.every((count, a) => count >= (fewer[a] ?? 0))).toBe(true)
  })

  test('matches everybody who ranks a program where positions are plenty and nobody else is there', () => {
    const alone = nation({ positions: 500, rivals: { first: 0, second: 0, interviews: 0 } })
    const { specialties } = tallySeason(alone, simulateSeason(alone, { seed: 8 }))
    for (const { listed, matched } of specialties) expect(matched).toBe(listed)
  })
})

describe('applicants of several kinds', () => {
  const kinds = [
    { share: 0.5, size: 20, worth: 0 },
    { share: 0.5, size: 4, worth: 0 },
  ]

  test('send lists as long as their kind does', () => {
    const world = nation({ kinds, second: 0 })
    const pool = drawPool(world, 9)
    const { invited } = drawInterviews(world, pool, { seed: 9 })
    const perApplication = [0, 1].map((kind) => {
      const members = Array.from(pool.group.keys()).filter(
        (applicant) =>
          pool.group[applicant] === 0 && kindIn(kinds, { applicant, specialty: pool.first[applicant] ?? 0, seed: 9 }) === kind,
      )
      expect(members.length).toBeGreaterThan(150)
      return sum(members.map((applicant) => invited[applicant] ?? 0)) / members.length / (kinds[kind]?.size ?? 1)
    })
    // An application brings as much whoever sends it; two samples of some 200 with a tenth of error each.
    expect((perApplication[0] ?? 0) / (perApplication[1] ?? 1)).toBeGreaterThan(0.6)
    expect((perApplication[0] ?? 0) / (perApplication[1] ?? 1)).toBeLessThan(1.6)
  })

  test('are ranked higher where a rank is worth more to them, and by nothing else', () => {
    const [alike, apart] = [matchedByHalf(0), matchedByHalf(3)]
    expect(apart[0]).toBeGreaterThan(1.15 * (alike[0] ?? 0))
    expect(apart[1]).toBeLessThan(0.85 * (alike[1] ?? 0))
  })
})

describe('counts of seasons', () => {
  const world = nation()
  const counted = (seed: number): Tally => tallySeason(world, simulateSeason(world, { seed }))
  const [one, two, three] = [counted(1), counted(2), counted(3)]

  test('add to the same sum in any order, to the last unit', () => {
    expect(addTallies(addTallies(one, two), three)).toEqual(addTallies(three, addTallies(two, one)))
  })

  test('hold everybody once: applicants, lists and positions', () => {
    for (const { applied, listed, matched, matchedByRanks, notMatchedByRanks, placed } of one.specialties) {
      expect(applied).toBe(200)
      expect(sum(matchedByRanks)).toBe(matched)
      expect(sum(notMatchedByRanks)).toBe(listed - matched)
      expect(sum(placed)).toBeLessThanOrEqual(30 * 4)
      expect(listed).toBeLessThanOrEqual(applied)
    }
  })
})
