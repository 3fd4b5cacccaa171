import { normalQuantile } from '#engine/numbers'
import type { Played } from './play.ts'
import type { Strategy, Way } from './strategies.ts'
import { forEach, strategies } from './strategies.ts'

/** What many applicants of one specialty and world got from each way to choose; shares from 0 to 1. */
export interface Summary {
  readonly applicants: number
  readonly rates: Readonly<Record<Way, number>>
  /** Ours minus another way, the same applicants in the same luck, with what sampling leaves open 95 times in 100. */
  readonly ahead: Readonly<Record<Exclude<Strategy, 'ours'>, Gap>>
  readonly ranks: Readonly<Record<Way, number>>
  readonly sent: number
  /** What the screen says minus what happens: with our list, and with a typical one. */
  readonly promised: Gap
  readonly promisedTypical: Gap
}

export interface Gap {
  readonly point: number
  readonly low: number
  readonly high: number
}

/** Puts the played seasons of one specialty and world together. */
export function summarise(played: readonly Played[]): Summary {
  const matched = (way: Way): readonly number[] => played.map(({ outcomes }) => Number(outcomes[way].matched))
  const ours = matched('ours')
  const behind = (way: Strategy): Gap => gapOf(matched(way).map((one, i) => ours[i]! - one))
  return {
    applicants: played.length,
    rates: forEach((way) => mean(matched(way))),
    ahead: {
      random: behind('random'),
      composite: behind('composite'),
      'most img': behind('most img'),
      tiers: behind('tiers'),
      chance: behind('chance'),
    },
    ranks: forEach((way) => mean(played.map(({ outcomes }) => outcomes[way].ranked))),
    sent: mean(played.map(({ outcomes }) => outcomes.ours.sent)),
    promised: gapOf(played.map(({ promised }, i) => promised - ours[i]!)),
    promisedTypical: gapOf(played.map(({ promisedTypical, outcomes }) => promisedTypical - Number(outcomes.typical.matched))),
  }
}

/** The other ways, those our list has to beat first. */
export const others: readonly Exclude<Strategy, 'ours'>[] = strategies.filter((one) => one !== 'ours')

const width = normalQuantile(0.975)

function gapOf(values: readonly number[]): Gap {
  const point = mean(values)
  const error = Math.sqrt(
    values.reduce((sum, one) => sum + (one - point) ** 2, 0) / values.length / Math.max(1, values.length - 1),
  )
  return { point, low: point - width * error, high: point + width * error }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length
}
