/** The chance once news is in, on seasons drawn from the chain itself; every applicant is invented. A longer run: npm run validate:news. */
import { beforeAll, describe, expect, test } from 'vitest'
import { isoDate, specialtyId } from '#domain'
import type { Facts } from '#domain'
import { createRandom } from '#engine/numbers'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { calibrationLine } from '../../src/statistics/calibration-line.ts'
import { chanceWithOneMore, drawSeason, pairsOn } from '../../src/news/simulated-seasons.ts'

const specialty = specialtyId('pediatrics')
const cuts = ['2026-11-15', '2027-01-15'].map((day) => isoDate(day))
let facts: Facts
beforeAll(async () => {
  facts = await loadFacts(factsIn('facts/data'), [specialty])
})

describe('on 30 drawn seasons', () => {
  test('what is said comes true as often, and spreads as far, as so few can tell', () => {
    const random = createRandom(7)
    const seasons = Array.from({ length: 30 }, () => drawSeason({ facts, specialty, match: 2027, cuts, random, most: 40 }))
    for (const at of cuts.keys()) {
      const { slope, slopeError } = calibrationLine(pairsOn(seasons, at))
      expect(Math.abs(slope - 1)).toBeLessThan(Math.max(0.1, 2.5 * slopeError))
    }
  })

  test('an invitation that is entered never lowers the chance of 40 applicants, wherever their season stands', () => {
    const random = createRandom(11)
    for (let drawn = 0; drawn < 40; drawn++) {
      const { before, after } = chanceWithOneMore({ facts, specialty, match: 2027, cuts, random, most: 40 }, 'invited')
      expect(after).toBeGreaterThanOrEqual(before - 1e-9)
    }
  })

  test('a refusal that is entered raises it by nothing one could see, though it makes the silence of the others weigh less', () => {
    const random = createRandom(13)
    for (let drawn = 0; drawn < 40; drawn++) {
      const { before, after } = chanceWithOneMore({ facts, specialty, match: 2027, cuts, random, most: 40 }, 'rejected')
      expect(after).toBeLessThan(before + 1e-5)
    }
  })
})
