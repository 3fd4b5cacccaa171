import type { SeasonEntry, SeasonLog } from '../season/season-log.ts'
import type { IsoDate } from '../units.ts'
import type { OwnRecords } from './own-records.ts'
import type { PreviousMatch, Profile, SeasonState } from './profile.ts'
import { entriesOf } from '../season/note-application.ts'
import { seasonsIn, standingIn } from '../season/season-log.ts'

/** The season log of a person: earlier Matches, what was logged, and last what a profile handed in says of its season. */
export function logOf(profile: Profile, today: IsoDate, records?: OwnRecords): SeasonLog {
  const { season, previousMatches = [] } = profile
  return {
    version: 2,
    entries: [...previousMatches.flatMap(resultIn), ...(records?.season?.entries ?? []), ...entriesTold(season, today)],
  }
}

/** What a profile says of its season, as entries of the log: how a profile that holds applications gets them into it. */
export function entriesTold(season: SeasonState | undefined, today: IsoDate): readonly SeasonEntry[] {
  const match = season?.appliedFor ?? season?.target ?? seasonUnderReview(today)
  return [
    ...(season?.appliedFor === undefined ? [] : [{ kind: 'applied', match } as const]),
    ...(season?.applications ?? []).flatMap((one) => entriesOf(one, match)),
  ]
}

/** The other way round: the newest season of the log as a profile file says it, for whoever takes the profile elsewhere. */
export function seasonAsTold(log: SeasonLog): Pick<SeasonState, 'appliedFor' | 'applications'> {
  const match = seasonsIn(log).findLast((one) => standingIn(log, one).applied)
  if (match === undefined) return {}
  const { applications } = standingIn(log, match)
  return { appliedFor: match, ...(applications.length === 0 ? {} : { applications }) }
}

/** The season that something noted today belongs to: the one under way by the log, else the one aimed at, else the one programs review. */
export function seasonToNote(
  log: SeasonLog,
  { target, today }: { readonly target: number | undefined; readonly today: IsoDate },
): number {
  const review = seasonUnderReview(today)
  return seasonsIn(log).findLast((match) => match >= review && standingIn(log, match).applied) ?? target ?? review
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
