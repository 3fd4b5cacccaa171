import type { ChanceModel, Coefficient, Fact, InvitationModel, RankParameters, Source, SpecialtyModel } from '#domain'
import { specialtyId } from '#domain'
import type { FittedField } from './fit-specialties.ts'
import type { RankVector } from './fit-ranks.ts'
import { toParameters } from './fit-ranks.ts'
import type { LiteratureEffect } from './literature.ts'
import {
  applicants,
  closedGate,
  closedGateSpread,
  invitationsSentBy,
  literatureEffects,
  seasonDrift,
  study,
} from './literature.ts'
import { mixOf, ownSlope, scorePool, slopeFromSeparation } from './scores.ts'
import type { SignalEffects } from './signals.ts'
import type { SpecialtyTarget, Targets } from './targets.ts'

const nrmp2026: Source = {
  source: 'Fitted to NRMP Charting Outcomes: Non-U.S. IMGs, 2026 Main Residency Match',
  asOf: '2026',
  known: 'estimated',
  url: 'https://www.nrmp.org/match-data/',
}

const fromRelatives: Source = { ...nrmp2026, source: `${nrmp2026.source}, related specialties by applicants per position` }

/** In these the score's slope stays the study's, so that the printed separation of the scores remains a check. */
export const scoreHeldOut: readonly string[] = ['internal-medicine', 'pathology', 'pediatrics']

export interface Assembly {
  readonly targets: Targets
  readonly field: FittedField
  readonly signals: (id: string) => SignalEffects
}

interface Made {
  readonly id: string
  readonly vector: RankVector
  readonly covariance: readonly (readonly number[])[]
  readonly fittedFrom: 'own' | 'relatives'
}

/** The model as the domain evaluates it. */
export function assembleModel(assembly: Assembly): ChanceModel {
  const { field } = assembly
  const spread = slopeSpread(assembly)
  const any: Made = {
    id: 'any-specialty',
    vector: field.any.mean,
    covariance: field.any.sd.map((sd, i) => field.any.sd.map((_, j) => (i === j ? sd ** 2 : 0))),
    fittedFrom: 'relatives',
  }
  return {
    specialties: field.specialties.map((made) => modelOf(made, assembly, spread)),
    anySpecialty: modelOf(any, assembly, spread),
    capacity: capacityFact(field),
    closedGate,
    closedGateSpread,
    seasonDrift,
    invitationsSentBy,
  }
}

function modelOf(made: Made, { targets, field, signals }: Assembly, spread: number): SpecialtyModel {
  const target = targets.specialties.find(({ id }) => id === made.id)
  const parameters = toParameters(made.vector, field.capacity)
  const source = made.fittedFrom === 'own' ? nrmp2026 : fromRelatives
  const errors = made.covariance.map((row, i) => Math.sqrt(row[i]!))
  return {
    specialty: specialtyId(made.id),
    fittedFrom: made.fittedFrom,
    invitation: invitationOf({ made, target, parameters, spread, capacity: field.capacity, signals: signals(made.id), field }),
    matching: {
      intercept: estimate(parameters.intercept, errors[2]!, source),
      slope: estimate(parameters.slope, errors[3]!, source),
      meanRanks: estimate(
        parameters.meanRanks,
        parameters.meanRanks * (1 - parameters.meanRanks / field.capacity) * errors[0]!,
        source,
      ),
      spreadRanks: estimate(parameters.spread, parameters.spread * errors[1]!, source),
      covariance: made.covariance.map((row) => row.map((value) => Number(value.toPrecision(4)))),
    },
  }
}

interface InvitationRequest {
  readonly made: Made
  readonly target: SpecialtyTarget | undefined
  readonly parameters: RankParameters
  readonly spread: number
  readonly capacity: number
  readonly signals: SignalEffects
  readonly field: FittedField
}

