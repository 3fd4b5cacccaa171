import type { SeasonEntry, SeasonLog } from '../season/season-log.ts'
import type { IsoDate } from '../units.ts'
import type { OwnRecords } from './own-records.ts'
import type { Application, PreviousMatch, Profile } from './profile.ts'

/**
 * The season log of a person: what the profile says of this season and of earlier ones, then what was logged since. A profile that
 * still holds applications is read into the log this way.
 */
export function logOf(profile: Profile, today: IsoDate, records?: OwnRecords): SeasonLog {
  const { season, previousMatches = [] } = profile
  const match = season?.appliedFor ?? season?.target ?? seasonUnderReview(today)
  return {
    version: 1,
    entries: [
      ...previousMatches.flatMap(resultIn),
      ...(season?.appliedFor === undefined ? [] : [{ kind: 'applied', match } as const]),
      ...(season?.applications ?? []).flatMap((one) => entriesOf(one, match)),
      ...(records?.season?.entries ?? []),
    ],
  }
}

/** The Match year whose applications programs read on a day: from September on, the next year's. */
function seasonUnderReview(today: IsoDate): number {
  return Number(today.slice(0, 4)) + (today.slice(5) >= '09-01' ? 1 : 0)
}

function resultIn({ year, outcome, specialties }: PreviousMatch): readonly SeasonEntry[] {
  if (outcome === undefined) return []
  const [specialty] = specialties ?? []
  return [{ kind: 'result', of: 'residency', match: year, outcome, ...(specialty === undefined ? {} : { specialty }) }]
}

function entriesOf({ program, signal, outcome, date, rank }: Application, match: number): readonly SeasonEntry[] {
  return [
    { kind: 'sent', match, program, ...(signal === undefined ? {} : { signal }) },
    ...(outcome === undefined ? [] : [{ kind: outcome, match, program, ...(date === undefined ? {} : { on: date }) }]),
    ...(rank === undefined ? [] : [{ kind: 'ranked' as const, match, program, rank }]),
  ]
}
