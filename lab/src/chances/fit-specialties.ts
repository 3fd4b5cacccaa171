import type { PublishedGroup, TypicalList } from '#engine/ranks'
import { add, covarianceOfFit, outer } from './covariance.ts'
import { errorScale, foretelling, scaled } from './error-scale.ts'
import type { Matrix } from '../statistics/linear.ts'
import type { Chain, Foretold, Listed, RankPrior, RankVector } from './fit-ranks.ts'
import { fitRanks, openPrior } from './fit-ranks.ts'
import type { Asked, Relative } from './relatives.ts'
import { crowdingOf, priorFromRelatives } from './relatives.ts'
import type { SpecialtyTarget, Targets } from './targets.ts'

export interface FittedSpecialty {
  readonly id: string
  readonly fittedFrom: 'own' | 'relatives'
  readonly vector: RankVector
  /** Of level, log spread, intercept and slope. */
  readonly covariance: Matrix
  /** By how much they move where the log of the capacity is one standard error larger. */
  readonly byCapacity: readonly number[]
  /** What the others alone say: the held-out prediction, and the prior of the own fit. */
  readonly fromOthers: Foretold
}

export interface FittedField {
  readonly relatives: readonly Relative[]
  readonly specialties: readonly FittedSpecialty[]
  /** A specialty nothing is known of: the middle of the field and its whole spread. */
  readonly any: Omit<FittedSpecialty, 'id' | 'fittedFrom'>
}

/** Lists of a specialty, `factor` times as long as they are taken to be. */
export type ListsOf = (id: string, factor?: number) => TypicalList

/**
 * Interviews beyond which nobody goes on collecting them. Through the chain the likelihood of the printed ranks peaks near 55, and the
 * share of listed applicants in internal medicine asks for 30 to 40.
 */
export const capacity: number = 40
/** Standard error of its logarithm: 30 to 53. */
export const capacityError: number = 0.28
/** Nobody counts applications by specialty and applicant: a typical list may be this factor longer or shorter. */
export const sizeFactor: number = 1.3

type WithGroup = SpecialtyTarget & { readonly group: PublishedGroup }

/**
 * Share of applicants who get to rank a program, which the printed lists leave open: in internal medicine between the share counted in
 * 2025 (65 %, IMGs of both citizenships) and that of first choices (69 %, and those with two specialties more); where many apply
 * second, below; elsewhere within the range of the rest.
 */
export function listedIn(id: string): Listed {
  if (id === 'internal-medicine') return { share: 0.71, error: 0.04 }
  if (id === 'family-medicine' || id === 'surgery') return { share: 0.58, error: 0.12 }
  return { share: 0.7, error: 0.1 }
}

/** Fits every specialty through the chain: alone first, then once more with what the others say about it. Deterministic. */
export function fitField(targets: Targets, lists: ListsOf): FittedField {
  const own = targets.specialties.filter((target): target is WithGroup => target.group !== undefined)
  const telling = own.filter(({ group }) => Math.min(group.matched?.n ?? 0, group.notMatched?.n ?? 0) >= 10)
  const relatives = telling.map((target, i) => fitAlone(target, chainOf(lists, target.id), i))
  const middle = middleOf(relatives)
  const askedOf = (target: SpecialtyTarget, chain: Chain): Asked => ({ ...about(target, targets, middle), chain })
  const others = (target: SpecialtyTarget): Foretold => {
    const chain = chainOf(lists, target.id)
    return priorFromRelatives(relatives, askedOf(target, chain))
  }
  // Seven people say nothing of a rate.
  const tellingRates = own.filter(({ group }) => group.matchedTotal + group.notMatchedTotal >= 10)
  const missed = tellingRates.map((target) => foretelling(target, others(target), chainOf(lists, target.id)))
  const specialties = targets.specialties.map((target, i): FittedSpecialty => {
    const { id, group } = target
    const fromOthers = scaled(others(target), errorScale(missed, id))
    if (group === undefined) return { id, fittedFrom: 'relatives', ...fromRelatives(fromOthers), fromOthers }
    return { id, fittedFrom: 'own', ...fitWithOthers({ ...target, group }, fromOthers, { lists, seed: 1000 + i }), fromOthers }
  })
  const middleForetold = priorFromRelatives(relatives, { ...middle, chain: chainOf(lists, 'internal-medicine') })
  const any = scaled(middleForetold, errorScale(missed))
  return { relatives, specialties, any: { ...fromRelatives(any), fromOthers: any } }
}

