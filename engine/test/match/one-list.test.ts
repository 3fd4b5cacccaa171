import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchMarket } from '../../src/match/match-market.ts'
import { settleWithout } from '../../src/match/one-list.ts'
import { makeMarket } from './made-market.ts'

describe('one applicant with another list', () => {
  const lists = makeMarket({ applicants: 450, programs: 60, ranks: 12 })

  it('ends where the whole Match would put them, for every list and applicant tried, in any order of asking', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 449 }),
        fc.array(fc.shuffledSubarray([...lists.programs.keys()], { maxLength: 15 }), { minLength: 2, maxLength: 4 }),
        (who, tried) => {
          const ask = settleWithout(lists, who)
          for (const list of [...tried, Array.from(lists.applicants[who] ?? [])]) {
            const whole = matchMarket({ ...lists, applicants: lists.applicants.map((own, a) => (a === who ? list : own)) })
            expect(ask(list).program).toBe(whole.program[who])
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('gives a reason for every program above the result', () => {
    for (let who = 0; who < 450; who++) {
      const list = Array.from(lists.applicants[who] ?? [])
      const { program, missed } = settleWithout(lists, who)(list)
      expect(missed.map((one) => one.program)).toEqual(program < 0 ? list : list.slice(0, list.indexOf(program)))
      for (const one of missed) if (one.kind === 'full above you') expect(one.place).toBeGreaterThan(one.last)
    }
  })

  it('shows the chain that took a position away again', () => {
    // The third takes program 0 from the first, who takes program 1 from the second, whom program 0 would rather have than the third.
    const market = {
      applicants: [
        [0, 1],
        [1, 0],
        [0, 2],
      ],
      programs: [[1, 2, 0], [0, 1], [2]],
      quota: [1, 1, 1],
    }
    expect(settleWithout(market, 2)([0, 2])).toEqual({
      program: 2,
      missed: [{ kind: 'lost to another', program: 0, at: 2 }],
      chain: [
        { applicant: 2, program: 0, displaced: 0 },
        { applicant: 0, program: 1, displaced: 1 },
        { applicant: 1, program: 0, displaced: 2 },
        { applicant: 2, program: 2, displaced: -1 },
      ],
    })
  })
})
