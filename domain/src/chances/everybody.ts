import type { RankedGroup } from '#engine/ranks'
import { kindsOf, rankedGroup } from '#engine/ranks'
import type { Deviation } from './deviation.ts'
import type { Luck } from './luck.ts'
import { drawCapacity, drawMatching } from './matching.ts'
import type { ChanceModel, SpecialtyModel } from './model.ts'
import { madeOnce } from '../once.ts'
import { deviationOf, drawCount, noDeviation } from './parameters.ts'
import { typicalListOf } from './typical.ts'

export interface EverybodyRequest {
  readonly model: ChanceModel
  readonly luck: Luck
  /** Year of the Match. */
  readonly match: number
}

/** Everybody of the group the model was fitted to who applies to a specialty with a typical list, by the best estimates. */
export function everybodyIn(specialty: SpecialtyModel, request: EverybodyRequest): RankedGroup {
  return madeOnce(request.luck.ranked, `${specialty.specialty} ${request.match}`, () =>
    everybodyUnder(specialty, request, noDeviation),
  )
}

/** The same under every draw. */
export function everybodyDrawn(specialty: SpecialtyModel, request: EverybodyRequest): readonly RankedGroup[] {
  const at = deviationOf(request.luck.normals)
  return madeOnce(request.luck.drawnRanked, `${specialty.specialty} ${request.match}`, () =>
    Array.from({ length: drawCount }, (_, d) => everybodyUnder(specialty, request, at(d))),
  )
}

function everybodyUnder(
  specialty: SpecialtyModel,
  { model, match }: Pick<EverybodyRequest, 'model' | 'match'>,
  deviation: Deviation,
): RankedGroup {
  const { level, spread, intercept, slope } = drawMatching(specialty, deviation)
  const list = typicalListOf({ typical: specialty.typical, signalPlain: specialty.invitation.signalPlain }, model, match)
  const capacity = drawCapacity(model, deviation)
  return rankedGroup({ kinds: kindsOf(list, { level, spread, capacity }), intercept, slope })
}
