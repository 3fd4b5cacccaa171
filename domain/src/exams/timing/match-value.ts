import type { NormalMixture } from '../forecast/normal-mixture.ts'
import { mixtureCdf } from '../forecast/normal-mixture.ts'

/** Chance of matching through the list at a Step 2 CK score: handed in by whoever holds the list. */
export type MatchChanceAt = (step2ck: number) => number

/** The same chance when the score is a distribution; the pass mark of the exam day goes with it. */
export type ExpectedMatchChance = (score: NormalMixture, passMark: number) => number

const step = 5
const lowest = 195
const highest = 290

/**
 * Expected chance of matching when the score is still a distribution. The list is asked at every fifth score and read between by
 * straight line; below the pass mark it is 0: without a pass nobody is certified in time.
 */
export function expectedMatchChance(matchChanceAt: MatchChanceAt): ExpectedMatchChance {
  const grid = Array.from({ length: (highest - lowest) / step + 1 }, (_, i) => matchChanceAt(lowest + step * i))
  const at = (score: number): number => {
    const place = Math.min(grid.length - 1, Math.max(0, (score - lowest) / step))
    const left = Math.floor(place)
    const below = grid[left] ?? 0
    return below + (place - left) * ((grid[left + 1] ?? below) - below)
  }
  return (mixture, passMark) => {
    let expected = 0
    for (let score = passMark; score <= 300; score++) {
      const upper = score === 300 ? 1 : mixtureCdf(mixture, score + 0.5)
      expected += (upper - mixtureCdf(mixture, score - 0.5)) * at(score)
    }
    return expected
  }
}
