import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChanceModel, SpecialtyModel } from '#domain/chances'
import type { RankParameters } from '#engine/ranks'
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
    model: read<ChanceModel>(join(data, 'chances.json')),
    targets: read<Targets>(join(data, 'validation', 'groups.json')),
    heldOut: read<HeldOut>(join(data, 'validation', 'held-out.json')),
    invitations: read<readonly InvitationCheck[]>(join(data, 'validation', 'invitations.json')),
  }
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}

/** A specialty with its own printed rank figures, fitted and held-out. */
export interface Case {
  readonly target: SpecialtyTarget & { readonly group: NonNullable<SpecialtyTarget['group']> }
  readonly model: SpecialtyModel
  readonly fitted: RankParameters
  readonly heldOut: HeldOutSpecialty
  /** Certified applicants. */
  readonly n: number
  readonly matchRate: number
}

export function casesOf({ model, targets, heldOut }: Inputs): readonly Case[] {
  return targets.specialties.flatMap((target) => {
    const own = model.specialties.find(({ specialty }) => specialty === target.id)
    const others = heldOut.specialties.find(({ id }) => id === target.id)
    if (target.group === undefined || own === undefined || others === undefined) return []
    const { matchedTotal, notMatchedTotal } = target.group
    const n = matchedTotal + notMatchedTotal
    const fitted = rankParametersOf(own, model.capacity.value)
    return [{ target: { ...target, group: target.group }, model: own, fitted, heldOut: others, n, matchRate: matchedTotal / n }]
  })
}

export function rankParametersOf({ matching }: SpecialtyModel, capacity: number): RankParameters {
  return {
    meanRanks: matching.meanRanks.estimate,
    spread: matching.spreadRanks.estimate,
    intercept: matching.intercept.estimate,
    slope: matching.slope.estimate,
    capacity,
  }
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
