import { createRandom } from '#engine/numbers'
import { matchGivenRanks, rankedGroup } from '#engine/ranks'
import type { PublishedGroup, RankParameters } from '#engine/ranks'
import { simulateGroup, sizeOf } from '../chances/simulate-group.ts'
import type { ValidationCheck } from './check.ts'
import { distanceCheck } from './check.ts'
import type { Case } from './inputs.ts'
import { core } from './inputs.ts'
import type { Reconstruction } from './reconstruct.ts'
import { mostRanks, reconstruct, spanAt } from './reconstruct.ts'

/** P(match | k ranks) of the model and of every reconstruction, for tables and plots. */
export interface Curve {
  readonly id: string
  readonly name: string
  readonly n: number
  /** Ranks up to which at least one applicant in twenty can tell. */
  readonly told: number
  readonly model: readonly number[]
  readonly heldOut: readonly number[]
  readonly reconstructed: Reconstruction
}

export function curveOf(one: Case, heldOut: RankParameters): Curve {
  return {
    id: one.target.id,
    name: one.target.name,
    n: one.n,
    told: toldUpTo(one.fitted),
    model: modelCurve(one.fitted),
    heldOut: modelCurve(heldOut),
    reconstructed: reconstruct(one),
  }
}

function toldUpTo(parameters: RankParameters): number {
  const { matchRate, matched, notMatched } = rankedGroup(parameters)
  let longer = 1
  for (let k = 1; k <= mostRanks; k++) {
    longer -= matchRate * matched[k]! + (1 - matchRate) * notMatched[k]!
    if (longer < 0.05) return k
  }
  return mostRanks
}

function modelCurve(parameters: RankParameters): readonly number[] {
  const group = rankedGroup(parameters)
  return Array.from({ length: mostRanks }, (_, i) => matchGivenRanks(group, i + 1))
}

/** The curve was not fitted; what was are quartiles, means and the match rate. */
export function curveChecks(curves: readonly Curve[]): readonly ValidationCheck[] {
  return curves
    .filter(({ id }) => core.includes(id))
    .flatMap((curve) => [againstSpan(curve, curve.model, 3, 'curve'), ...againstPublished(curve)])
}

/** Largest distance from what the reconstructions span, over k = 1 to 12 as far as at least one in twenty holds k ranks or more. */
export function againstSpan(curve: Curve, modelled: readonly number[], most: number, id: string): ValidationCheck {
  const value = furthestOutside(modelled.slice(0, curve.told), curve.reconstructed)
  return distanceCheck({
    id: `${id}/${curve.id}`,
    kind: 'held out',
    title: `${curve.name}: share matched at 1 to ${curve.told} ranks, furthest outside what the printed figures allow`,
    value,
    most,
    unit: 'points',
  })
}

/** In points, with its sign. */
function furthestOutside(modelled: readonly number[], reconstructed: Reconstruction): number {
  const outside = modelled.map((p, i) => {
    const [low, high] = spanAt(reconstructed, i + 1)
    return 100 * (p < low ? p - low : p > high ? p - high : 0)
  })
  return outside.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a))
}

const simulatedPrints = 60

/**
 * How far outside the reconstructions of its own print a curve lies, nineteen times in twenty: cohorts of this size drawn from the fitted
 * model, printed as NRMP prints and reconstructed. In points.
 */
export function printNoise(one: Case, { model, told }: Curve): number {
  const random = createRandom(61)
  const { rankCurve: _, ...target } = one.target
  const distances = Array.from({ length: simulatedPrints }, () => {
    const group = simulateGroup(one.fitted, sizeOf(one.target.group), random)
    const matchRate = group.matchedTotal / (group.matchedTotal + group.notMatchedTotal)
    return Math.abs(
      furthestOutside(model.slice(0, told), reconstruct({ target: { ...target, group: printedOf(group) }, matchRate })),
    )
  })
  return distances.toSorted((a, b) => a - b)[Math.ceil(0.95 * simulatedPrints) - 1]!
}

/** A simulated cohort of one that prints its ranks prints them too. */
function printedOf(group: PublishedGroup): Case['target']['group'] {
  const { matched, notMatched } = group
  if (matched === undefined || notMatched === undefined)
    throw new RangeError('a simulated cohort prints its ranks where the true one does')
  return { ...group, matched, notMatched }
}

function againstPublished({ id, name, model, reconstructed }: Curve): readonly ValidationCheck[] {
  const { published, generalisedGamma } = reconstructed
  if (published === undefined) return []
  const gaps = model.map((p, i) => 100 * (p - published[i]!))
  const value = gaps.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a))
  const k = gaps.indexOf(value) + 1
  const apart = Math.max(...published.map((p, i) => 100 * Math.abs(p - generalisedGamma[i]!)))
  return [
    distanceCheck({
      id: `curve by quartiles/${id}`,
      kind: 'held out',
      title: `${name}: the same against the reconstruction from quartiles and means alone, worst at ${k} ranks`,
      value,
      most: 3,
      // Three points from a reconstruction that itself may be this far off.
      limit: 3 + apart,
      unit: 'points',
      ...(Math.abs(value) <= 3
        ? {}
        : {
            note: `The printed figures do not settle it: a reconstruction that also uses the printed spread differs from this one by up to ${apart.toFixed(0)} points. NRMP's own curve was not at hand.`,
          }),
    }),
  ]
}
