import { itemAt } from '#engine/keys'
import { onLine, times } from '#engine/numbers'
import type { StratumChance } from '#engine/ranks'
import { applicationsByStratum, expectedFrom, interviewsKept, stratumChance } from '#engine/ranks'
import { amongRates, tableOf } from './baselines.ts'
import type { Expected } from './chances.ts'
import type { NodeTerms } from './evaluate.ts'
import { nodeTerms } from './evaluate.ts'
import type { SpecialtyGroup } from './group.ts'
import type { Latent } from './latent.ts'
import type { ChanceModel } from './model.ts'
import { madeOnce } from '../once.ts'
import type { SpecialtyParameters } from './parameters.ts'
import { typicalListOf } from './typical.ts'

/** Invitations expected at each node of a list of so many applications: under the best estimates, or under draw `d`. */
export type TypicalInvitations = (
  applications: number,
  under: { readonly parameters: SpecialtyParameters; readonly terms: NodeTerms; readonly d?: number },
) => Expected

/**
 * Invitations of this applicant when programs are chosen as others choose them: in proportion to the applications they get, signals in
 * their usual share. Beside it stands what the own list brings, so that a person sees what the choice of programs is worth.
 */
export function typicalInvitations(group: SpecialtyGroup, model: ChanceModel, match: number): TypicalInvitations {
  const list = typicalListOf({ typical: group.model.typical, signalPlain: group.model.invitation.signalPlain }, model, match)
  const table = tableOf(group.model.typical, group.point.population)
  const strata = group.model.typical.strata.map(({ rate: printed, doors }, i) => ({
    ...table.at(itemAt(list.rate, i) + group.point.groupShift, itemAt(list.error, i)),
    amongRates: amongRates(printed),
    door: group.door === undefined ? 1 : doors[group.door],
  }))
  const made = new Map<number | undefined, readonly StratumChance[]>()
  const counted = new Map<number, { readonly sent: Float64Array; readonly weighed: Float64Array }>()
  const chancesUnder = (
    parameters: SpecialtyParameters,
    { quality }: NodeTerms,
    d: number | undefined,
  ): readonly StratumChance[] => {
    const lift = Math.exp(parameters.lift.signal)
    return strata.map(({ alpha, own, door, ...at }) => {
      const shift = d === undefined ? 0 : onLine(group.shiftByRate(), d, at.amongRates)
      return stratumChance({ logOdds: alpha + shift + parameters.level + parameters.record, own, lift, door }, quality)
    })
  }
  return (applications, { parameters, terms, d }) => {
    const known = madeOnce(made, d, () => chancesUnder(parameters, terms, d))
    const counts = madeOnce(counted, applications, () => {
      const byStratum = applicationsByStratum(list, applications)
      return { sent: byStratum, weighed: times(byStratum, list.yields) }
    })
    // However long the list, there are no more signals to send.
    const signalled = Math.min(1, group.model.typical.signals / Math.max(1, applications))
    return {
      invitations: expectedFrom(known, counts.sent, signalled),
      weighed: expectedFrom(known, counts.weighed, signalled),
    }
  }
}

/** Chance of no match at each node with a typical list, by the best estimates: what a season without a match says of the applicant. */
export function typicalMissAtNodes(
  group: SpecialtyGroup,
  latent: Latent,
  { model, match }: { readonly model: ChanceModel; readonly match: number },
): Float64Array {
  const terms = nodeTerms(group.point, latent)
  const { weighed } = typicalInvitations(group, model, match)(group.model.typical.size, { parameters: group.point, terms })
  return weighed.map((expected, k) => Math.exp(-itemAt(terms.ending, k) * interviewsKept(expected, model.capacity.estimate)))
}
