import { itemAt } from '#engine/keys'
import { addWeighted } from '#engine/numbers'
import type { Band } from '../answer.ts'
import { bandOf } from './band.ts'
import { bandWidth } from './parameters.ts'

/**
 * A chance by the best estimates and under each draw of the parameters. Draw d of one belongs to draw d of every other from the same
 * seed, so such chances can be mixed and compared, and what is not known about both cancels. A person is shown its band.
 */
export interface DrawnChance {
  readonly point: number
  readonly drawn: Float64Array
}

/** A difference of two chances, with its 80 % interval. */
export interface ChanceChange {
  readonly point: number
  readonly low: number
  readonly high: number
}

/** From its figure in every run: by the best estimates first, then under each draw. */
export function drawnFrom(runs: readonly number[]): DrawnChance {
  return { point: itemAt(runs, 0), drawn: Float64Array.from(runs.slice(1)) }
}

export function bandOfChance({ point, drawn }: DrawnChance): Band {
  return bandOf(point, drawn)
}

/** An expected number, such as of interviews, with its 80 % interval: like a band, but not held below one. */
export function rangeOfNumber({ point, drawn }: DrawnChance): {
  readonly point: number
  readonly low: number
  readonly high: number
} {
  const logs = drawn.map((value) => Math.log(Math.max(1e-9, value)))
  const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length
  const spread = Math.sqrt(logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / logs.length) * bandWidth
  return { point, low: Math.min(point, Math.exp(mean - spread)), high: Math.max(point, Math.exp(mean + spread)) }
}

/** What becomes of a chance: after minus before, from -1 to 1. Throws where the numbers of draws differ. */
export function changeBetween(before: DrawnChance, after: DrawnChance): ChanceChange {
  if (before.drawn.length !== after.drawn.length)
    throw new RangeError(`changeBetween requires equal numbers of draws, got ${before.drawn.length} and ${after.drawn.length}`)
  const point = after.point - before.point
  const gaps = after.drawn.map((chance, d) => chance - itemAt(before.drawn, d))
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  const spread = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length) * bandWidth
  return { point, low: Math.min(point, mean - spread), high: Math.max(point, mean + spread) }
}

/** The chance that one of two comes true, where the second is tried only after the first has failed and is the chance after that. */
export function firstOrThen(first: DrawnChance, then: DrawnChance): DrawnChance {
  return {
    point: orThen(first.point, then.point),
    drawn: first.drawn.map((chance, d) => orThen(chance, itemAt(then.drawn, d))),
  }
}

function orThen(first: number, then: number): number {
  return first + (1 - first) * then
}

/** The chance when one of several things happens, each with its weight; weights that add up to less leave the rest at no chance. */
export function mixChances(parts: readonly { readonly weight: number; readonly chance: DrawnChance }[]): DrawnChance {
  const drawn = new Float64Array(parts[0]?.chance.drawn.length ?? 0)
  let point = 0
  for (const { weight, chance } of parts) {
    point += weight * chance.point
    addWeighted(drawn, 0, chance.drawn, weight)
  }
  return { point, drawn }
}
