import type { SeasonEntry } from '../season/season-log.ts'
import type { IsoDate, ProgramId } from '../units.ts'
import type { HeldPlace, RankablePlace, RankedPlace, RankOrder } from './rank-order.ts'

/** What the log is told so that the list stands in this order: ranks that change, and 0 for what leaves it. */
export function rankEntries(
  order: readonly ProgramId[],
  before: readonly (RankedPlace | HeldPlace)[],
  { match, on, despite }: { readonly match: number; readonly on: IsoDate; readonly despite: ReadonlySet<ProgramId> },
): readonly SeasonEntry[] {
  const was = new Map(before.map((one) => [one.program, one]))
  const places = order.flatMap((program, at): readonly SeasonEntry[] => {
    const same = was.get(program)
    const isDespite = despite.has(program) || same?.despite === true
    if (same?.rank === at + 1 && same.despite === isDespite) return []
    return [{ kind: 'ranked', match, program, rank: at + 1, ...(isDespite ? { despite: 'visa' as const } : {}), on }]
  })
  const left = before.filter(({ program }) => !order.includes(program))
  return [...places, ...left.map(({ program }): SeasonEntry => ({ kind: 'ranked', match, program, rank: 0, on }))]
}

/** Programs of an order that may not be ranked without saying so: no visa of theirs can be used. */
export function needsOverride(
  order: readonly ProgramId[],
  { waiting, held }: Pick<RankOrder, 'waiting' | 'held'>,
  despite: ReadonlySet<ProgramId>,
): readonly RankablePlace[] {
  return [...waiting, ...held].filter(({ program, impossible }) => impossible && order.includes(program) && !despite.has(program))
}
