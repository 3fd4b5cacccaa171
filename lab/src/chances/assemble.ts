import type { ChanceModel, Coefficient, InvitationModel, SpecialtyModel } from '#domain/chances'
import type { SponsorshipModel } from '#domain/programs'
import type { Source } from '#domain'
import { specialtyId } from '#domain'
import { normalCdf, normalDensity } from '#engine/numbers'
import { evidenceOf } from './evidence.ts'
import type { FittedField, FittedSpecialty, ListsOf } from './fit-specialties.ts'
import { interviewYield } from './interview-yield.ts'
import { capacity, capacityError } from './fit-specialties.ts'
import type { ChainParameters } from './fit-ranks.ts'
import { toParameters } from './fit-ranks.ts'
import {
  ageing,
  applicants,
  closedGate,
  closedGateSpread,
  invitationsSentBy,
  literatureEffects,
  graduateSpread,
  seasonDrift,
  unmatchedWeight,
} from './literature.ts'
import { bendAt } from './score-groups.ts'
import type { ScoreWeight } from './score-weights.ts'
import { scorePool, slopeOf } from './scores.ts'
import type { SignalEffects } from './signals.ts'
import type { SpecialtyTarget, Targets } from './targets.ts'
import type { TypicalPrograms } from './typical-lists.ts'
import { typicalListSource } from './typical-lists.ts'
import { usImgOf } from './us-img.ts'
import type { VisaEffects } from './visa-effect.ts'

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
  readonly lists: ListsOf
  readonly typical: (id: string) => TypicalPrograms
  readonly signals: (id: string) => SignalEffects
  readonly weights: (id: string) => ScoreWeight
  readonly bend: Coefficient
  readonly visa: VisaEffects
  readonly sponsorship: SponsorshipModel
}

type Made = Omit<FittedSpecialty, 'fromOthers'>

/** The model as the domain evaluates it. */
export function assembleModel(assembly: Assembly): ChanceModel {
  const { field } = assembly
  const any: Made = { id: 'any-specialty', fittedFrom: 'relatives', ...field.any }
  return {
    specialties: field.specialties.map((made) => modelOf(made, assembly)),
    anySpecialty: modelOf(any, assembly),
    capacity: {
      ...nrmp2026,
      estimate: capacity,
      standardError: capacityError,
      source: `${nrmp2026.source}: likelihood of the rank lists through the chain, and the share of applicants with a list`,
    },
    interviewYield,
    ageing,
    unmatchedWeight,
    closedGate,
    closedGateSpread,
    sponsorship: assembly.sponsorship,
    seasonDrift,
    graduateSpread,
    invitationsSentBy,
  }
}

function modelOf(made: Made, assembly: Assembly): SpecialtyModel {
  const { targets, lists, typical, signals, weights } = assembly
  const { id, vector, covariance, byCapacity, fittedFrom } = made
  const target = targets.specialties.find((one) => one.id === id)
  // The middle of the field has no programs: internal medicine's typical list stands in.
  const programs = id === 'any-specialty' ? 'internal-medicine' : id
  const chain = { list: lists(programs), capacity }
  const parameters = toParameters(vector, chain)
  const source = fittedFrom === 'own' ? nrmp2026 : fromRelatives
  const errors = covariance.map((row, i) => Math.sqrt(row[i]!))
  const known = typical(programs)
  return {
    specialty: specialtyId(id),
    fittedFrom,
    evidence: evidenceOf(id, target),
    invitation: invitationOf({
      made,
      target,
      parameters,
      signals: signals(id),
      weight: weights(id).all,
      bend: assembly.bend,
      visa: assembly.visa,
    }),
    matching: {
      intercept: estimate(parameters.intercept, errors[2]!, source),
      slope: estimate(parameters.slope, errors[3]!, source),
      level: estimate(parameters.level, errors[0]!, source),
      spread: estimate(parameters.spread, parameters.spread * errors[1]!, source),
      covariance: covariance.map((row) => row.map((value) => Number(value.toPrecision(4)))),
      byCapacity: byCapacity.map((value) => Number(value.toFixed(4))),
    },
    typical: {
      ...typicalListSource,
      size: known.size,
      sizeFactor: known.sizeFactor,
      signals: known.signals,
      strata: known.strata,
      spreadOfRates: known.spreadOfRates,
      ...(known.unlike === undefined ? {} : { unlike: known.unlike }),
    },
    yields: known.yields,
    usImg: usImgOf(id, vector, { chain, shares: target?.imgs2025 }),
  }
}

interface InvitationRequest {
  readonly made: Made
  readonly target: SpecialtyTarget | undefined
  readonly parameters: ChainParameters
  readonly signals: SignalEffects
  /** Correlation of Step 2 CK and standing. */
  readonly weight: Coefficient
  /** Share of it that is left beyond the bend. */
  readonly bend: Coefficient
  readonly visa: VisaEffects
}

function invitationOf({ made, target, parameters, signals, weight, bend, visa }: InvitationRequest): InvitationModel {
  const effects = literatureEffects()
  const pool = target?.step2ck === undefined ? anyPool : scorePool(target.step2ck, parameters, weight.estimate)
  const slope = slopeOf(weight.estimate, parameters, pool)
  const step2ckPer10 = notNegative(estimate(10 * slope, (10 * weight.standardError * parameters.spread) / pool.sd, weight))
  const explained =
    ((step2ckPer10.estimate * pool.sd) / 10) ** 2 +
    (effects.yearsSinceGraduation.estimate * applicants.sdYearsSinceGraduation) ** 2 +
    visa.altogether ** 2 * applicants.shareVisaNeeded * (1 - applicants.shareVisaNeeded)
  const unexplained = Math.sqrt(Math.max(leastUnseen ** 2, parameters.spread ** 2 - explained))
  const spreadError = parameters.spread * Math.sqrt(made.covariance[1]![1]!)
  return {
    ...effects,
    ...applicants,
    visaNeeded: visa.whereSponsored,
    step2ckPer10,
    baseRate: baseRateOf(signals),
    meanStep2ck: estimate(pool.mean, pool.meanError, nrmp2026),
    sdStep2ck: Number(pool.sd.toFixed(2)),
    bendStep2ck: Math.round(pool.mean + bendAt * pool.sd),
    step2ckBeyondBend: bend,
    signalGold: signals.gold,
    signalSilver: signals.silver,
    signalPlain: signals.plain,
    latentSd: estimate(unexplained, Math.min(0.4, (spreadError * parameters.spread) / unexplained), nrmp2026),
  }
}

/** A score never counts against an applicant: the mean and the spread of the estimate where it is above zero. */
function notNegative({ estimate: at, standardError, ...source }: Coefficient): Coefficient {
  const below = -at / standardError
  const ratio = normalDensity(below) / (1 - normalCdf(below))
  return estimate(at + standardError * ratio, standardError * Math.sqrt(1 + below * ratio - ratio * ratio), source)
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

function estimate(value: number, standardError: number, source: Source): Coefficient {
  return { ...source, estimate: Number(value.toFixed(4)), standardError: Number(standardError.toFixed(4)) }
}
