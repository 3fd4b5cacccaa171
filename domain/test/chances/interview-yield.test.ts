import { describe, expect, it } from 'vitest'
import type { Estimate } from '#domain/claims'
import { chanceOfMatching } from '#domain/chances'
import { logistic } from '#engine/numbers'
import { interviewsOf } from '../../src/chances/chance-of-matching.ts'
import { applicant, candidate, chancesOf, idOf, model, picksOf } from './world.ts'

const madeUp = { source: 'made up for a test', asOf: '2026', known: 'estimated' } as const
const rate: Estimate = { point: 0.04, low: 0.025, high: 0.06 }
const usCitizen = { ...applicant, applicant: { type: 'us-img' as const } }

/** Programs that invite alike; of their residents so many are non-US IMGs, unknown where nothing is said. */
function sharing(...shares: readonly (number | undefined)[]) {
  return shares.map((point, i) =>
    candidate(i, {
      rate,
      claims:
        point === undefined ? {} : { nonUsImgShare: [{ value: { point, low: point * 0.8, high: point * 1.2 }, ...madeUp }] },
    }),
  )
}

/** Invitations expected of two programs with that share of residents. */
function expectedAt(share: number): number {
  const made = sharing(share, share)
  return interviewsOf(chancesOf(made), picksOf(made)).invitations.point
}

const usual = model.specialties.find(({ specialty }) => specialty === 'internal-medicine')!.yields.usualShare

describe('an interview', () => {
  it('is worth more where non-US IMGs fill the places: Residency Explorer, two in three residents against one in twenty', () => {
    const made = sharing(0.65, 0.05)
    const chances = chancesOf(made)
    const [friendly, other] = [0, 1].map((i) => chances.byProgram.get(idOf(i))!)
    expect(friendly!.invitation).toEqual(chancesOf(sharing(undefined, 0.05)).byProgram.get(idOf(0))!.invitation)
    expect(friendly!.match.none!.point / other!.match.none!.point).toBeGreaterThan(2)
    const alone = made.map((one) => chanceOfMatching(chances, picksOf([one]))!.point)
    expect(alone[0]).toBeGreaterThan(2 * alone[1]!)
    expect(friendly!.yieldReason!.text).toBe(
      'Takes more of those it interviews (one interview counts as 1.6): about 65 in 100 (52 to 78) residents are non-US IMGs',
    )
    expect(other!.reasons.at(-1)!.text).toMatch(/^Takes fewer of those it interviews/)
  })

  it('counts as the average one where nobody knows the residents, with a wider band for it', () => {
    const chances = chancesOf(sharing(usual, undefined))
    const [known, unknown] = [0, 1].map((i) => chances.byProgram.get(idOf(i))!)
    expect(known!.interviewYield).toBeCloseTo(1, 9)
    expect(unknown!.interviewYield).toBe(1)
    expect(unknown!.yieldReason).toBeUndefined()
    const spread = (i: number): number => {
      const drawn = chances.draws.map((_, d) => Math.log(chances.drawnAt(idOf(i)).interviewYield(d)))
      const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length
      return Math.sqrt(drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length)
    }
    expect(spread(0)).toBeCloseTo(model.interviewYield.spread.value, 1)
    expect(spread(1)).toBeGreaterThan(spread(0) + 0.1)
  })

  it('says nothing of US citizens by what a program takes of non-citizens', () => {
    const chances = chancesOf(sharing(0.65, 0.05), { profile: usCitizen })
    expect(chances.group).toBe('US-citizen IMGs')
    for (const i of [0, 1]) expect(chances.byProgram.get(idOf(i))!.interviewYield).toBe(1)
  })

  it('is still one interview where interviews are counted', () => {
    expect(expectedAt(0.65)).toBeCloseTo(expectedAt(0.05), 12)
  })

  it('of a typical list is worth one on average', () => {
    for (const { specialty, typical } of model.specialties) {
      const interviews = typical.strata.map(({ weight, rate: at }) => weight * logistic(at))
      const worth = typical.strata.reduce((sum, stratum, i) => sum + interviews[i]! * stratum.yield, 0)
      expect(worth / interviews.reduce((a, b) => a + b, 0), specialty).toBeCloseTo(1, 1)
    }
  })

  it('never counts for less the more residents are non-US IMGs', () => {
    const shares = [0.001, 0.02, 0.1, 0.3, 0.6, 0.95]
    const chances = chancesOf(sharing(...shares))
    const worth = shares.map((_, i) => chances.byProgram.get(idOf(i))!.interviewYield)
    expect(worth).toEqual(worth.toSorted((a, b) => a - b))
    // Less than one resident of a program of average size is nobody.
    expect(worth[0]).toBe(worth[1])
  })
})

it('every power of a share and its error stand in the facts with where they come from', () => {
  for (const { yields } of model.specialties) {
    expect(yields.byShare.source).toContain('AAMC Residency Explorer')
    expect(yields.byShare.estimate - 2 * yields.byShare.standardError).toBeGreaterThan(0)
  }
})
