import { isZone, momentOf, wallClock } from '../say/zone.ts'
import type { Scheduled } from '../season/season-log.ts'
import { isoDate } from '../units.ts'
import { zonesIn } from './state-zones.ts'

/** An interview said on another clock (a calendar in UTC, or in the applicant's own zone) as the program's clock shows it. */
export function onProgramsClock(interview: Scheduled, state: string): Scheduled {
  const { for: day, at, zone } = interview
  const own = zonesIn(state)
  const [there] = own
  if (at === undefined || zone === undefined || there === undefined || own.includes(zone) || !isZone(zone)) return interview
  const wall = wallClock(momentOf(`${day}T${at}`, zone), there)
  return { ...interview, for: isoDate(wall.slice(0, 10)), at: wall.slice(11), zone: there }
}
