import { itemAt } from '#engine/keys'
import { mostTrusted } from '../claims/ledger.ts'
import type { Program } from '../claims/program.ts'
import type { ChanceModel, YieldModel } from './model.ts'

/** How far a program's share of non-US IMG residents lies from the one at which an interview is worth the average one. */
export interface Yields {
  /** Log of the share over the usual one; 0 where the share is not known, or says nothing of the applicant's group. */
  readonly fromUsual: Float64Array
  /** Standard deviation, in logs, of what the share leaves open. */
  readonly spread: Float64Array
}

export interface YieldRequest {
  readonly programs: readonly Program[]
  readonly yields: YieldModel
  readonly model: Pick<ChanceModel, 'interviewYield'>
  /** Shares of non-US IMGs say nothing of what a program takes of other groups. */
  readonly isOutside: boolean
}

export function yieldsOf({ programs, yields, model, isOutside }: YieldRequest): Yields {
  const { spread, leastShare } = model.interviewYield
  const unknown = Math.hypot(spread.value, yields.spreadOfYields)
  const made = { fromUsual: new Float64Array(programs.length), spread: new Float64Array(programs.length).fill(unknown) }
  programs.forEach(({ claims }, i) => {
    const share = isOutside ? undefined : mostTrusted(claims.nonUsImgShare)?.value.point
    if (share === undefined) return
    made.fromUsual[i] = fromUsual(share, yields, leastShare.value)
    made.spread[i] = spread.value
  })
  return made
}

/** Log of a share of non-US IMGs over the usual one; below `leastShare` nobody can tell it from none. */
export function fromUsual(share: number, { usualShare }: Pick<YieldModel, 'usualShare'>, leastShare: number): number {
  return Math.log(Math.max(leastShare, share) / usualShare)
}

/** What an interview at program `i` is worth by the best estimates, the average interview of the specialty being 1. */
export function yieldAt({ fromUsual: at }: Yields, i: number, byShare: number): number {
  return Math.exp(byShare * itemAt(at, i))
}
