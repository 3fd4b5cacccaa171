import type { PlannedApplication } from '../chances/chances.ts'
import type { SeasonEntry } from '../season/season-log.ts'
import type { IsoDate } from '../units.ts'

/** A list as it was sent, with what was signalled: one entry for the season and one for each program. */
export function sentEntries(
  picks: readonly PlannedApplication[],
  { match, on }: { readonly match: number; readonly on: IsoDate },
): readonly SeasonEntry[] {
  return [
    { kind: 'applied', match, on },
    ...picks.map(({ program, signal }): SeasonEntry => ({
      kind: 'sent',
      match,
      program,
      ...(signal === 'none' ? {} : { signal }),
      on,
    })),
  ]
}
