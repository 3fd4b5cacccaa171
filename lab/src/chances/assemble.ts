import type { ChanceModel, Coefficient, InvitationModel, SpecialtyModel } from '#domain/chances'
import type { Fact, Source } from '#domain'
import type { RankParameters } from '#engine/ranks'
import { specialtyId } from '#domain'
import { covarianceOfPrior } from './covariance.ts'
import type { FittedField } from './fit-specialties.ts'
import type { RankVector } from './fit-ranks.ts'
import { toParameters } from './fit-ranks.ts'
import {
  applicants,
  closedGate,
  closedGateSpread,
  invitationsSentBy,
  literatureEffects,
  outsideSpread,
  seasonDrift,
} from './literature.ts'
import type { ScoreWeight } from './score-weights.ts'
import { scorePool, slopeOf } from './scores.ts'
import type { SignalEffects } from './signals.ts'
import type { SpecialtyTarget, Targets } from './targets.ts'

const nrmp2026: Source = {
  source: 'Fitted to NRMP Charting Outcomes: Non-U.S. IMGs, 2026 Main Residency Match',
  asOf: '2026',
  known: 'estimated',
  url: 'https://www.nrmp.org/match-data/',
}

const fromRelatives: Source = { ...nrmp2026, source: `${nrmp2026.source}, related specialties by applicants per position` }

export interface Assembly {
  readonly targets: Targets
  readonly field: FittedField
  readonly signals: (id: string) => SignalEffects
  readonly weights: (id: string) => ScoreWeight
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
  const any: Made = {
    id: 'any-specialty',
    vector: field.any.mean,
    covariance: covarianceOfPrior(field.any, field.capacity),
    fittedFrom: 'relatives',
  }
  return {
    specialties: field.specialties.map((made) => modelOf(made, assembly)),
    anySpecialty: modelOf(any, assembly),
    capacity: capacityFact(field),
    closedGate,
    closedGateSpread,
    seasonDrift,
    outsideSpread,
    invitationsSentBy,
  }
}

function modelOf(made: Made, { targets, field, signals, weights }: Assembly): SpecialtyModel {
  const target = targets.specialties.find(({ id }) => id === made.id)
  const parameters = toParameters(made.vector, field.capacity)
  const source = made.fittedFrom === 'own' ? nrmp2026 : fromRelatives
  const errors = made.covariance.map((row, i) => Math.sqrt(row[i]!))
  return {
    specialty: specialtyId(made.id),
    fittedFrom: made.fittedFrom,
    invitation: invitationOf({
      made,
      target,
      parameters,
      capacity: field.capacity,
      signals: signals(made.id),
      weight: weights(made.id).all,
    }),
    matching: {
      intercept: estimate(parameters.intercept, errors[2]!, source),
      slope: estimate(parameters.slope, errors[3]!, source),
      meanRanks: estimate(parameters.meanRanks, parameters.meanRanks * errors[0]!, source),
      spreadRanks: estimate(parameters.spread, parameters.spread * errors[1]!, source),
      covariance: made.covariance.map((row) => row.map((value) => Number(value.toPrecision(4)))),
    },
  }
}

interface InvitationRequest {
  readonly made: Made
  readonly target: SpecialtyTarget | undefined
  readonly parameters: RankParameters
  readonly capacity: number
  readonly signals: SignalEffects
  /** Correlation of Step 2 CK and standing. */
  readonly weight: Coefficient
}

function invitationOf({ made, target, parameters, capacity, signals, weight }: InvitationRequest): InvitationModel {
  const effects = literatureEffects(capacity)
  const pool = target?.step2ck === undefined ? anyPool : scorePool(target.step2ck, parameters, weight.estimate)
  const slope = slopeOf(weight.estimate, parameters, pool)
  const explained =
    (slope * pool.sd) ** 2 +
    (effects.yearsSinceGraduation.estimate * applicants.sdYearsSinceGraduation) ** 2 +
    effects.visaNeeded.estimate ** 2 * applicants.shareVisaNeeded * (1 - applicants.shareVisaNeeded)
  const unexplained = Math.sqrt(Math.max(leastUnseen ** 2, parameters.spread ** 2 - explained))
  const spreadError = parameters.spread * Math.sqrt(made.covariance[1]![1]!)
  return {
    ...effects,
    ...applicants,
    step2ckPer10: estimate(10 * slope, (10 * weight.standardError * parameters.spread) / pool.sd, weight),
    baseRate: baseRateOf(signals),
    meanStep2ck: estimate(pool.mean, pool.meanError, nrmp2026),
    sdStep2ck: Number(pool.sd.toFixed(2)),
    signalGold: signals.gold,
    signalSilver: signals.silver,
    signalPlain: signals.plain,
    latentSd: estimate(unexplained, Math.min(0.4, (spreadError * parameters.spread) / unexplained), nrmp2026),
  }
}

/** The study's own overdispersion is about 0.8 on this scale: whatever else explains, this much stays unexplained. */
const leastUnseen = 0.5

/** Step 2 CK of non-US IMGs over all specialties of 2026, for a specialty that prints none: wide. */
const anyPool = { mean: 243, meanError: 4, sd: 15 }

function baseRateOf({ baseRate }: SignalEffects): Coefficient {
  if (baseRate === undefined) {
    return {
      estimate: 0.025,
      standardError: 0.03,
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
  return { ...source, estimate: Number(value.toFixed(4)), standardError: Number(standardError.toFixed(4)) }
}
