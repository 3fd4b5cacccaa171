import { itemAt } from '#engine/keys'
import type { PlaceAmongKnots } from '#engine/numbers'
import { placeAmongKnots } from '#engine/numbers'
import { madeOnce } from '../once.ts'
import { baselinesNear, baselineTable } from '#engine/ranks'
import type { BaselineTable, Population } from '#engine/ranks'
import type { Program } from '../claims/program.ts'
import type { Field } from './field.ts'
import type { ChanceModel, TypicalModel } from './model.ts'
import type { SpecialtyParameters } from './parameters.ts'
import type { Aged } from './typical.ts'
import { agedError, agedRate, ageRates } from './typical.ts'

/** Where a program stands for the average applicant, without a signal, and what is not known about it. */
export interface Baseline {
  readonly alpha: number
  /** Standard deviation, on the scale of alpha, of the program's own unknown. */
  readonly own: number
}

/** The same of every program of a specialty. */
export type Baselines = { readonly [Of in keyof Baseline]: Float64Array }

export interface BaselineRequest {
  readonly field: Pick<Field, 'candidates' | 'rate' | 'rateError' | 'ratedIn'>
  readonly parameters: SpecialtyParameters
  readonly model: Pick<ChanceModel, 'ageing'>
  readonly typical: TypicalModel
  readonly match: number
}

const tables = new WeakMap<TypicalModel, { readonly population: Population; readonly table: BaselineTable }>()

/** The table of a specialty's applicants, kept while nothing about them changes. */
export function tableOf(typical: TypicalModel, population: Population): BaselineTable {
  const last = tables.get(typical)
  const { spread, signalEffect, shareSignalled } = population
  const isSame =
    last?.population.spread === spread &&
    last.population.signalEffect === signalEffect &&
    last.population.shareSignalled === shareSignalled
  if (isSame) return last.table
  const table = baselineTable(population)
  tables.set(typical, { population, table })
  return table
}

/**
 * Baselines by the best estimates: rates aged to the season they are used for, then averaged over applicants, signals and the unknown.
 * Those of the same specialty, Match and group of applicants are the same: `known` holds them.
 */
export function baselinesOf(
  { field, parameters, model, typical, match }: BaselineRequest,
  known: WeakMap<Program, Baseline>,
): Baselines {
  const table = tableOf(typical, parameters.population)
  const ages = new Map<number, Aged>()
  const count = field.rate.length
  const alpha = new Float64Array(count)
  const own = new Float64Array(count)
  const baselineAt = (i: number): Baseline => {
    const since = itemAt(field.ratedIn, i)
    const aged = madeOnce(ages, since, () => ageRates(typical, model.ageing.keptASeason.estimate, match - since))
    return table.at(agedRate(aged, itemAt(field.rate, i)) + parameters.groupShift, agedError(aged, itemAt(field.rateError, i)))
  }
  field.candidates.forEach(({ program }, i) => {
    const made = madeOnce(known, program, () => baselineAt(i))
    alpha[i] = made.alpha
    own[i] = made.own
  })
  return { alpha, own }
}

/** Rates, in log-odds, between which shifts are straight lines: from one in two thousand to even odds and beyond. */
const knots = [-7.6, -6.5, -5.5, -4.6, -3.8, -3, -2.2, -1.2, 0.5]

/** Where a rate, in log-odds as printed, lies among those shifts are known at. */
export function amongRates(rate: number): PlaceAmongKnots {
  return placeAmongKnots(knots, rate)
}

/** A draw of the parameters, with the share of a distance that it lets a rate keep each season. */
export interface AgedDraw {
  readonly parameters: SpecialtyParameters
  readonly keptASeason: number
}

/**
 * How far baselines move under each draw, at the knots of the rate: baselines at a few rates, with the applicants and the ageing of the
 * draw and with those of the best estimates, and straight lines between. `keptASeason` of a draw moves the centre too; over its error that is a straight line.
 */
export function shiftsByRate(
  { parameters, model, typical, match }: Omit<BaselineRequest, 'field'>,
  draws: readonly AgedDraw[],
): readonly Float64Array[] {
  const { estimate, standardError } = model.ageing.keptASeason
  const seasons = match - model.ageing.ratesOf
  const aged = ageRates(typical, estimate, seasons)
  const turned = ageRates(typical, estimate + standardError, seasons)
  const ownVariance = aged.added + 0.3
  const near = baselinesNear(parameters.population, ownVariance)
  const now = knots.map((rate) => {
    const logitOfRate = agedRate(aged, rate) + parameters.groupShift
    return near(logitOfRate, 1.5 * logitOfRate)
  })
  const shifts = knots.map(() => new Float64Array(draws.length))
  for (const [d, { keptASeason, parameters: drawn }] of draws.entries()) {
    const kept = keptASeason ** Math.max(0, seasons)
    const centre = aged.centre + ((turned.centre - aged.centre) * (keptASeason - estimate)) / (standardError || 1)
    const drawnNear = baselinesNear(drawn.population, ownVariance)
    for (const [k, alpha] of now.entries()) {
      const logitOfRate = agedRate({ ...aged, kept, centre }, itemAt(knots, k)) + drawn.groupShift
      itemAt(shifts, k)[d] = drawnNear(logitOfRate, alpha) - alpha
    }
  }
  return shifts
}
