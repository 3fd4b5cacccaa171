import type { RankedGroup } from '#engine/ranks'
import { kindsOf, rankedGroup } from '#engine/ranks'
import type { Deviation } from './deviation.ts'
import { drawCapacity, drawMatching } from './matching.ts'
import type { ChanceModel, SpecialtyModel } from './model.ts'
import { typicalListOf } from './typical.ts'

/** Everybody of the group the model was fitted to who applies to a specialty with a typical list, by the best estimates or under one draw. */
export function everybodyIn(
  specialty: SpecialtyModel,
  { model, match }: { readonly model: ChanceModel; readonly match: number },
  deviation: Deviation,
): RankedGroup {
  const { level, spread, intercept, slope } = drawMatching(specialty, deviation)
  const list = typicalListOf({ typical: specialty.typical, signalPlain: specialty.invitation.signalPlain }, model, match)
  const capacity = drawCapacity(model, deviation)
  return rankedGroup({ kinds: kindsOf(list, { level, spread, capacity }), intercept, slope })
}
