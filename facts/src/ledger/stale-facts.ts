import { addDays } from '#domain/season'
import { dayOf } from '#domain/claims'
import type { IsoDate } from '#domain'
import type { Cited } from './cited.ts'

/** A fact that somebody should look up again. */
export interface Stale extends Cited {
  readonly reCheckBy: IsoDate
}

const daysOfAYear = 365

/** Facts last true more than a year before the day, oldest first. Fitted and estimated values age with what they rest on. */
export function staleFacts(cited: readonly Cited[], today: IsoDate): readonly Stale[] {
  return cited
    .map((fact) => ({ ...fact, reCheckBy: addDays(dayOf(fact.asOf), daysOfAYear) }))
    .filter((fact) => fact.reCheckBy < today)
    .toSorted((a, b) => (a.reCheckBy < b.reCheckBy ? -1 : Number(a.reCheckBy > b.reCheckBy)))
}
