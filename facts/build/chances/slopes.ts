import type { Coefficient } from '#domain'
import type { FittedField } from './fit-specialties.ts'
import { toParameters } from './fit-ranks.ts'
import { literatureEffects, study } from './literature.ts'
import type { Observation } from './meta-regression.ts'
import { fitAt, predictAt, varianceBetween } from './meta-regression.ts'
import { mixOf, slopeFromSeparation } from './scores.ts'
import type { Targets } from './targets.ts'

/** What ten points of Step 2 CK add in one specialty, in log-odds. */
export interface SlopePair {
  /** From the individual study and the other specialties: what a check of the own separation may use. */
  readonly others: Coefficient
  /** With the specialty's own separation of scores: what the product uses. */
  readonly all: Coefficient
}

interface Seen extends Observation {
  readonly id: string
}

/**
 * Slopes of every specialty. Each printed separation of scores between matched and not matched implies a slope; these differ from
 * specialty to specialty (family medicine and radiology near zero), so each is weighed against the spread of the others.
 */
export function scoreSlopes(targets: Targets, field: FittedField): (id: string) => SlopePair {
  const individual = literatureEffects(field.capacity).step2ckPer10
  const fromStudy: Seen = { id: 'study', x: [], value: individual.estimate, variance: individual.standardError ** 2 }
  const implied = field.specialties.flatMap(({ id, vector, covariance }): readonly Seen[] => {
    const target = targets.specialties.find((one) => one.id === id)
    if (target?.step2ck === undefined || target.group === undefined) return []
    const { estimate, standardError } = slopeFromSeparation(target.step2ck, toParameters(vector, field.capacity))
    const large = mixOf(target.step2ck.matched, target.step2ck.notMatched).n >= 100
    // The slope is read off through the fitted spread, whose own error it inherits.
    const variance = 100 * (standardError ** 2 + estimate ** 2 * covariance[1]![1]!)
    return large ? [{ id, x: [], value: 10 * estimate, variance }] : []
  })
  // How much slopes differ is asked of the whole field, the specialty itself included.
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
