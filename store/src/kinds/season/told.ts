/** The season as a profile tells it: in a file somebody wrote, and in profiles that were kept before the log was. */
import type { SeasonState } from '#domain/person'
import { application, toldSeason } from '../profile/schema.ts'
import { isGroup } from '../../json.ts'
import type { Group } from '../../json.ts'

export interface ToldSeason {
  /** What can go into the log. */
  readonly told: SeasonState
  /** The profile without it. What cannot be read stays where it is, to be mended there. */
  readonly rest: Group
}

/** What a profile tells of its season and the log should keep; undefined where it tells nothing that can be read. */
export function seasonToldIn(profile: Group): ToldSeason | undefined {
  const season = profile['season']
  if (!isGroup(season)) return undefined
  const { applications, appliedFor, ...others } = season
  const entries = Array.isArray(applications) ? applications.map((one) => ({ one, read: application.safeParse(one) })) : []
  const year = toldSeason.safeParse(appliedFor === undefined ? {} : { appliedFor })
  const target = toldSeason.safeParse(others)
  const read = entries.flatMap(({ read: { data } }) => data ?? [])
  const unread = entries.flatMap(({ one, read: { success } }) => (success ? [] : [one]))
  const told = { ...year.data, ...(read.length === 0 ? {} : { applications: read }) }
  if (Object.keys(told).length === 0) return undefined
  const left = {
    ...others,
    ...(year.success || appliedFor === undefined ? {} : { appliedFor }),
    ...(unread.length === 0 ? {} : { applications: unread }),
  }
  const { season: _season, ...profileWithout } = profile
  const rest = Object.keys(left).length === 0 ? profileWithout : { ...profile, season: left }
  return { told: { ...target.data, ...told }, rest }
}
