import type { PlannedApplication } from '../chances/chances.ts'
import type { SignalLevel } from '../chances/model.ts'
import type { ProgramId, Usd } from '../units.ts'
import { usd } from '../units.ts'
import type { ProgramList } from './list.ts'

/** What is kept of an earlier list to compare a later one with. */
export interface EarlierList {
  readonly picks: readonly PlannedApplication[]
  readonly fees: { readonly total: number }
}

/** What changed from one list to the next, when the profile or the facts did. */
export interface ListChanges {
  readonly entered: readonly ProgramId[]
  readonly left: readonly ProgramId[]
  readonly signals: readonly { readonly program: ProgramId; readonly from: SignalLevel; readonly to: SignalLevel }[]
  readonly fees: Usd
}

/** Compares a list with an earlier one. Programs in the order of the list they stand on. */
export function changesSince(before: EarlierList, after: ProgramList): ListChanges {
  const earlier = new Map(before.picks.map(({ program, signal }) => [program, signal]))
  const now = new Map(after.picks.map(({ program, signal }) => [program, signal]))
  return {
    entered: [...now.keys()].filter((program) => !earlier.has(program)),
    left: [...earlier.keys()].filter((program) => !now.has(program)),
    signals: [...now].flatMap(([program, to]) => {
      const from = earlier.get(program)
      return from === undefined || from === to ? [] : [{ program, from, to }]
    }),
    fees: usd(after.fees.total - before.fees.total),
  }
}
