import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JointList, MarketLists } from '../../src/match/lists.ts'
import { acceptDeferred } from '../../src/match/deferred-acceptance.ts'
import { buildMarket } from '../../src/match/market.ts'
import { matchMarket } from '../../src/match/match-market.ts'
import { verifyStability } from '../../src/match/verify-stability.ts'
import { makeMarket } from './made-market.ts'
import { everyStableMatching } from './stable-matchings.ts'

const applicants = 6
const programs = 4

/** At most six applicants and four programs, with lists of any length and programs that do not list everybody. */
const smallMarket = fc.record({
  applicants: fc.array(fc.shuffledSubarray([0, 1, 2, 3]), { minLength: applicants, maxLength: applicants }),
  programs: fc.array(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 2 }), { minLength: programs, maxLength: programs }),
  quota: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: programs, maxLength: programs }),
})

const pairs = fc.uniqueArray(fc.tuple(fc.integer({ min: -1, max: 3 }), fc.integer({ min: -1, max: 3 })), {
  maxLength: 8,
  selector: ([p, q]) => `${p} ${q}`,
})

/** The first two applicants, or the first four, list jointly. */
const coupledMarket = fc
  .tuple(smallMarket, fc.array(pairs, { minLength: 1, maxLength: 2 }))
  .map(([market, lists]): MarketLists => {
    const joint = lists.map((list, c): JointList => ({
      first: 2 * c,
      second: 2 * c + 1,
      pairs: list.filter(([p, q]) => p >= 0 || q >= 0),
    }))
    return { ...market, applicants: market.applicants.map((list, a) => (a < 2 * joint.length ? [] : list)), joint }
  })

