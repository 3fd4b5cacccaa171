import { normalCdf } from '#engine/numbers'
import { rankedGroup } from '#engine/ranks'
import type { RankParameters } from '#engine/ranks'
import { scorePool } from './scores.ts'
import type { SpecialtyTarget, Split, Spread } from './targets.ts'

/** Standard deviations above the applicants' mean from which on a point of Step 2 CK counts less. */
export const bendAt: number = 1.25

/** How a score bears on standing. */
export interface ScoreLink {
  readonly parameters: RankParameters
  /** Correlation of Step 2 CK and standing below the bend. */
  readonly weight: number
  /** Share of it that is left beyond the bend. */
  readonly kept: number
}

/** Certified applicants of one specialty within five points of Step 2 CK: how many matched, and what the model says. */
export interface ScoreGroup {
  readonly id: string
  readonly from: number
  readonly n: number
  readonly rate: number
  readonly predicted: number
}

const width = 5

/** Groups a published table knows by score: both distributions are read off their printed quartiles. */
export function scoreGroups(target: SpecialtyTarget, { parameters, weight, kept }: ScoreLink): readonly ScoreGroup[] {
  const { step2ck, group, id } = target
  if (step2ck === undefined || group === undefined) return []
  const pool = scorePool(step2ck, parameters, weight)
  return countsByScore(step2ck, group).map(({ from, yes, no }) => {
    const standing = { mean: weight * bent((from + width / 2 - pool.mean) / pool.sd, kept), variance: 1 - weight ** 2 }
    return { id, from, n: yes + no, rate: yes / (yes + no), predicted: rankedGroup(parameters, standing).matchRate }
  })
}

/** A score in standard deviations, drawn in beyond the bend. */
export function bent(z: number, kept: number): number {
  return z <= bendAt ? z : bendAt + kept * (z - bendAt)
}

function countsByScore(
  { matched, notMatched }: Split,
  { matchedTotal, notMatchedTotal }: { readonly matchedTotal: number; readonly notMatchedTotal: number },
): readonly { readonly from: number; readonly yes: number; readonly no: number }[] {
  return Array.from({ length: 12 }, (_, i) => 215 + width * i).flatMap((from) => {
    const [yes, no] = [matchedTotal * within(matched, from), notMatchedTotal * within(notMatched, from)]
    return yes + no < 5 ? [] : [{ from, yes, no }]
  })
}

/** Share of a printed distribution from a score to five above: normal between and beyond its quartiles. */
function within({ q1, median, q3 }: Spread, from: number): number {
  const upTo = (score: number): number => {
    const half = score < median ? median - q1 : q3 - median
    return normalCdf((0.6745 * (score - median)) / Math.max(1, half))
  }
  return upTo(from + width) - upTo(from)
}
