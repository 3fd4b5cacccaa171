import type { Band } from '../answer.ts'
import { insideLogit, logistic } from '#engine/numbers'
import { probability } from '../units.ts'
import { bandWidth } from './parameters.ts'

/**
 * The 80 % interval of a chance from its value under each draw of the parameters: mean and spread on the log-odds scale, where
 * such draws are close to normal; steadier than the quantiles of a few dozen draws. Always holds the point.
 */
export function bandOf(point: number, drawn: Float64Array): Band {
  let sum = 0
  let squares = 0
  for (const value of drawn) {
    const at = insideLogit(value)
    sum += at
    squares += at * at
  }
  return bandFromMoments(point, { sum, squares, count: drawn.length })
}

export interface Moments {
  readonly sum: number
  readonly squares: number
  readonly count: number
}

/** As `bandOf`, from running sums of the log-odds. */
export function bandFromMoments(summed: number, { sum, squares, count }: Moments): Band {
  // Weights add to one up to rounding; a certain event must not come out above it.
  const point = Math.abs(summed - 1) < 1e-12 ? 1 : summed
  if (point <= 0 || point >= 1) return certain(point)
  const mean = sum / count
  const spread = Math.sqrt(Math.max(0, squares / count - mean * mean)) * bandWidth
  return {
    point: probability(point),
    low: probability(Math.min(point, logistic(mean - spread))),
    high: probability(Math.max(point, logistic(mean + spread))),
  }
}

/** News that settles the matter: an interview in hand, or a rejection. */
export function certain(value: number): Band {
  const p = probability(value)
  return { point: p, low: p, high: p }
}
