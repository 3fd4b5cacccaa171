import type { PublishedGroup } from '#engine/ranks'
import { add, covarianceAbout, covarianceOfPrior, outer, refitSimulated } from './covariance.ts'
import type { Matrix } from '../statistics/linear.ts'
import type { RankPrior, RankVector } from './fit-ranks.ts'
import { fitRanks, openPrior, toKept } from './fit-ranks.ts'
import type { Asked, Relative } from './relatives.ts'
import { crowdingOf, priorFromRelatives } from './relatives.ts'
import type { SpecialtyTarget, Targets, Unprinted } from './targets.ts'

export interface FittedSpecialty {
  readonly id: string
  readonly fittedFrom: 'own' | 'relatives'
  readonly vector: RankVector
  /** Of log mean ranks, log spread, intercept and slope. */
  readonly covariance: Matrix
  /** What the others alone say: the held-out prediction, and the prior of the own fit. */
  readonly fromOthers: RankPrior
}

export interface FittedField {
  readonly capacity: number
  readonly capacityError: number
  readonly relatives: readonly Relative[]
  readonly specialties: readonly FittedSpecialty[]
  /** A specialty nothing is known of: the middle of the field and its whole spread. */
  readonly any: RankPrior
}

type WithGroup = SpecialtyTarget & { readonly group: PublishedGroup }

/** Fits every specialty: alone first, then once more with what the others say about it. Deterministic. */
export function fitField(targets: Targets): FittedField {
  const own = targets.specialties.filter((target): target is WithGroup => target.group !== undefined)
  const telling = own.filter(({ group }) => Math.min(group.matched.n, group.notMatched.n) >= 10)
  const capacity = fitCapacity(telling)
  const relatives = telling.map((target, i) => fitAlone(target, capacity.estimate, i))
  const middle = middleOf(relatives)
  const any = priorFromRelatives(relatives, middle)
  const specialties = targets.specialties.map((target, i) => {
    const fromOthers = priorFromRelatives(relatives, asked(target, targets.unprinted, middle))
    if (target.group === undefined) return fromRelatives(target.id, fromOthers, capacity.estimate)
    return fitWithOthers({ ...target, group: target.group }, fromOthers, { capacity, seed: 1000 + i })
  })
  return { capacity: capacity.estimate, capacityError: capacity.error, relatives, specialties, any }
}

/** The middle of the field, and its whole spread as what is not known. */
function middleOf(relatives: readonly Relative[]): Required<Asked> {
  const crowding = relatives.reduce((sum, one) => sum + one.crowding, 0) / relatives.length
  const crowdingVariance = relatives.reduce((sum, one) => sum + (one.crowding - crowding) ** 2, 0) / relatives.length
  return { id: 'any-specialty', crowding, crowdingVariance }
}

/** A specialty by what is published of it; the middle of the field where nothing is. */
function asked({ id, applicantsPerPosition }: SpecialtyTarget, unprinted: Unprinted, middle: Required<Asked>): Asked {
  if (applicantsPerPosition > 0) return { id, crowding: crowdingOf(applicantsPerPosition) }
  // Known of them together only: how far each lies from that is as open as how far specialties lie apart.
  return unprinted.ids.includes(id) ? { ...middle, id, crowding: crowdingOf(unprinted.applicantsPerPosition) } : { ...middle, id }
}

interface Capacity {
  readonly estimate: number
  readonly error: number
}

/** Profile likelihood over all telling specialties; a parabola through its top gives the estimate and its error. */
function fitCapacity(telling: readonly WithGroup[]): Capacity {
  const at = (capacity: number): number =>
    telling.reduce((sum, { group }) => sum + fitRanks({ group, prior: openPrior, capacity }).logPosterior, 0)
  const grid = [20, 22, 24, 26, 28, 31].map((capacity) => ({ capacity, value: at(capacity) }))
  const best = Math.min(4, Math.max(1, grid.indexOf(grid.reduce((a, b) => (b.value > a.value ? b : a)))))
  const [a, b, c] = [grid[best - 1]!, grid[best]!, grid[best + 1]!]
  const [left, right] = [(b.value - a.value) / (b.capacity - a.capacity), (c.value - b.value) / (c.capacity - b.capacity)]
  const bend = (right - left) / ((c.capacity - a.capacity) / 2)
  const top = (a.capacity + b.capacity) / 2 - left / bend
  return { estimate: Math.round(top * 10) / 10, error: Math.round(10 / Math.sqrt(-bend)) / 10 }
}

/** Simulated cohorts behind the errors of a specialty fitted alone: fewer, and what relatives say hangs on which were drawn. */
const alone = 250

function fitAlone({ id, group, applicantsPerPosition }: WithGroup, capacity: number, i: number): Relative {
  const { vector } = fitRanks({ group, prior: openPrior, capacity })
  const refits = refitSimulated({ group, prior: openPrior, capacity, at: vector, seed: 1 + i, times: alone })
  return {
    id,
    vector,
    covariance: covarianceAbout(refits, vector),
    crowding: crowdingOf(applicantsPerPosition),
  }
}

function fitWithOthers(
  { id, group }: WithGroup,
  prior: RankPrior,
  { capacity, seed }: { readonly capacity: Capacity; readonly seed: number },
): FittedSpecialty {
  const fitAt = (at: number, trustSpread = true): RankVector => fitRanks({ group, prior, capacity: at, trustSpread }).vector
  const vector = fitAt(capacity.estimate)
  const refits = refitSimulated({ group, prior, capacity: capacity.estimate, at: vector, seed, times: 60 })
  const keep = (one: RankVector): readonly number[] => toKept(one, capacity.estimate)
  const sampling = covarianceAbout(refits.map(keep), keep(vector))
  // Two choices the data leave open: where the capacity lies, and how far to trust the longest lists.
  const low = toKept(fitAt(capacity.estimate - capacity.error), capacity.estimate - capacity.error)
  const high = toKept(fitAt(capacity.estimate + capacity.error), capacity.estimate + capacity.error)
  const byCapacity = outer(
    high.map((value, i) => (value - low[i]!) / 2),
    1,
  )
  const byForm = outer(
    keep(fitAt(capacity.estimate, false)).map((value, i) => value - keep(vector)[i]!),
    1 / 4,
  )
  return { id, fittedFrom: 'own', vector, covariance: add(add(sampling, byCapacity), byForm), fromOthers: prior }
}

function fromRelatives(id: string, prior: RankPrior, capacity: number): FittedSpecialty {
  return { id, fittedFrom: 'relatives', vector: prior.mean, covariance: covarianceOfPrior(prior, capacity), fromOthers: prior }
}
