import { describe, expect, test } from 'vitest'
import { acceptDeferred } from '../../src/match/deferred-acceptance.ts'
import type { MarketLists } from '../../src/match/lists.ts'
import { buildMarket } from '../../src/match/market.ts'
import { verifyStability } from '../../src/match/verify-stability.ts'
import { askAlone } from '../../src/simulation/alone.ts'
import type { Interviews, SentBy } from '../../src/simulation/interviews.ts'
import { drawInterviews } from '../../src/simulation/interviews.ts'
import type { Nation, StudiedGroup } from '../../src/simulation/nation.ts'
import { drawPool, kindAt, kindKey } from '../../src/simulation/pool.ts'
import { officesOf } from '../../src/simulation/office.ts'
import { preferencesOf, worthAt } from '../../src/simulation/preferences.ts'
import { simulateSeason } from '../../src/simulation/season.ts'
import { settle } from '../../src/simulation/settle.ts'
import { typicalLists } from '../../src/simulation/studied.ts'
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
          pool.group[applicant] === 0 && kindAt(halves(worth), kindKey(10, pool.first[applicant] ?? 0), applicant) === kind
        return Number(isIn && at >= 0)
      }),
    ),
  )
}

/** How many of the studied group match where programs lean towards it least, and where most. */
function takenByHalf(leaning: number): readonly number[] {
  const world = nation({ second: 0 })
  const { pool, program } = simulateSeason({ ...world, tastes: { ...world.tastes, leaning } }, { seed: 12 })
  const of = Array.from(program).filter((p, a) => pool.group[a] === 0 && p >= 0)
  const least = of.filter((p) => p % 30 < 15).length
  return [least, of.length - least]
}

function interviewsIn(
  world: Nation,
  seed: number,
  others: { readonly sentBy?: SentBy; readonly like?: Interviews } = {},
): Interviews {
  return drawInterviews({ nation: world, offices: officesOf(world, seed), pool: drawPool(world, seed) }, others)
}

/** A season's preferences written down: applicants list what they saw by how much they want it, programs whom they saw by what they think of them. */
function listsOf(world: Nation, seed: number): MarketLists {
  const pool = drawPool(world, seed)
  const preferences = preferencesOf({ nation: world, pool, seed }, interviewsIn(world, seed), 0)
  const { ranked, wanted, from, secondFrom, to, quota } = preferences
  const seenBy = Array.from(quota, (): { readonly applicant: number; readonly worth: number }[] => [])
  const applicants = Array.from({ length: pool.size }, (_, applicant) => {
    const [first = 0, second = 0, end = 0] = [from[applicant], secondFrom[applicant], to[applicant]]
    const places = Array.from({ length: end - first }, (_, i) => first + i)
    for (const at of places) seenBy[ranked[at] ?? -1]?.push({ applicant, worth: worthAt(preferences, applicant, at) })
    return places
      .toSorted((x, y) => Number(x >= second) - Number(y >= second) || (wanted[y] ?? 0) - (wanted[x] ?? 0))
      .map((at) => ranked[at] ?? -1)
  })
  const programs = seenBy.map((some) => some.toSorted((one, other) => other.worth - one.worth).map(({ applicant }) => applicant))
  return { applicants, programs, quota }
}

/** Another for almost any other numbers. */
function fingerprint(numbers: Int32Array): number {
  return numbers.reduce((hash, one) => Math.imul(hash ^ one, 0x01_00_01_93), 0x81_1c_9d_c5 | 0)
}

function sum(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0)
}

