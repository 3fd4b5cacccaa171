import type { DrawnChance } from '../../chances/drawn-chance.ts'
import { mixChances } from '../../chances/drawn-chance.ts'
import type { NormalMixture } from '#engine/numbers'
import { mixtureCdf } from '#engine/numbers'

/** Chance of matching through the list at a Step 2 CK score: handed in by whoever holds the list. */
export type MatchChanceAt = (step2ck: number) => DrawnChance

/** The same chance when the score is a distribution; the pass mark of the exam day goes with it. */
export type ExpectedMatchChance = (score: NormalMixture, passMark: number) => DrawnChance

const step = 5
const lowest = 195
const highest = 290

/**
 * Expected chance of matching when the score is still a distribution. The list is asked at every fifth score and read between by
 * straight line; below the pass mark it is 0: without a pass nobody is certified in time.
 */
export function expectedMatchChance(matchChanceAt: MatchChanceAt): ExpectedMatchChance {
  const grid = Array.from({ length: (highest - lowest) / step + 1 }, (_, i) => matchChanceAt(lowest + step * i))
  return (mixture, passMark) => {
    const weights = grid.map(() => 0)
    for (let score = passMark; score <= 300; score++) {
      const upper = score === 300 ? 1 : mixtureCdf(mixture, score + 0.5)
      const likely = upper - mixtureCdf(mixture, score - 0.5)
      const place = Math.min(grid.length - 1, Math.max(0, (score - lowest) / step))
      const left = Math.min(grid.length - 2, Math.floor(place))
      weights[left] = weights[left]! + likely * (left + 1 - place)
      weights[left + 1] = weights[left + 1]! + likely * (place - left)
    }
    return mixChances(grid.map((chance, i) => ({ weight: weights[i]!, chance })))
  }
}
