import { itemAt } from '#engine/keys'
import { normalQuantile } from '#engine/numbers'
import type { NormalSource } from '#engine/numbers'
import type { Population } from '#engine/ranks'
import type { EffectName, Standing } from './applicant.ts'
import { drawMatching } from './matching.ts'
import type { ChanceModel, Coefficient, InvitationModel, SignalLevel, SpecialtyModel } from './model.ts'
import { shareSignalled } from './typical.ts'
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
  /** Log-odds of needing a visa against not needing one. */
  readonly visa: number
  readonly lift: Readonly<Record<SignalLevel, number>>
  readonly aligned: number
  readonly misaligned: number
  readonly homeState: number
  readonly closedGate: number
  /** Added to every program: what rank lists ask for, the openness of a year not yet seen, and whom the model was not made for. */
  readonly level: number
  /** The applicants behind the rates. */
  readonly population: Population
  /** Log-odds by which a program's rate differs for the group the applicant belongs to. */
  readonly groupShift: number
  /** Power of the share of residents by which programs differ in what an interview is worth. */
  readonly byShare: number
  /** h = logistic(c + d * standing), standing in units of `spread`; `worth` is added for one half of the applicants and taken off for the other. */
  readonly matching: { readonly c: number; readonly d: number; readonly spread: number; readonly worth: number }
}

export interface ParameterRequest {
  readonly model: ChanceModel
  readonly specialty: SpecialtyModel
  readonly standing: Standing
}

export const noDeviation: Deviation = () => 0

/** Reads draw `index` of every parameter from stratified normals. */
export function deviationOf(normals: NormalSource): (index: number) => Deviation {
  return (index) => (key) => itemAt(normals(key), index)
}

/** The parameters of one specialty, moved off their estimates by `deviation`. */
export function parametersOf({ model, specialty, standing }: ParameterRequest, deviation: Deviation): SpecialtyParameters {
  const { invitation, typical, specialty: id } = specialty
  const at = effectsUnder(invitation, deviation)
  const bend = keptBeyond(invitation, deviation('effect/step2ckBeyondBend'))
  const record = standing.effects.reduce((sum, { name, amount, beyond = 0 }) => sum + at(name) * (amount + bend * beyond), 0)
  const latent = Math.max(0.05, moved(invitation.latentSd, deviation(`${id}/latentSd`)))
  const leftOut = standing.unknown.reduce((sum, { name, variance }) => sum + at(name) ** 2 * variance, 0)
  const lift = lifts(invitation, deviation(`${id}/signal`))
  const gate2 = drawMatching(specialty, deviation)
  const group = shiftsOf(standing, specialty, { model, deviation })
  return {
    record,
    unseen: Math.hypot(latent, Math.sqrt(leftOut)),
    visa: at('visaNeeded'),
    lift,
    closedGate: model.closedGate.value * Math.exp(model.closedGateSpread.value * deviation('closedGate')),
    aligned: moved(invitation.alignedGeography, deviation('aligned')),
    misaligned: moved(invitation.misalignedGeography, deviation('misaligned')),
    homeState: moved(invitation.homeState, deviation('homeState')),
    level: gate2.level + group.level + model.seasonDrift.value * deviation(`${id}/drift`),
    population: { spread: gate2.spread, signalEffect: lift.signal, shareSignalled: shareSignalled(typical) },
    groupShift: group.rate,
    byShare: Math.max(0, moved(specialty.yields.byShare, deviation('yield/byShare'))),
    matching: {
      c: gate2.intercept + group.rank + model.seasonDrift.value * deviation(`${id}/matchDrift`),
      d: gate2.slope,
      spread: gate2.spread,
      worth: typical.unlike?.worth ?? 0,
    },
  }
}

/** Share of a score's effect that is left beyond its bend: never a loss, never more than below. */
export function keptBeyond({ step2ckBeyondBend }: InvitationModel, deviation: number): number {
  return Math.min(1, Math.max(0, moved(step2ckBeyondBend, deviation)))
}

/** One study stands behind these coefficients in every specialty, so its error is shared between them. A score never counts against anybody, nor a visa need for. */
function effectsUnder(invitation: InvitationModel, deviation: Deviation): (name: EffectName) => number {
  return (name) => {
    const value = moved(invitation[name], deviation(`effect/${name}`))
    if (name === 'step2ckPer10') return Math.max(0, value)
    return name === 'visaNeeded' || name === 'yearsSinceGraduation' ? Math.min(0, value) : value
  }
}

/** How the group the applicant belongs to differs from the one the model was fitted to: in rates, in ranks, and in what is not known. */
function shiftsOf(
  { outside }: Standing,
  { usImg }: SpecialtyModel,
  { model, deviation }: { readonly model: ChanceModel; readonly deviation: Deviation },
): { readonly rate: number; readonly rank: number; readonly level: number } {
  switch (outside) {
    case undefined:
      return { rate: 0, rank: 0, level: 0 }
    case 'usImg':
      return {
        rate: moved(usImg.invitation, deviation('usImg/invitation')),
        rank: moved(usImg.rank, deviation('usImg/rank')),
        level: 0,
      }
    case 'usGraduate':
      return { rate: 0, rank: 0, level: model.graduateSpread.value * deviation('outside') }
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

function moved({ estimate, standardError }: Coefficient, deviation: number): number {
  return estimate + standardError * deviation
}
