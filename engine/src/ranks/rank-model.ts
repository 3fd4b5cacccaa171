import { logistic } from '../numbers/logistic.ts'
import { normalDensity } from '../numbers/normal.ts'

/** The two gates seen from a group: how many programs an applicant can rank, and whether the list ends in a match. */
export interface RankParameters {
  /** Applicants of one kind, or of several. */
  readonly kinds: readonly RankKind[]
  /** h(u) = logistic(intercept + worth + slope * u): the chance that the list would end at a rank if reached. */
  readonly intercept: number
  readonly slope: number
}

/** Applicants alike in all but their standing; the shares of all kinds sum to 1. */
export interface RankKind {
  readonly share: number
  /** Interviews an applicant of standing u ~ N(0, 1) is expected to keep: the mean number of ranks, nobody left out. */
  readonly kept: (u: number) => number
  /** What one of them is worth, that of the average applicant being 1; 1 throughout where absent. */
  readonly yieldAt?: (u: number) => number
  /** What a rank is worth to them beyond the average applicant, in log-odds. */
  readonly worth: number
}

/** Everybody of one kind. */
export function oneKind(kept: RankKind['kept']): readonly RankKind[] {
  return [{ share: 1, kept, worth: 0 }]
}

/** What the model says about applicants who certified a list, that is with at least one rank. */
export interface RankedGroup {
  /** Share of all applicants who have at least one rank. */
  readonly certified: number
  readonly matchRate: number
  /** Mean number of ranks over all applicants, those without any included. */
  readonly meanOfAll: number
  /** P(k ranks | certified, matched) at index k, the last index holding all longer lists; index 0 is empty. */
  readonly matched: Float64Array
  readonly notMatched: Float64Array
  /** Mean and variance of the standing u of those matched and those not. */
  readonly standing: { readonly matched: Moments; readonly notMatched: Moments }
}

export interface Moments {
  readonly mean: number
  readonly variance: number
}

export const longestList = 60

/** All applicants of a specialty: standing is measured from their mean, in their standard deviations. */
const everyone: Moments = { mean: 0, variance: 1 }

/** Probability too small to follow further. */
const negligible = 1e-12

const gridStep = 0.1
const gridEnd = 6
const gridSize: number = Math.round((2 * gridEnd) / gridStep) + 1
const grid: Float64Array = Float64Array.from({ length: gridSize }, (_, i) => -gridEnd + gridStep * i)
const gridWeight: Float64Array = grid.map((u) => normalDensity(u) * gridStep)

/**
 * Ranks given the standing u are Poisson around the interviews kept; a list of k ranks ends in a match with chance 1 - (1 - h(u))^k.
 * Summed over u by the trapezoid rule, which for a smooth density on this grid is exact to ten digits. `among`: the applicants looked
 * at, by the mean and variance of their standing.
 */
export function rankedGroup(parameters: RankParameters, among: Moments = everyone): RankedGroup {
  const sums: Sums = {
    matched: new Float64Array(longestList + 1),
    notMatched: new Float64Array(longestList + 1),
    standing: { matched: new Float64Array(3), notMatched: new Float64Array(3) },
  }
  const deviation = Math.sqrt(among.variance)
  let meanOfAll = 0
  for (const kind of parameters.kinds) {
    for (let g = 0; g < gridSize; g++) {
      const u = among.mean + deviation * grid[g]
      const mean = kind.kept(u)
      const weight = kind.share * gridWeight[g]
      meanOfAll += weight * mean
      addRanks(sums, { u, mean, weight, miss: 1 - endsAt(parameters, kind, u) })
    }
  }
  return { meanOfAll, ...conclude(sums) }
}

/** Chance that the list of an applicant of standing u ends at a rank if reached. */
export function endsAt({ intercept, slope }: RankParameters, { worth, yieldAt }: RankKind, u: number): number {
  const ofAverage = logistic(intercept + worth + slope * u)
  return yieldAt === undefined ? ofAverage : Math.min(mostLikely, ofAverage * yieldAt(u))
}

/** No rank ends a list for certain. */
const mostLikely = 0.999

interface Sums {
  readonly matched: Float64Array
  readonly notMatched: Float64Array
  readonly standing: { readonly matched: Float64Array; readonly notMatched: Float64Array }
}

/** Adds applicants of standing u, whose ranks are Poisson around a mean and each of whose ranks fails with chance `miss`. */
function addRanks(
  { matched, notMatched, standing }: Sums,
  { u, mean, weight, miss }: { readonly u: number; readonly mean: number; readonly weight: number; readonly miss: number },
): void {
  let mass = weight * Math.exp(-mean)
  let left = weight - mass
  let missAll = 1
  let certified = 0
  let unmatched = 0
  for (let k = 1; k <= longestList && left > negligible; k++) {
    mass *= mean / k
    missAll *= miss
    // Everything longer than the longest list counts as that long.
    const here = k === longestList ? left : mass
    left -= mass
    certified += here
    unmatched += here * missAll
    matched[k] = matched[k] + here * (1 - missAll)
    notMatched[k] = notMatched[k] + here * missAll
  }
  addMoment(standing.matched, u, certified - unmatched)
  addMoment(standing.notMatched, u, unmatched)
}

function addMoment(sums: Float64Array, u: number, weight: number): void {
  sums[0] = sums[0] + weight
  sums[1] = sums[1] + weight * u
  sums[2] = sums[2] + weight * u * u
}

function conclude({ matched, notMatched, standing }: Sums): Omit<RankedGroup, 'meanOfAll'> {
  const [a, b] = [standing.matched[0], standing.notMatched[0]]
  return {
    certified: a + b,
    matchRate: a / (a + b),
    matched: matched.map((value) => value / a),
    notMatched: notMatched.map((value) => value / b),
    standing: { matched: momentsOf(standing.matched), notMatched: momentsOf(standing.notMatched) },
  }
}

function momentsOf([mass, first, second]: Float64Array | readonly number[]): Moments {
  const mean = first! / mass!
  return { mean, variance: second! / mass! - mean * mean }
}

/** Mean standing of the applicants who hold `k` ranks, k from 1: among many applicants a short list is the rule and among few the exception. */
export function standingWithRanks(kept: RankKind['kept'], k: number): number {
  let [mass, first] = [0, 0]
  for (let g = 0; g < gridSize; g++) {
    const mean = kept(grid[g])
    const holding = gridWeight[g] * Math.exp(k * Math.log(mean) - mean)
    mass += holding
    first += holding * grid[g]
  }
  return first / mass
}

/** P(match | k ranks), k from 1, for a certified applicant about whom nothing else is known. */
export function matchGivenRanks({ matchRate, matched, notMatched }: RankedGroup, k: number): number {
  const yes = matchRate * matched[k]
  return yes / (yes + (1 - matchRate) * notMatched[k])
}

/** Mean of a distribution on the whole numbers. */
export function meanOf(distribution: Float64Array): number {
  return distribution.reduce((sum, p, k) => sum + p * k, 0)
}

/** Smallest k with P(K <= k) >= tau. */
export function quantileOf(distribution: Float64Array, tau: number): number {
  let below = 0
  for (let k = 0; k < distribution.length; k++) {
    below += distribution[k]
    if (below >= tau) return k
  }
  return distribution.length - 1
}
