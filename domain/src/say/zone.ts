/** Hours on the clocks of places. What a zone's clock shows is the time zone database of the machine, through Intl. */
import { dayText } from './day.ts'

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Throws a RangeError for a zone nobody keeps. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const made =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
  clocks.set(zone, made)
  return made
}

/** Whether the time zone database has this name. */
export function isZone(zone: string): boolean {
  try {
    clockOf(zone)
    return true
  } catch {
    return false
  }
}

/** What the clock of a zone shows at a moment (milliseconds since 1970 UTC): `2027-01-14T09:00`. */
export function wallClock(moment: number, zone: string): string {
  const [, month, day, year, hour, minute] = /^(\d\d)\/(\d\d)\/(\d+), (\d\d):(\d\d)$/.exec(clockOf(zone).format(moment)) ?? []
  return `${year}-${month}-${day}T${hour}:${minute}`
}

/**
 * The moment at which the clock of a zone shows this day and hour. An hour that is there twice, in autumn, is the first; one that is
 * left out, in spring, is as much later, as clocks are put forward (both as in RFC 5545 and ISO 8601 calendars).
 */
export function momentOf(wall: string, zone: string): number {
  const asUtc = Date.parse(`${wall}Z`)
  const offsetAt = (moment: number): number => Date.parse(`${wallClock(moment, zone)}Z`) - moment
  const dayApart = 86_400_000
  // No zone changes twice within two days: one of the offsets around is the one in force.
  const [before, after] = [offsetAt(asUtc - dayApart), offsetAt(asUtc + dayApart)]
  const fitting = [asUtc - before, asUtc - after].filter((moment) => offsetAt(moment) === asUtc - moment)
  return fitting.length > 0 ? Math.min(...fitting) : asUtc - before
}

/** Names by which the zones of the United States are known there. */
const usual: Readonly<Record<string, string>> = {
  'America/New_York': 'Eastern time',
  'America/Chicago': 'Central time',
  'America/Denver': 'Mountain time',
  'America/Boise': 'Mountain time',
  'America/Phoenix': 'Arizona time',
  'America/Los_Angeles': 'Pacific time',
  'America/Anchorage': 'Alaska time',
  'Pacific/Honolulu': 'Hawaii time',
  'America/Puerto_Rico': 'Atlantic time',
  'Pacific/Guam': 'Guam time',
  UTC: 'UTC',
}

/** `Eastern time`, `Karachi time` */
export function zoneText(zone: string): string {
  return usual[zone] ?? `${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')} time`
}

/** Hours of the night in which nobody is awake by choice. Ours. */
const nightUntil = '06:00'
const nightFrom = '23:00'

/** A moment on the clock of a place and, where it shows another hour, on the applicant's own, the night named. */
export function bothClocksText(moment: number, there: string, own: string): string {
  const said = momentText(moment, there)
  const ownWall = wallClock(moment, own)
  return ownWall === wallClock(moment, there) ? said : `${said}; ${ownHourText(moment, own)}`
}

/** `Wed 3 Mar 2027, 21:00 Eastern time (UTC-5); for you Thu 4 Mar 2027, 07:00 Karachi time`, of a date-time with an offset; a day alone stays as it is. */
export function deadlineText(iso: string, own: string | undefined): string {
  const said = dayText(iso)
  if (own === undefined || !iso.includes('T')) return said
  // A date-time without an offset is said, and meant, in UTC.
  const moment = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(iso) ? iso : `${iso}Z`)
  return wallClock(moment, own) === iso.slice(0, 16) ? said : `${said}; ${ownHourText(moment, own)}`
}

function ownHourText(moment: number, own: string): string {
  const hour = wallClock(moment, own).slice(11)
  return `for you ${momentText(moment, own)}${hour < nightUntil || hour >= nightFrom ? ', in the night' : ''}`
}

/** `Thu 14 Jan 2027, 09:00 Eastern time` */
export function momentText(moment: number, zone: string): string {
  const wall = wallClock(moment, zone)
  return `${dayText(wall.slice(0, 10))}, ${wall.slice(11)} ${zoneText(zone)}`
}
