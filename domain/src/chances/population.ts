import { gaussHermite } from '#engine/numbers'
import { logit } from '#engine/numbers'

/** The non-US IMG applicants of one specialty as gate 1 sees them, under one set of parameters. */
export interface Population {
  /** Standard deviation of the log-odds from scores, years and the latent quality together. */
  readonly spread: number
  readonly visaEffect: number
  readonly shareVisaNeeded: number
  readonly signalEffect: number
  readonly shareSignalled: number
}

/**
 * From a program's invitation rate to its baseline alpha. The rate is an average over applicants, so alpha is not logit(rate):
 * it solves E[logistic(alpha + L)] = rate with L the log-odds that applicants add. Tabulated once, then interpolated.
 */
export interface BaselineTable {
  /** Baseline of a program whose invitation rate has these log-odds. */
  readonly alphaFor: (logitOfRate: number) => number
}

const lowest = -14
const step = 0.25
const steps = 89

export function baselineTable(population: Population): BaselineTable {
  // Made when first asked: most specialties have no program for one of the two tables.
  let averages: Float64Array | undefined
  return {
    alphaFor(wanted) {
      averages ??= averageLogits(population)
      return invert(averages, wanted)
    },
  }
}

function averageLogits(population: Population): Float64Array {
  const { odds, weight } = applicantOdds(population)
  const averages = new Float64Array(steps)
  for (let j = 0; j < steps; j++) {
    const base = Math.exp(lowest + step * j)
    let average = 0
    for (let m = 0; m < odds.length; m++) {
      const at = base * odds[m]!
      average += (weight[m]! * at) / (1 + at)
    }
    averages[j] = logit(average)
  }
  return averages
}

/** Odds multipliers of applicants and how common each is: quality by quadrature, visa need and signals in full. */
function applicantOdds(population: Population): { readonly odds: Float64Array; readonly weight: Float64Array } {
  const { nodes, weights } = gaussHermite(15)
  const groups = applicantGroups(population)
  const odds = new Float64Array(nodes.length * groups.length)
  const weight = new Float64Array(odds.length)
  for (let k = 0; k < nodes.length; k++) {
    const quality = Math.exp(population.spread * nodes[k]!)
    for (let g = 0; g < groups.length; g++) {
      odds[k * groups.length + g] = quality * groups[g]!.odds
      weight[k * groups.length + g] = weights[k]! * groups[g]!.weight
    }
  }
  return { odds, weight }
}

function applicantGroups(population: Population): readonly { readonly odds: number; readonly weight: number }[] {
  const { shareSignalled, signalEffect } = population
  return visaGroups(population).flatMap(({ odds, weight }) => [
    { odds, weight: weight * (1 - shareSignalled) },
    { odds: odds * Math.exp(signalEffect), weight: weight * shareSignalled },
  ])
}

function visaGroups({
  visaEffect,
  shareVisaNeeded: share,
}: Population): readonly { readonly odds: number; readonly weight: number }[] {
  return [
    { odds: Math.exp(visaEffect * (1 - share)), weight: share },
    { odds: Math.exp(-visaEffect * share), weight: 1 - share },
  ]
}

/**
 * Log-odds to add to the baseline of a program that sponsors no visa: its rate is earned almost alone by the few applicants who
 * need none, so it is more open to them than the rate says. `closedGate` multiplies the chance of the others.
 */
export function shiftWithoutVisa(population: Population, closedGate: number): number {
  const [needing, free] = visaGroups(population)
  const open = needing!.odds * needing!.weight + free!.odds * free!.weight
  return Math.log(open / (closedGate * needing!.odds * needing!.weight + free!.odds * free!.weight))
}

/** Linear between grid points; a rate beyond the grid gets the baseline at its end. */
function invert(averages: Float64Array, wanted: number): number {
  let low = 0
  let high = steps - 1
  if (wanted <= averages[low]!) return lowest
  if (wanted >= averages[high]!) return lowest + step * high
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (averages[middle]! <= wanted) low = middle
    else high = middle
  }
  const left = averages[low]!
  const right = averages[high]!
  return lowest + step * (low + (wanted - left) / (right - left))
}