function invitationOf({ made, target, parameters, spread, capacity, signals }: InvitationRequest): InvitationModel {
  const effects = literatureEffects(capacity)
  const slope = slopeOf({ made, target, parameters, spread, effects })
  const pool = target?.step2ck === undefined ? anyPool : scorePool(target.step2ck, parameters, slope.estimate / 10)
  const explained =
    (slope.estimate * pool.sd) ** 2 / 100 +
    (effects.yearsSinceGraduation.estimate * applicants.sdYearsSinceGraduation) ** 2 +
    effects.visaNeeded.estimate ** 2 * applicants.shareVisaNeeded * (1 - applicants.shareVisaNeeded)
  const unexplained = Math.sqrt(Math.max(0.09, parameters.spread ** 2 - explained))
  const spreadError = parameters.spread * Math.sqrt(made.covariance[1]![1]!)
  return {
    ...effects,
    ...applicants,
    step2ckPer10: slope,
    baseRate: baseRateOf(signals),
    meanStep2ck: estimate(pool.mean, pool.meanError, nrmp2026),
    sdStep2ck: Number(pool.sd.toFixed(2)),
    signalGold: signals.gold,
    signalSilver: signals.silver,
    signalPlain: signals.plain,
    latentSd: estimate(unexplained, Math.min(0.4, (spreadError * parameters.spread) / unexplained), nrmp2026),
  }
}

/** Step 2 CK of non-US IMGs over all specialties of 2026, for a specialty that prints none: wide. */
const anyPool = { mean: 243, meanError: 4, sd: 15 }

interface SlopeAsked {
  readonly made: Made
  readonly target: SpecialtyTarget | undefined
  readonly parameters: RankParameters
  readonly spread: number
  readonly effects: Readonly<Record<LiteratureEffect, Coefficient>>
}

/** Per 10 points: the study's alone where the separation is kept for checking, else weighed with the specialty's own separation. */
function slopeOf({ made, target, parameters, spread, effects }: SlopeAsked): Coefficient {
  const { estimate: mean, standardError } = effects.step2ckPer10
  const wide = { estimate: mean / 10, standardError: Math.hypot(standardError / 10, spread) }
  if (made.id === 'internal-medicine') return effects.step2ckPer10
  const kept = scoreHeldOut.includes(made.id) || target?.step2ck === undefined || target.group === undefined
  if (kept)
    return estimate(10 * wide.estimate, 10 * wide.standardError, {
      ...study,
      source: `${study.source}, carried over from internal medicine`,
    })
  const own = ownSlope({ target, parameters, prior: wide })
  return estimate(10 * own.estimate, 10 * own.standardError, {
    ...nrmp2026,
    source: `${nrmp2026.source}, with the individual study as prior`,
  })
}

/** How much the slope differs between specialties beyond sampling, from those whose separation is not kept for checking. */
function slopeSpread({ targets, field }: Assembly): number {
  const prior = literatureEffects(field.capacity).step2ckPer10.estimate / 10
  const seen = field.specialties.flatMap(({ id, vector }) => {
    const target = targets.specialties.find((one) => one.id === id)
    if (target?.step2ck === undefined || target.group === undefined || scoreHeldOut.includes(id)) return []
    const own = slopeFromSeparation(target.step2ck, toParameters(vector, field.capacity))
    return mixOf(target.step2ck.matched, target.step2ck.notMatched).n < 100 ? [] : [own]
  })
  // Moment estimate about the study's slope.
  const excess =
    seen.reduce((sum, { estimate, standardError }) => sum + (estimate - prior) ** 2 - standardError ** 2, 0) / seen.length
  return Math.sqrt(Math.max(0.01 ** 2, excess))
}

function baseRateOf({ baseRate }: SignalEffects): Coefficient {
  if (baseRate === undefined) {
    return {
      estimate: 0.025,
      standardError: 0.02,
      source: 'Mean invitation rate over all specialties, AAMC Residency Explorer 2024 season (own computation)',
      asOf: '2024',
      known: 'estimated',
    }
  }
  // A single program scatters about the specialty's mean: the spread, not the error of the mean, is what is not known.
  const { mean, sd } = baseRate
  return estimate(mean, Math.min(mean, sd), {
    source: 'Mean invitation rate of non-US IMGs over reporting programs, AAMC Residency Explorer 2024 season (own computation)',
    asOf: '2024',
    known: 'estimated',
  })
}

function capacityFact({ capacity, capacityError }: FittedField): Fact<number> {
  return {
    value: capacity,
    ...nrmp2026,
    note: `Standard error ${capacityError}; profile likelihood over all specialties with rank tables.`,
  }
}

function estimate(value: number, standardError: number, source: Source): Coefficient {
  return { estimate: Number(value.toFixed(4)), standardError: Number(standardError.toFixed(4)), ...source }
}