function chainOf(lists: ListsOf, id: string, factor = 1, at = capacity): Chain {
  return { list: lists(id, factor), capacity: at }
}

type Middle = Omit<Asked, 'chain'>

/** The middle of the field, and its whole spread as what is not known. */
function middleOf(relatives: readonly Relative[]): Middle & { readonly crowdingVariance: number } {
  const crowding = relatives.reduce((sum, one) => sum + one.crowding, 0) / relatives.length
  const crowdingVariance = relatives.reduce((sum, one) => sum + (one.crowding - crowding) ** 2, 0) / relatives.length
  return { id: 'any-specialty', crowding, crowdingVariance }
}

/** A specialty by what is published of it; the middle of the field where nothing is. */
function about(target: SpecialtyTarget, { unprinted }: Targets, middle: Middle): Middle {
  const { id, applicantsPerPosition, matchedShare2025 } = target
  const share = matchedShare2025 === undefined ? {} : { matchedShare2025 }
  if (applicantsPerPosition > 0) return { id, crowding: crowdingOf(applicantsPerPosition), ...share }
  // Known of them together only: how far each lies from that is as open as how far specialties lie apart.
  const crowding = unprinted.ids.includes(id) ? crowdingOf(unprinted.applicantsPerPosition) : middle.crowding
  return { ...middle, id, crowding, ...share }
}

function fitAlone(target: WithGroup, chain: Chain, i: number): Relative {
  const { id, group, applicantsPerPosition, matchedShare2025 } = target
  const request = { group, listed: listedIn(id), prior: openPrior, chain }
  const { vector } = fitRanks(request)
  return {
    id,
    vector,
    covariance: covarianceOfFit(request, vector, 1 + i),
    crowding: crowdingOf(applicantsPerPosition),
    matched: group.matchedTotal,
    listed: group.matchedTotal + group.notMatchedTotal,
    ...(matchedShare2025 === undefined ? {} : { matchedShare2025 }),
  }
}

function fitWithOthers(
  { id, group }: WithGroup,
  prior: RankPrior,
  { lists, seed }: { readonly lists: ListsOf; readonly seed: number },
): Pick<FittedSpecialty, 'vector' | 'covariance' | 'byCapacity'> {
  const request = { group, listed: listedIn(id), prior, chain: chainOf(lists, id) }
  const { vector } = fitRanks(request)
  const refit = (chain: Chain, trustSpread = true): RankVector =>
    fitRanks({ ...request, chain, trustSpread, start: vector }).vector
  const sampling = covarianceOfFit(request, vector, seed)
  // What the data leave open: how long typical lists are, how far to trust the longest lists, and where the capacity lies.
  const bySize = half(refit(chainOf(lists, id, sizeFactor)), refit(chainOf(lists, id, 1 / sizeFactor)))
  const byForm = half(refit(request.chain, false), vector)
  const wide = Math.exp(capacityError)
  return {
    vector,
    covariance: add(add(sampling, outer(bySize, 1)), outer(byForm, 1)),
    byCapacity: half(refit(chainOf(lists, id, 1, capacity * wide)), refit(chainOf(lists, id, 1, capacity / wide))),
  }
}

function fromRelatives({ mean, covariance }: Foretold): Pick<FittedSpecialty, 'vector' | 'covariance' | 'byCapacity'> {
  return { vector: mean, covariance, byCapacity: [0, 0, 0, 0] }
}

function half(high: RankVector, low: RankVector): readonly number[] {
  return high.map((value, i) => (value - low[i]!) / 2)
}
