import type { PublishedGroup, RankedGroup, RankParameters, RankSummary } from '#engine/ranks'
import type { Random } from '#engine/numbers'
import { rankedGroup } from '#engine/ranks'

export interface CohortSize {
  /** Certified applicants. */
  readonly total: number
  /** Share of them whose figures are printed: those who consented. */
  readonly consenting: number
  /** Whether their ranks are printed at all. */
  readonly printed: boolean
}

export function sizeOf({ matchedTotal, notMatchedTotal, matched, notMatched }: PublishedGroup): CohortSize {
  const total = matchedTotal + notMatchedTotal
  return {
    total,
    consenting: ((matched?.n ?? 0) + (notMatched?.n ?? 0)) / total,
    printed: matched !== undefined && notMatched !== undefined,
  }
}

/** Draws a cohort from the model and prints it the way NRMP does: whole or half quartiles, one decimal. */
export function simulateGroup(parameters: RankParameters, size: CohortSize, random: Random): PublishedGroup {
  return printCohort(rankedGroup(parameters), size, random)
}

/** The same of a group whose distributions are at hand. */
export function printCohort(group: RankedGroup, { total, consenting, printed }: CohortSize, random: Random): PublishedGroup {
  let matchedTotal = 0
  for (let i = 0; i < total; i++) if (random.next() < group.matchRate) matchedTotal++
  if (!printed) return { matchedTotal, notMatchedTotal: total - matchedTotal }
  matchedTotal = Math.min(total - 4, Math.max(4, matchedTotal))
  return {
    matchedTotal,
    notMatchedTotal: total - matchedTotal,
    matched: print(group.matched, Math.max(4, Math.round(matchedTotal * consenting)), random),
    notMatched: print(group.notMatched, Math.max(4, Math.round((total - matchedTotal) * consenting)), random),
  }
}

function print(distribution: RankedGroup['matched'], n: number, random: Random): RankSummary {
  const cumulative = runningSum(distribution)
  const drawn = Float64Array.from({ length: n }, () => drawFrom(cumulative, random.next())).toSorted()
  const mean = drawn.reduce((sum, k) => sum + k, 0) / n
  const sd = Math.sqrt(drawn.reduce((sum, k) => sum + (k - mean) ** 2, 0) / (n - 1))
  return {
    n,
    q1: quantile(drawn, 0.25),
    median: quantile(drawn, 0.5),
    q3: quantile(drawn, 0.75),
    mean: oneDecimal(mean),
    sd: oneDecimal(sd),
  }
}

function drawFrom(cumulative: Float64Array, u: number): number {
  let k = 1
  while (k < cumulative.length - 1 && cumulative[k]! < u) k++
  return k
}

/** The middle of two where the cut falls between them. */
function quantile(sorted: Float64Array, tau: number): number {
  const at = sorted.length * tau
  const whole = Math.ceil(at)
  return whole === at ? (sorted[whole - 1]! + sorted[Math.min(whole, sorted.length - 1)]!) / 2 : sorted[whole - 1]!
}

function runningSum(distribution: Float64Array): Float64Array {
  let sum = 0
  return distribution.map((p) => (sum += p))
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10
}
