import { normalQuantile } from '#engine/numbers'
import type { NormalSource } from '#engine/numbers'
import type { EffectName, Standing } from './applicant.ts'
import { drawMatching } from './matching.ts'
import type { ChanceModel, Coefficient, InvitationModel, SignalLevel, SpecialtyModel } from './model.ts'
import type { BaselineTable } from './population.ts'
import { baselineTable, shiftWithoutVisa } from './population.ts'
import type { Deviation } from './deviation.ts'

/** How many parameter sets bands are made of. */
export const drawCount = 64

/** Half the width of an 80 % interval, in standard errors. */
export const bandWidth: number = normalQuantile(0.9)

/** Everything about one specialty and one applicant under one set of parameters; programs differ in their baseline only. */
export interface SpecialtyParameters {
  /** Log-odds the applicant's own record adds, whatever the program. */
  readonly record: number
  /** Log-odds of one standard deviation of what is not seen (the latent quality and everything the profile leaves out). */
  readonly unseen: number
  readonly lift: Readonly<Record<SignalLevel, number>>
  readonly aligned: number
  readonly misaligned: number
  readonly homeState: number
  readonly closedGate: number
  /** Added to every baseline: the specialty's openness in a year not yet seen, and applicants the model was not made for. */
  readonly drift: number
  readonly baseline: BaselineTable
  /** Added where a program sponsors no visa: its rate is earned by the few who need none. */
  readonly shiftWithoutVisa: number
  /** h = logistic(c + d * (seen + unseenShare * theta)). */
  readonly matching: { readonly c: number; readonly d: number; readonly seen: number; readonly unseenShare: number }
}

export interface ParameterRequest {
  readonly model: ChanceModel
  readonly specialty: SpecialtyModel
  readonly standing: Standing
}

export const noDeviation: Deviation = () => 0

/** Reads draw `index` of every parameter from stratified normals. */
export function deviationOf(normals: NormalSource): (index: number) => Deviation {
  const drawn = new Map<string, Float64Array>()
  return (index) => (key) => {
    let values = drawn.get(key)
    if (values === undefined) drawn.set(key, (values = normals(key)))
    return values[index]!
  }
}

/** The parameters of one specialty, moved off their estimates by `deviation`. */
export function parametersOf({ model, specialty, standing }: ParameterRequest, deviation: Deviation): SpecialtyParameters {
  const { invitation } = specialty
  // One study stands behind these coefficients in every specialty, so its error is shared between them.
  const at = (name: EffectName): number => moved(invitation[name], deviation(`effect/${name}`))
  const record = standing.effects.reduce((sum, { name, amount }) => sum + at(name) * amount, 0)
  const latent = Math.max(0.05, moved(invitation.latentSd, deviation(`${specialty.specialty}/latentSd`)))
  const leftOut = standing.unknown.reduce((sum, { name, variance }) => sum + at(name) ** 2 * variance, 0)
  const unseen = Math.hypot(latent, Math.sqrt(leftOut))
  const closedGate = model.closedGate.value * Math.exp(model.closedGateSpread.value * deviation('closedGate'))
  const lift = lifts(invitation, deviation(`${specialty.specialty}/signal`))
  const gate2 = drawMatching(specialty, deviation)
  const outside = standing.outside === undefined ? 0 : model.outsideSpread.value[standing.outside] * deviation('outside')
  const tables = baselines(invitation, { at, latent, closedGate, lift })
  return {
    record,
    unseen,
    lift,
    closedGate,
    ...tables,
    aligned: moved(invitation.alignedGeography, deviation('aligned')),
    misaligned: moved(invitation.misalignedGeography, deviation('misaligned')),
    homeState: moved(invitation.homeState, deviation('homeState')),
    drift: model.seasonDrift.value * deviation(`${specialty.specialty}/drift`) + outside,
    matching: {
      c: gate2.intercept + model.seasonDrift.value * deviation(`${specialty.specialty}/matchDrift`),
      d: gate2.slope,
      seen: record / gate2.spread,
      unseenShare: unseen / gate2.spread,
    },
  }
}

function lifts(invitation: InvitationModel, deviation: number): Readonly<Record<SignalLevel, number>> {
  return {
    none: 0,
    // A signal never counts against the sender, however the draw falls.
    gold: Math.max(0, moved(invitation.signalGold, deviation)),
    silver: Math.max(0, moved(invitation.signalSilver, deviation)),
    signal: Math.max(0, moved(invitation.signalPlain, deviation)),
  }
}

interface BaselineParts {
  readonly at: (name: EffectName) => number
  readonly latent: number
  readonly closedGate: number
  readonly lift: Readonly<Record<SignalLevel, number>>
}

function baselines(
  invitation: InvitationModel,
  { at, latent, closedGate, lift }: BaselineParts,
): Pick<SpecialtyParameters, 'baseline' | 'shiftWithoutVisa'> {
  const population = {
    spread: Math.hypot(
      latent,
      (at('step2ckPer10') * invitation.sdStep2ck) / 10,
      at('yearsSinceGraduation') * invitation.sdYearsSinceGraduation,
    ),
    visaEffect: at('visaNeeded'),
    shareVisaNeeded: invitation.shareVisaNeeded,
    signalEffect: lift.signal,
    shareSignalled: invitation.shareSignalled,
  }
  return { baseline: baselineTable(population), shiftWithoutVisa: shiftWithoutVisa(population, closedGate) }
}

function moved({ estimate, standardError }: Coefficient, deviation: number): number {
  return estimate + standardError * deviation
}