describe('a drawn season', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(drawn(3)).toEqual(drawn(3))
    expect(drawn(3)).not.toEqual(drawn(4))
  })

  test('is the season every report was drawn from: another way to draw it changes nobody', () => {
    const { interviews, program, choice } = simulateSeason(nation(), { seed: 3 })
    expect([interviews.program, interviews.invited, program, choice].map(fingerprint)).toEqual([
      1627440753, -110164798, 1215978005, -1856515383,
    ])
  })

  test('ends in a match that nothing upsets', () => {
    const world = nation()
    const pool = drawPool(world, 5)
    const lists = listsOf(world, 5)
    const { program } = simulateSeason(world, { seed: 5 })
    const verdict = verifyStability(lists, {
      program,
      alongside: new Int32Array(pool.size).fill(-1),
      quota: Int32Array.from(lists.quota),
    })
    expect(verdict).toMatchObject({ stable: true })
    // The same as the Match itself makes of the lists written down.
    const { edge } = acceptDeferred(buildMarket(lists))
    const { programOf } = buildMarket(lists)
    expect([...program]).toEqual(Array.from(edge, (at) => (at < 0 ? -1 : (programOf[at] ?? -1))))
  })

  test('tells at which choice everybody ends: a first where positions are plenty, and further down the more taste is shared', () => {
    const [plenty, own, shared] = [nation({ positions: 500 }), nation(), nation()].map((world, i) => {
      const { choice, program } = simulateSeason({ ...world, tastes: { ...world.tastes, appeal: i === 2 ? 4 : 0 } }, { seed: 5 })
      expect(choice.map((at) => (at < 0 ? -1 : 0))).toEqual(program.map((at) => (at < 0 ? -1 : 0)))
      const matched = choice.filter((at) => at >= 0)
      return matched.filter((at) => at === 0).length / matched.length
    })
    expect(plenty).toBe(1)
    expect(own).toBeGreaterThan(1.2 * (shared ?? 1))
  })

  test('takes more of the studied group where programs lean towards it, and fewer where they lean away', () => {
    const [[even = 0, evenMost = 0], [least = 0, most = 0]] = [takenByHalf(0), takenByHalf(4)]
    expect(least).toBeLessThan(0.8 * even)
    expect(most).toBeGreaterThan(1.2 * evenMost)
  })

  test('gives everybody who is not asked to send another list the same interviews, whatever one applicant sends', () => {
    const world = nation()
    const pool = drawPool(world, 6)
    const asUsual = interviewsIn(world, 6)
    const all = Int32Array.from({ length: 30 }, (_, p) => p)
    const sentBy = (applicant: number) => (applicant === 0 ? { programs: all, added: new Float64Array(30) } : undefined)
    const changed = interviewsIn(world, 6, { sentBy })
    // Everybody else need not be drawn again.
    expect(interviewsIn(world, 6, { sentBy, like: asUsual })).toEqual(changed)
    const seen = ({ start, program }: typeof asUsual, a: number): readonly number[] => [
      ...program.subarray(start[a], start[a + 1]),
    ]
    for (let a = 1; a < pool.size; a++) expect(seen(changed, a)).toEqual(seen(asUsual, a))
    expect(changed.invited[0]).not.toBe(asUsual.invited[0])
  })

  test('meets the same luck at a program whatever else is on the list: one more application never takes an invitation', () => {
    const world = nation()
    const short = Int32Array.from({ length: 10 }, (_, p) => p)
    const long = Int32Array.from({ length: 20 }, (_, p) => p)
    const invited = (programs: Int32Array): Int32Array =>
      interviewsIn(world, 7, { sentBy: () => ({ programs, added: new Float64Array(programs.length) }) }).invited
    const [fewer, more] = [invited(short), invited(long)]
    expect(more.every((count, a) => count >= (fewer[a] ?? 0))).toBe(true)
  })

  test('brings one applicant who alone sends another list what the whole season drawn anew with that list brings', () => {
    const world = nation()
    const season = simulateSeason(world, { seed: 11 })
    const applicants = [0, 1, 2, 3, 4, 200, 201, 202, 203]
    const ask = askAlone(world, season, { seed: 11, applicants })
    const list = { programs: Int32Array.from({ length: 25 }, (_, p) => p), added: new Float64Array(25).fill(0.5) }
    const drawnAnew = applicants.map((applicant) => {
      const first = season.pool.first[applicant]
      const sentBy: SentBy = (a, specialty) => (a === applicant && specialty === first ? list : undefined)
      return simulateSeason(world, { seed: 11, sentBy }).program[applicant]
    })
    expect(applicants.map((applicant) => ask(applicant)(list).program)).toEqual(drawnAnew)
    expect(drawnAnew.filter((program) => program !== -1).length).toBeGreaterThan(2)
  })

  test('draws invitations without walking the applications, and they come out as if it walked them', () => {
    const kinds = [
      { share: 0.4, size: 20, worth: 0 },
      { share: 0.6, size: 6, worth: 0 },
    ]
    const world = nation({ kinds, second: 0 })
    const [one] = world.specialties
    const bySize = kinds.map(({ size }) => one && typicalLists(one, size))
    const counted = Array.from({ length: 30 }, (_, seed) => {
      const sentBy: SentBy = (applicant, specialty) =>
        bySize[kindAt(kinds, kindKey(seed, specialty), applicant)]?.({ applicant, specialty, seed })
      const ways = [interviewsIn(world, seed), interviewsIn(world, seed, { sentBy })]
      return ways.map(({ invited, program }) => {
        const invitations = invited.subarray(0, 400)
        return [sum([...invitations]), sum(Array.from(invitations, (one) => one * one)), program.filter((p) => p === 25).length]
      })
    })
    // Invitations, how unevenly they fall and the interviews of one program, each within three standard errors of the difference.
    for (const figure of [0, 1, 2]) {
      const apart = counted.map(([drawn, walked]) => (drawn?.[figure] ?? 0) - (walked?.[figure] ?? 0))
      const mean = sum(apart) / apart.length
      const error = Math.sqrt(sum(apart.map((one) => (one - mean) ** 2)) / apart.length / (apart.length - 1))
      expect(Math.abs(mean)).toBeLessThan(3 * error)
      expect(3 * error).toBeLessThan(0.15 * (sum(counted.map(([drawn]) => drawn?.[figure] ?? 0)) / counted.length))
    }
  })

  test('matches everybody who ranks a program where positions are plenty and nobody else is there', () => {
    const alone = nation({ positions: 500, rivals: { first: 0, second: 0, interviews: 0 } })
    const { specialties } = tallySeason(alone, simulateSeason(alone, { seed: 8 }))
    for (const { listed, matched } of specialties) expect(matched).toBe(listed)
  })
})

