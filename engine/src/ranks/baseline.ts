import { gaussHermite } from '../numbers/gauss-hermite.ts'

/** The applicants of one specialty as their invitations see them, on the log-odds scale. */
export interface Population {
  /** Standard deviation of everything that tells applicants apart: scores, years, visa, and what nobody sees. */
  readonly spread: number
  /** What a signal adds, and the share of applications that carry one. */
  readonly signalEffect: number
  readonly shareSignalled: number
}

/** Where a program stands: log-odds for the average applicant without a signal, and the standard deviation of what is not known about it. */
export interface Baseline {
  readonly alpha: number
  readonly own: number
}

/**
 * From a program's invitation rate to its baseline. The rate is an average over applicants, signals and what is not known about the
 * program, so alpha is not logit(rate): it solves E[logistic(alpha + signal + spread * z + own * e)] = rate.
 */
export interface BaselineTable {
  /** Of a program whose rate has these log-odds, known with this standard error of them. */
  readonly at: (logitOfRate: number, error: number) => Baseline
}

const lowest = -16
const step = 0.25
const steps = 97
/** Variances of a program's own unknown for which baselines are tabulated; between them they are interpolated. */
const ownVariances = [0, 0.35, 1, 2.2, 4]
/** Enough for a spread of three log-odds. */
const { nodes, weights } = gaussHermite(31)
const few = gaussHermite(11)

/** Tables for every error a program may have. */
export function baselineTable(population: Population): BaselineTable {
  const made: Averages[] = []
  const table = (k: number): Averages => (made[k] ??= averagesOf(population, ownVariances[k]))
  return {
    at(logitOfRate, error) {
      const known = lookUp(table(0), logitOfRate)
      const own = error * known.slope
      const variance = own * own
      let k = 1
      while (k < ownVariances.length - 1 && ownVariances[k] < variance) k++
      const low = lookUp(table(k - 1), logitOfRate).value
      const high = lookUp(table(k), logitOfRate).value
      const share = (variance - ownVariances[k - 1]) / (ownVariances[k] - ownVariances[k - 1])
      return { alpha: low + share * (high - low), own }
    },
  }
}

/**
 * The same for one population and variance, by Newton's steps from a guess and at few nodes: for differences between two populations, in
 * which what so few nodes miss cancels.
 */
export function baselinesNear(
  { spread, signalEffect, shareSignalled }: Population,
  ownVariance: number,
): (logitOfRate: number, guess: number) => number {
  const total = Math.sqrt(spread * spread + ownVariance)
  const lift = Math.exp(signalEffect)
  const sharePlain = 1 - shareSignalled
  const odds = few.nodes.map((node) => Math.exp(total * node))
  return (logitOfRate, guess) => {
    let alpha = guess
    for (let round = 0; round < 4; round++) {
      const base = Math.exp(alpha)
      let invited = 0
      let slope = 0
      for (let m = 0; m < odds.length; m++) {
        const weight = few.weights[m]
        const plain = base * odds[m]
        const signalled = plain * lift
        const p = plain / (1 + plain)
        const q = signalled / (1 + signalled)
        const invitedPlain = sharePlain * p
        const invitedSignalled = shareSignalled * q
        invited += weight * (invitedPlain + invitedSignalled)
        slope += weight * (invitedPlain * (1 - p) + invitedSignalled * (1 - q))
      }
      const miss = logitOfRate - Math.log(invited / (1 - invited))
      alpha += (miss * invited * (1 - invited)) / slope
      if (Math.abs(miss) < 1e-4) break
    }
    return alpha
  }
}

/** Log-odds of the average rate at a baseline of the grid, by its place there. */
type Averages = (j: number) => number

/** Each is worked out when it is first looked at: a search looks at seven of them. */
function averagesOf({ spread, signalEffect, shareSignalled }: Population, ownVariance: number): Averages {
  const total = Math.sqrt(spread * spread + ownVariance)
  const lift = Math.exp(signalEffect)
  const averages = new Float64Array(steps).fill(Number.NaN)
  const odds = nodes.map((node) => Math.exp(total * node))
  const averageAt = (j: number): number => {
    const base = Math.exp(lowest + step * j)
    let invited = 0
    for (let m = 0; m < odds.length; m++) {
      const plain = base * odds[m]
      const signalled = plain * lift
      invited += weights[m] * ((1 - shareSignalled) * (plain / (1 + plain)) + shareSignalled * (signalled / (1 + signalled)))
    }
    return Math.log(invited / (1 - invited))
  }
  return (j) => {
    if (Number.isNaN(averages[j])) averages[j] = averageAt(j)
    return averages[j]
  }
}

/** The baseline whose average is wanted, linear between grid points, and how fast it moves with it. */
function lookUp(averages: Averages, wanted: number): { readonly value: number; readonly slope: number } {
  let low = 0
  let high = steps - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (averages(middle) <= wanted) low = middle
    else high = middle
  }
  const slope = step / (averages(high) - averages(low))
  return { value: lowest + step * low + (wanted - averages(low)) * slope, slope }
}
