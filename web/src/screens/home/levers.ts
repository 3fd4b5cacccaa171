import type { Lever } from '#domain'
import type { Advice } from '../../work/protocol.ts'

/** The levers that move the chance most, and that can still be pulled. */
export function topLevers(advice: Advice, most: number = 3): readonly Lever[] {
  return advice.plan.levers
    .filter((lever) => lever.deadline === undefined || lever.deadline >= advice.today)
    .toSorted((a, b) => b.change.point - a.change.point)
    .slice(0, most)
}