describe('second choices', () => {
  test('fall on those whose first choice has more applicants than positions, as many as there are', () => {
    const [crowded, open] = nation({ second: 0 }).specialties
    if (crowded === undefined || open === undefined) throw new Error('the nation has two specialties')
    // Of 290 applicants for 120 positions 40 have a second choice, for 3,000 positions none.
    const wide = { ...open, programs: { ...open.programs, positions: open.programs.positions.map(() => 100) } }
    const wanted = { ...wide, studied: { ...wide.studied, second: 40 } }
    const pool = drawPool({ ...nation(), specialties: [crowded, wanted] }, 3)
    const seconds = Array.from(pool.second.entries()).filter(([a, second]) => second >= 0 && pool.group[a] === 0)
    expect(seconds.length).toBe(40)
    for (const [a, second] of seconds) expect([pool.first[a], second]).toEqual([0, 1])
    // Where nobody is left whose first choice is crowded, the others have them.
    const all = drawPool({ ...nation(), specialties: [{ ...crowded, studied: { ...crowded.studied, second: 30 } }, wide] }, 3)
    expect(Array.from(all.second).filter((second, a) => second >= 0 && all.group[a] === 0).length).toBe(30)
  })
})

describe('what an applicant wants', () => {
  test('comes forward in the order of how much they want it, the first choice before the second, and nothing is lost', () => {
    const world = nation()
    const [pool, interviews] = [drawPool(world, 12), interviewsIn(world, 12)]
    const preferences = preferencesOf({ nation: world, pool, seed: 12 }, interviews, 0)
    const { ranked, wanted, from, to, secondFrom } = preferences
    const applicant = Array.from(pool.second.keys()).find(
      (a) => (to[a] ?? 0) - (secondFrom[a] ?? 0) > 2 && (secondFrom[a] ?? 0) - (from[a] ?? 0) > 2,
    )
    if (applicant === undefined) throw new Error('nobody was seen at three programs of both specialties')
    const [first = 0, second = 0, end = 0] = [from[applicant], secondFrom[applicant], to[applicant]]
    // Where no program has a position everybody proposes to all they saw.
    settle({ ...preferences, quota: new Int32Array(preferences.quota.length) })
    for (const [begin, stop] of [
      [first, second],
      [second, end],
    ] as const) {
      const worths = [...wanted.subarray(begin, stop)]
      expect(worths).toEqual(worths.toSorted((one, other) => other - one))
      expect(ranked.slice(begin, stop).toSorted()).toEqual(interviews.program.slice(begin, stop).toSorted())
    }
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
    const { invited } = interviewsIn(world, 9)
    const perApplication = [0, 1].map((kind) => {
      const members = Array.from(pool.group.keys()).filter(
        (applicant) => pool.group[applicant] === 0 && kindAt(kinds, kindKey(9, pool.first[applicant] ?? 0), applicant) === kind,
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
