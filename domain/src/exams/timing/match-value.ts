import type { DrawnChance } from '../../chances/drawn-chance.ts'
import { mixChances } from '../../chances/drawn-chance.ts'
import type { NormalMixture } from '#engine/numbers'
import { mixtureCdf, mixtureQuantile } from '#engine/numbers'

/** Chance of matching through the list at a Step 2 CK score: handed in by whoever holds the list. */
export type MatchChanceAt = (step2ck: number) => DrawnChance

/** The same chance when the score is a distribution; the pass mark of the exam day goes with it. */
export type ExpectedMatchChance = (score: NormalMixture, passMark: number) => DrawnChance

const step = 10
const lowest = 200
const highest = 290
/** Share of the score's distribution at either end that is counted at that end, so that the list is not asked about scores nobody expects. */
const tail = 0.005

/**
 * Expected chance of matching when the score is still a distribution. The list is asked at every tenth score it may be, once each, and
 * read between by straight line; below the pass mark it is 0: without a pass nobody is certified in time.
 */
export function expectedMatchChance(matchChanceAt: MatchChanceAt): ExpectedMatchChance {
  const asked = new Map<number, DrawnChance>()
  const chanceAt = (score: number): DrawnChance => {
    const chance = asked.get(score) ?? matchChanceAt(score)
    asked.set(score, chance)
    return chance
  }
  return (mixture, passMark) => {
    const [low, high] = [mixtureQuantile(mixture, tail), mixtureQuantile(mixture, 1 - tail)]
    const weights = new Map<number, number>()
    for (let score = passMark; score <= 300; score++) {
      const upper = score === 300 ? 1 : mixtureCdf(mixture, score + 0.5)
      const likely = upper - mixtureCdf(mixture, score - 0.5)
      const within = Math.min(highest, Math.max(lowest, Math.min(high, Math.max(low, score))))
      const left = Math.min(highest - step, lowest + step * Math.floor((within - lowest) / step))
      const share = (within - left) / step
      if (share < 1) weights.set(left, (weights.get(left) ?? 0) + likely * (1 - share))
      if (share > 0) weights.set(left + step, (weights.get(left + step) ?? 0) + likely * share)
    }
    return mixChances([...weights].map(([score, weight]) => ({ weight, chance: chanceAt(score) })))
  }
}
