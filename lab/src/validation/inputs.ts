import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChanceModel, SpecialtyModel } from '#domain/chances'
import { typicalListOf } from '#domain/chances'
import type { Facts } from '#domain'
import type { PublishedGroup, RankSummary } from '#engine/ranks'
import type { Chain, ChainParameters, RankVector } from '../chances/fit-ranks.ts'
import { toParameters } from '../chances/fit-ranks.ts'
import type { HeldOut, HeldOutSpecialty } from '../chances/held-out.ts'
import type { InvitationCheck } from '../chances/invitation-check.ts'
import type { SpecialtyTarget, Targets } from '../chances/targets.ts'

/** Everything the checks read: the model as shipped, the published groups, and what the others said of each specialty. */
export interface Inputs {
  readonly model: ChanceModel
  readonly targets: Targets
  readonly heldOut: HeldOut
  readonly invitations: readonly InvitationCheck[]
}

/** Reads facts/data; the raw tables are not needed. */
export function readInputs(data: string): Inputs {
  return {
    model: readModel(data),
    targets: read<Targets>(join(data, 'validation', 'groups.json')),
    heldOut: read<HeldOut>(join(data, 'validation', 'held-out.json')),
    invitations: read<readonly InvitationCheck[]>(join(data, 'validation', 'invitations.json')),
  }
}

/** The model of every specialty, in the order of the directory. */
export function readModel(data: string): ChanceModel {
  const { specialties } = read<Pick<Facts, 'specialties'>>(join(data, 'specialties.json'))
  return {
    ...read<Omit<ChanceModel, 'specialties'>>(join(data, 'chances.json')),
    specialties: specialties.map(({ id }) => read<SpecialtyModel>(join(data, 'chances', `${id}.json`))),
  }
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}

/** The Match whose figures are published. */
export const publishedMatch = 2026

/** A specialty with a row of its own: what is printed, and the chain that leads there, fitted and as the others foretell it. */
export interface Group {
  readonly target: SpecialtyTarget & { readonly group: PublishedGroup }
  readonly model: SpecialtyModel
  readonly chain: Chain
  readonly fitted: ChainParameters
  readonly heldOut: HeldOutSpecialty
  /** Certified applicants. */
  readonly n: number
  readonly matchRate: number
}

/** One that prints its ranks. */
export interface Case extends Group {
  readonly target: SpecialtyTarget & { readonly group: PublishedGroup & RanksPrinted }
}

interface RanksPrinted {
  readonly matched: RankSummary
  readonly notMatched: RankSummary
}

export function groupsOf({ model, targets, heldOut }: Inputs): readonly Group[] {
  return targets.specialties.flatMap((target) => {
    const own = model.specialties.find(({ specialty }) => specialty === target.id)
    const others = heldOut.specialties.find(({ id }) => id === target.id)
    if (target.group === undefined || own === undefined || others === undefined) return []
    const { matchedTotal, notMatchedTotal } = target.group
    const n = matchedTotal + notMatchedTotal
    const chain = chainOf(own, model)
    const fitted = toParameters(vectorOf(own), chain)
    return [
      { target: { ...target, group: target.group }, model: own, chain, fitted, heldOut: others, n, matchRate: matchedTotal / n },
    ]
  })
}

export function casesOf(inputs: Inputs): readonly Case[] {
  return groupsOf(inputs).flatMap((one) => {
    const { matched, notMatched } = one.target.group
    if (matched === undefined || notMatched === undefined) return []
    return [{ ...one, target: { ...one.target, group: { ...one.target.group, matched, notMatched } } }]
  })
}

/** The typical list of a specialty in the published Match, and the capacity of the model. */
export function chainOf(specialty: SpecialtyModel, model: ChanceModel): Chain {
  const { typical, invitation } = specialty
  const list = typicalListOf({ typical, signalPlain: invitation.signalPlain }, model, publishedMatch)
  return { list, capacity: model.capacity.estimate }
}

export function vectorOf({ matching }: SpecialtyModel): RankVector {
  return [matching.level.estimate, Math.log(matching.spread.estimate), matching.intercept.estimate, matching.slope.estimate]
}

/**
 * Correlation of Step 2 CK and standing by which a specialty's scores are checked: that of the others. Family medicine is the
 * exception they cannot foresee; its own was fitted to one number, the separation.
 */
export function checkedWeight({ target, model, heldOut, fitted }: Case): number {
  if (target.id !== 'family-medicine') return heldOut.scoreWeight.estimate
  const { step2ckPer10, sdStep2ck } = model.invitation
  return (step2ckPer10.estimate * sdStep2ck) / 10 / fitted.spread
}

/** The four the product leans on most. */
export const core: readonly string[] = ['internal-medicine', 'family-medicine', 'pediatrics', 'pathology']
