import { gammaCdf, minimise } from '#engine/numbers'
import { longestList, summaryLogLikelihood } from '#engine/ranks'
import type { RankSummary } from '#engine/ranks'
import type { Case } from './inputs.ts'

/**
 * NRMP prints quartiles, mean and spread of the ranks, not how many held one, two or three. The share matched at k ranks has to be
 * reconstructed, and how it is done matters: several that all reproduce the printed figures are kept, so that their distance shows
 * how much the print leaves open. None knows the model that is checked.
 */
export interface Reconstruction {
  /** Negative binomials by quartiles and mean, made elsewhere; where there is one. */
  readonly published?: readonly number[]
  /** P(match | k ranks) from k = 1 on. */
  readonly negativeBinomial: readonly number[]
  readonly generalisedGamma: readonly number[]
}

export const mostRanks = 12

/** What is printed of one specialty. */
interface ReconstructionRequest {
  readonly target: Pick<Case['target'], 'group' | 'rankCurve'>
  readonly matchRate: number
}

export function reconstruct({ target: { group, rankCurve }, matchRate }: ReconstructionRequest): Reconstruction {
  const by = (fit: (printed: RankSummary) => Float64Array): readonly number[] => {
    const [matched, notMatched] = [fit(group.matched), fit(group.notMatched)]
    return Array.from({ length: mostRanks }, (_, i) => {
      const yes = matchRate * matched[i + 1]!
      return yes / (yes + (1 - matchRate) * notMatched[i + 1]!)
    })
  }
  return {
    ...(rankCurve === undefined ? {} : { published: rankCurve }),
    negativeBinomial: by(fitNegativeBinomial),
    generalisedGamma: by(fitGeneralisedGamma),
  }
}

/** Lowest and highest reconstruction at k ranks. */
export function spanAt({ published, negativeBinomial, generalisedGamma }: Reconstruction, k: number): readonly [number, number] {
  const values = [published?.[k - 1], negativeBinomial[k - 1], generalisedGamma[k - 1]].filter((value) => value !== undefined)
  return [Math.min(...values), Math.max(...values)]
}

/** Negative binomial without its zero, on quartiles and mean: two numbers leave no room for the printed spread. */
function fitNegativeBinomial(printed: RankSummary): Float64Array {
  const loss = (x: readonly number[]): number => -summaryLogLikelihood(printed, negativeBinomial(x), false) + 0.01 * x[1]! ** 2
  return negativeBinomial(minimise(loss, [Math.log(printed.mean), 0], [0.3, 0.5]).at)
}

/** By recursion: mass(k + 1) / mass(k) = (k + size) / (k + 1) * mean / (mean + size). */
function negativeBinomial([logMean, logSize]: readonly number[]): Float64Array {
  const [mean, size] = [Math.exp(logMean!), Math.exp(logSize!)]
  let mass = 1
  return normalise((k) => {
    const here = mass
    mass *= (((k + size) / (k + 1)) * mean) / (mean + size)
    return here
  })
}

/** Generalised gamma cut into whole numbers, on quartiles, mean and spread. */
function fitGeneralisedGamma(printed: RankSummary): Float64Array {
  const loss = (x: readonly number[]): number =>
    -summaryLogLikelihood(printed, generalisedGamma(x), true) + 0.02 * (x[1]! ** 2 + x[2]! ** 2)
  return generalisedGamma(minimise(loss, [Math.log(printed.mean), 0.3, 0], [0.3, 0.3, 0.2]).at)
}

function generalisedGamma([logScale, logShape, logPower]: readonly number[]): Float64Array {
  const [scale, shape, power] = [Math.exp(logScale!), Math.exp(logShape!), Math.exp(logPower!)]
  const upTo = (x: number): number => gammaCdf((x / scale) ** power, shape)
  return normalise((k) => upTo(k + 0.5) - upTo(k - 0.5))
}

function normalise(mass: (k: number) => number): Float64Array {
  const values = Float64Array.from({ length: longestList + 1 }, (_, k) => (k === 0 ? 0 : Math.max(1e-300, mass(k))))
  const total = values.reduce((a, b) => a + b, 0)
  return values.map((value) => value / total)
}
