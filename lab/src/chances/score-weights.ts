import type { Coefficient } from '#domain/chances'
import { fitAt, predictAt, varianceBetween } from '../statistics/meta-regression.ts'
import type { Observation } from '../statistics/meta-regression.ts'
import { varianceOf } from './covariance.ts'
import type { FittedField, ListsOf } from './fit-specialties.ts'
import { capacity } from './fit-specialties.ts'
import { toParameters } from './fit-ranks.ts'
import { literatureEffects, study } from './literature.ts'
import { errorOfDifference, mixOf, weightFromSeparation } from './scores.ts'
import type { SpecialtyTarget, Split, Targets } from './targets.ts'

/** How far Step 2 CK goes along with the whole standing of a specialty's applicants: a correlation. */
export interface ScoreWeight {
  /** From the individual study and the other specialties: what a check of the own separation may use. */
  readonly others: Coefficient
  /** With the specialty's own separation of scores: what the product uses. */
  readonly all: Coefficient
}

interface Seen extends Observation {
  readonly id: string
}

/**
 * Weights of every specialty. Each printed separation of scores between matched and not matched implies one; they differ from
 * specialty to specialty (family medicine and radiology near zero), so each is weighed against the spread of the others. Pooled is
 * the correlation and not the log-odds a point adds: where applicants differ more, the same score decides the same part of it.
 */
export function scoreWeights(targets: Targets, field: FittedField, lists: ListsOf): (id: string) => ScoreWeight {
  const implied = field.specialties.flatMap(({ id, vector, covariance }): readonly Seen[] => {
    const target = targets.specialties.find((one) => one.id === id)
    if (target?.step2ck === undefined || target.group === undefined) return []
    const split = target.step2ck
    if (mixOf(split.matched, split.notMatched).n < 100) return []
    const chain = { list: lists(id), capacity }
    const parameters = toParameters(vector, chain)
    const value = weightFromSeparation(split, parameters)
    // The weight is read off through the fitted standings of matched and not matched, whose errors it inherits.
    const byFit = varianceOf((moved) => weightFromSeparation(split, moved), { vector, covariance, chain })
    return [{ id, x: [], value, variance: sampling(split, (printed) => weightFromSeparation(printed, parameters)) ** 2 + byFit }]
  })
  const fromStudy = weightOfStudy(targets, field)
  // How much weights differ is asked of the whole field, the specialty itself included.
  const between = varianceBetween([fromStudy, ...implied])
  return (id) => {
    const { mean, variance } = predictAt(fitAt([fromStudy, ...implied.filter((one) => one.id !== id)], between), [])
    const prior: Seen = { id: 'prior', x: [], value: mean, variance }
    const own = implied.filter((one) => one.id === id)
    // The study is about internal medicine itself: there it speaks for the specialty, not only for its relatives.
    const direct = id === 'internal-medicine' ? [fromStudy, ...own] : own
    return { others: asCoefficient([prior], others), all: asCoefficient([prior, ...direct], own.length === 0 ? others : withOwn) }
  }
}

/** What one standard error of the printed difference moves a figure read from it by. */
function sampling(split: Split, figure: (printed: Split) => number): number {
  const error = errorOfDifference(split)
  const moved = (by: number): Split => ({ ...split, matched: { ...split.matched, mean: split.matched.mean + by * error } })
  return (figure(moved(1)) - figure(moved(-1))) / 2
}

/** The study's slope of a point, in log-odds, as a correlation among the applicants of internal medicine, whom it asked. */
function weightOfStudy({ specialties }: Targets, field: FittedField): Seen {
  const { estimate, standardError } = literatureEffects().step2ckPer10
  const target = specialties.find(
    (one): one is SpecialtyTarget & { step2ck: Split } => one.id === 'internal-medicine' && one.step2ck !== undefined,
  )
  const fitted = field.specialties.find(({ id }) => id === 'internal-medicine')
  if (target === undefined || fitted === undefined)
    throw new RangeError('the study of scores requires internal medicine among the targets')
  const spread = Math.exp(fitted.vector[1])
  const perSlope = mixOf(target.step2ck.matched, target.step2ck.notMatched).sd / 10 / spread
  return { id: 'study', x: [], value: estimate * perSlope, variance: (standardError * perSlope) ** 2 }
}

const others = `${study.source}, with the score separations of other specialties, NRMP Charting Outcomes 2026`
const withOwn = `Score separation of the specialty, NRMP Charting Outcomes 2026, weighed with those of others and an individual study`

function asCoefficient(seen: readonly Seen[], source: string): Coefficient {
  const weight = seen.reduce((sum, { variance }) => sum + 1 / variance, 0)
  const estimate = seen.reduce((sum, { value, variance }) => sum + value / variance, 0) / weight
  return {
    estimate: Number(estimate.toFixed(4)),
    standardError: Number(Math.sqrt(1 / weight).toFixed(4)),
    source,
    asOf: '2026',
    known: 'estimated',
  }
}
