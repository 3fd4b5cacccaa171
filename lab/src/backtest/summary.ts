import { normalQuantile } from '#engine/numbers'
import type { Played } from './played.ts'
import type { Strategy, Way } from './strategies.ts'
import { forEach, strategies } from './strategies.ts'

/** What many applicants of one specialty and world got from each way to choose; shares from 0 to 1. */
export interface Summary extends Compared {
  readonly rates: Readonly<Record<Way, number>>
  /** Programs ranked, in the mean. */
  readonly ranks: Readonly<Record<Way, number>>
  /** Applications of our list, and so of every other, in the mean. */
  readonly sent: number
  /** The same applicants by score and by visa need. */
  readonly groups: readonly (Compared & { readonly name: string })[]
}

interface Compared {
  readonly applicants: number
  readonly ours: number
  readonly typical: number
  /** Ours minus another way, the same applicants in the same luck, with what sampling leaves open 95 times in 100. */
  readonly ahead: Readonly<Record<Exclude<Strategy, 'ours'>, Gap>>
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
  return {
    ...compare(played),
    rates: forEach((way) => mean(matched(played, way))),
    ranks: forEach((way) => mean(played.map(({ outcomes }) => outcomes[way].ranked))),
    sent: mean(played.map(({ outcomes }) => outcomes.ours.sent)),
    groups: groupsOf(played).map(({ name, members }) => ({ name, ...compare(members) })),
  }
}

function compare(played: readonly Played[]): Compared {
  const ours = matched(played, 'ours')
  const typical = matched(played, 'typical')
  const behind = (way: Strategy): Gap => gapOf(matched(played, way).map((one, i) => ours[i]! - one))
  return {
    applicants: played.length,
    ours: mean(ours),
    typical: mean(typical),
    ahead: {
      random: behind('random'),
      composite: behind('composite'),
      'most img': behind('most img'),
      tiers: behind('tiers'),
      chance: behind('chance'),
    },
    promised: gapOf(played.map(({ promised }, i) => promised - ours[i]!)),
    promisedTypical: gapOf(played.map(({ promisedTypical }, i) => promisedTypical - typical[i]!)),
  }
}

/** Thirds by Step 2 CK, and those who need a visa beside those who do not. */
function groupsOf(played: readonly Played[]): readonly { readonly name: string; readonly members: readonly Played[] }[] {
  const scores = played.map(({ step2ck }) => step2ck).toSorted((a, b) => a - b)
  const [low, high] = [scores[Math.floor(scores.length / 3)]!, scores[Math.floor((2 * scores.length) / 3)]!]
  const groups = [
    { name: `Step 2 CK under ${low}`, members: played.filter(({ step2ck }) => step2ck < low) },
    { name: `${low} to ${high}`, members: played.filter(({ step2ck }) => step2ck >= low && step2ck <= high) },
    { name: `over ${high}`, members: played.filter(({ step2ck }) => step2ck > high) },
    { name: 'needs a visa', members: played.filter(({ visaNeeded }) => visaNeeded) },
    { name: 'needs none', members: played.filter(({ visaNeeded }) => !visaNeeded) },
  ]
  return groups.filter(({ members }) => members.length > 1)
}

/** The other ways, those our list has to beat first. */
export const others: readonly Exclude<Strategy, 'ours'>[] = strategies.filter((one) => one !== 'ours')

const width = normalQuantile(0.975)

function matched(played: readonly Played[], way: Way): readonly number[] {
  return played.map(({ outcomes }) => outcomes[way].matched)
}

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
