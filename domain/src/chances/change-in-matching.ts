import { bandWidth } from './parameters.ts'
import { chanceByDraw, chanceOfMatching } from './chance-of-matching.ts'
import type { Chances, Pick } from './chances.ts'

/** A difference of two chances, with its 80 % interval. */
export interface ChanceChange {
  readonly point: number
  readonly low: number
  readonly high: number
}

/** One list under one set of chances. */
export interface Run {
  readonly chances: Chances
  readonly picks: readonly Pick[]
}

/**
 * What a change is worth: the chance of matching after it minus the chance before, from -1 to 1. Both runs must come from the same
 * seed: then draw d of one is draw d of the other, what is not known about both cancels, and the interval is that of the difference.
 * Throws where the numbers of draws differ.
 */
export function changeInMatching(before: Run, after: Run): ChanceChange {
  const [first, second] = [chanceByDraw(before.chances, before.picks), chanceByDraw(after.chances, after.picks)]
  if (first.length !== second.length)
    throw new RangeError(`changeInMatching requires equal numbers of draws, got ${first.length} and ${second.length}`)
  const point = chanceOfMatching(after.chances, after.picks).point - chanceOfMatching(before.chances, before.picks).point
  const gaps = second.map((chance, d) => chance - first[d]!)
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  const spread = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length) * bandWidth
  return { point, low: Math.min(point, mean - spread), high: Math.max(point, mean + spread) }
}