describe('the Match of people who list alone', () => {
  it.each([
    { applicants: 450, programs: 60, ranks: 12, matched: 425 },
    { applicants: 4500, programs: 600, ranks: 12, matched: 4115 },
    { applicants: 45_000, programs: 6000, ranks: 12, matched: 40_557 },
  ])('matches the $matched of $applicants that three other solvers agree on, with nobody to block it', ({ matched, ...size }) => {
    const result = matchMarket(makeMarket(size))
    expect(result.matched).toBe(matched)
    expect(result.verdict).toEqual({ stable: true, blocking: [], invalid: [] })
  })

  it.each([32_767, 32_769, 65_535, 65_537])('keeps its numbers apart where %i applicants are on one list', (many) => {
    // Everybody wants program 0, then 1; program 0 wants the last of them first, program 1 the first.
    const everybody = Array.from({ length: many }, (_, a) => a)
    const { program, verdict } = matchMarket({
      applicants: everybody.map(() => [0, 1]),
      programs: [everybody.toReversed(), everybody],
      quota: [2, 2],
    })
    expect([...program.entries()].filter(([, at]) => at >= 0)).toEqual([
      [0, 1],
      [1, 1],
      [many - 2, 0],
      [many - 1, 0],
    ])
    expect(verdict.stable).toBe(true)
  })

  it('is the same in 100 orders of proposing', () => {
    const lists = makeMarket({ applicants: 450, programs: 60, ranks: 12 })
    const market = buildMarket(lists)
    const usual = acceptDeferred(market).edge
    for (let shift = 1; shift <= 100; shift++) {
      const order = Int32Array.from({ length: 450 }, (_, i) => (i * 7 + shift * 41) % 450)
      expect(new Set(order).size).toBe(450)
      expect(acceptDeferred(market, order).edge).toEqual(usual)
    }
  })

  it('is the best of all stable matchings for every applicant, and all of them match the same people (rural hospitals)', () => {
    fc.assert(
      fc.property(smallMarket, (lists) => {
        const { program } = matchMarket(lists)
        const every = everyStableMatching(lists)
        expect(every.map((one) => one.join())).toContain(program.join())
        for (const other of every) {
          for (const [a, list] of lists.applicants.entries()) {
            const [ours, theirs] = [program[a] ?? -1, other[a] ?? -1]
            expect(ours >= 0).toBe(theirs >= 0)
            if (ours >= 0) expect(list.indexOf(ours)).toBeLessThanOrEqual(list.indexOf(theirs))
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('gives nobody a better place for another list than the true one', () => {
    fc.assert(
      fc.property(
        smallMarket,
        fc.shuffledSubarray([0, 1, 2, 3]),
        fc.integer({ min: 0, max: applicants - 1 }),
        (lists, other, who) => {
          const truth = lists.applicants[who] ?? []
          const rankOf = (program: number): number =>
            program < 0 || !truth.includes(program) ? truth.length : truth.indexOf(program)
          const told = matchMarket({ ...lists, applicants: lists.applicants.map((list, a) => (a === who ? other : list)) })
          expect(rankOf(matchMarket(lists).program[who] ?? -1)).toBeLessThanOrEqual(rankOf(told.program[who] ?? -1))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('names the cut-off: who stands at it got the last position, and nobody below it got any', () => {
    const lists = makeMarket({ applicants: 450, programs: 60, ranks: 12 })
    const { program, cutOff } = matchMarket(lists)
    for (const [p, list] of lists.programs.entries()) {
      const at = cutOff[p] ?? -1
      if (at < 0) continue
      expect(program[list[at] ?? -1]).toBe(p)
      for (let below = at + 1; below < list.length; below++) expect(program[list[below] ?? -1]).not.toBe(p)
    }
  })

  it('says which number names nobody, and who is listed twice', () => {
    expect(() => matchMarket({ applicants: [[0, 7]], programs: [[0]], quota: [1] })).toThrow(
      'applicant 0 lists 7, which is not a number from 0 to 0',
    )
    expect(() => matchMarket({ applicants: [[0]], programs: [[0, 0]], quota: [1] })).toThrow('program 0 lists applicant 0 twice')
    expect(() => matchMarket({ applicants: [[0]], programs: [[0]], quota: [-1] })).toThrow('program 0 has -1 positions')
  })
})

describe('the Match with couples', () => {
  it.each([
    { applicants: 450, programs: 60, ranks: 12, couples: 12 },
    { applicants: 4500, programs: 600, ranks: 12, couples: 120 },
    { applicants: 45_000, programs: 6000, ranks: 12, couples: 1200 },
  ])('is stable and verified with $couples couples among $applicants', (size) => {
    const lists = makeMarket(size)
    const first = matchMarket(lists)
    expect(first.verdict).toEqual({ stable: true, blocking: [], invalid: [] })
    expect(matchMarket(lists).program).toEqual(first.program)
  })

  it('finds a stable matching where one exists', () => {
    fc.assert(
      fc.property(coupledMarket, (lists) => {
        const { program, verdict } = matchMarket(lists)
        expect(verdict.invalid).toEqual([])
        const every = everyStableMatching(lists)
        if (every.length === 0) expect(verdict.blocking.length).toBeGreaterThan(0)
        else expect(every.map((one) => one.join())).toContain(program.join())
      }),
      { numRuns: 300 },
    )
  })

  it('names what blocks where no matching is stable', () => {
    // Where the couple has its pair, the third takes program 1 from the second; where the third is there, program 0 is open to them, and
    // once they have moved up the couple has its pair.
    const lists: MarketLists = {
      applicants: [[], [], [0, 1]],
      programs: [
        [0, 2],
        [2, 1],
      ],
      quota: [1, 1],
      joint: [{ first: 0, second: 1, pairs: [[0, 1]] }],
    }
    expect(everyStableMatching(lists)).toEqual([])
    const { verdict } = matchMarket(lists)
    expect(verdict.stable).toBe(false)
    expect(verdict.invalid).toEqual([])
    expect(verdict.blocking.length).toBeGreaterThan(0)
  })

  it('counts a first-year position beside an advanced one as one result, and the advanced one alone where the list says so', () => {
    // Program 0 is advanced; 1 and 2 are first years. Applicant 0 wants the advanced position with a year at 1, at 2, or without one.
    const supplemental: JointList = {
      first: 0,
      second: 0,
      pairs: [
        [0, 1],
        [0, 2],
        [0, -1],
      ],
    }
    const lists: MarketLists = { applicants: [[], [1]], programs: [[0], [1, 0], [0]], quota: [1, 1, 1], joint: [supplemental] }
    const result = matchMarket(lists)
    expect([...result.program]).toEqual([0, 1])
    expect([...result.alongside]).toEqual([2, -1])
    expect(result.matched).toBe(2)
    const closed = matchMarket({ ...lists, quota: [1, 1, 0] })
    expect([...closed.program]).toEqual([0, 1])
    expect([...closed.alongside]).toEqual([-1, -1])
    expect(closed.verdict.stable).toBe(true)
  })
})

describe('what programs ask of their positions as a whole', () => {
  it('hands open positions to the program they revert to', () => {
    const lists: MarketLists = {
      applicants: [[1], [1], [1, 0], [2]],
      programs: [[2], [0, 1, 2], [3]],
      quota: [2, 1, 1],
      rules: [{ kind: 'reverts', from: 0, to: 1, positions: 2 }],
    }
    const { program, quota, cutOff, verdict } = matchMarket(lists)
    // One position of program 0 was open: applicant 1 takes it at program 1. Nobody is left at program 0 then but applicant 2.
    expect([...program]).toEqual([1, 1, 0, 2])
    expect([...quota]).toEqual([1, 2, 1])
    expect([...cutOff]).toEqual([0, 1, 0])
    expect(verdict.stable).toBe(true)
  })

  it('fills an even number, or one fewer', () => {
    const lists: MarketLists = {
      applicants: [[0], [0], [0, 1]],
      programs: [[0, 1, 2], [2]],
      quota: [4, 1],
      rules: [{ kind: 'even', program: 0 }],
    }
    const { program, verdict } = matchMarket(lists)
    expect([...program]).toEqual([0, 0, 1])
    expect(verdict.stable).toBe(true)
  })
})

describe('the verifier', () => {
  it('names a pair who would rather have each other', () => {
    const lists: MarketLists = {
      applicants: [
        [0, 1],
        [0, 1],
      ],
      programs: [
        [0, 1],
        [0, 1],
      ],
      quota: [1, 1],
    }
    expect(verifyStability(lists, { program: [1, 0] }).blocking).toEqual([{ kind: 'alone', applicant: 0, program: 0 }])
  })

  it('names what is not a matching at all', () => {
    const lists: MarketLists = { applicants: [[0], [0], []], programs: [[0, 1]], quota: [1] }
    expect(verifyStability(lists, { program: [0, 0, 0] }).invalid).toEqual([
      'applicant 2 holds a position at program 0, which does not list them',
      'program 0 holds 2 for 1 positions',
      'applicant 2 never listed program 0',
    ])
  })

  it('lets nobody hand a position to a partner past those who stand before them', () => {
    // The couple holds (0, 1). It would rather have (2, 0): program 0 would have to take the second in the place of the first, whom it likes
    // better, and another it likes better than the second waits too.
    const lists: MarketLists = {
      applicants: [[], [], [0]],
      programs: [[0, 2, 1], [1], [0]],
      quota: [1, 1, 1],
      joint: [
        {
          first: 0,
          second: 1,
          pairs: [
            [2, 0],
            [0, 1],
          ],
        },
      ],
    }
    expect(verifyStability(lists, { program: [0, 1, -1] }).stable).toBe(true)
  })
})
