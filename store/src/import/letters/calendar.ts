import ICAL from 'ical.js'
import { counted, isZone } from '#domain/say'
import { readDay } from '../files/days.ts'
import { tidy } from '../files/text.ts'
import { keepWithin } from '../limits.ts'
import type { FailedRow, ReadOutcome, ReadProgram, ReadSeason } from '../reading.ts'
import { refuse } from '../reading.ts'
import { isoDate } from '#domain'
import type { CalendarText, EventText } from './calendar-text.ts'
import { eventsIn } from './calendar-text.ts'
import type { NamedProgram } from './program-words.ts'
import { programWords } from './program-words.ts'

/**
 * Interviews of a calendar, each with its day, hour and clock; every other event is listed with why it is none. `sender`: whose they are
 * where an event does not say.
 */
export function readCalendar(text: string, sender?: NamedProgram): ReadOutcome {
  const programs: ReadProgram[] = []
  const failed: FailedRow[] = []
  const calendar = eventsIn(text)
  keepWithin('events', calendar.events.length)
  if (calendar.events.length === 0) return refuse('The calendar holds no event.')
  for (const event of calendar.events) {
    const read = interviewIn(event, calendar, sender)
    if ('reason' in read) failed.push(read)
    else programs.push(read)
  }
  return {
    kind: 'read',
    reading: {
      format: 'calendar',
      title: `${counted(programs.length, 'interview')} in a calendar of ${counted(calendar.events.length, 'event')}`,
      programs,
      failed,
      unknownColumns: [],
      missingColumns: [],
      notes: ['Day, hour and clock are those of the calendar. Places, people and links were left out.'],
    },
  }
}

function interviewIn(event: EventText, calendar: CalendarText, sender: NamedProgram | undefined): ReadProgram | FailedRow {
  const { line } = event
  const parsed = parsedEvent(event, calendar)
  if (parsed === undefined) return { line, reason: 'The event is not written as calendars are (RFC 5545).', text: '' }
  const summary = tidy(parsed.summary ?? '')
  const not = (reason: string): FailedRow => ({ line, reason, text: summary })
  if (!/\binterview\b/i.test(summary)) return not('The event is not called an interview.')
  if (/\b(prep(aration)?|mock|practice|social|dinner|thank you|webinar)\b/i.test(summary))
    return not('The event goes with interviews, and is none.')
  const season = seasonOf(parsed, calendar)
  if (season === undefined) return not('The event has no day that can be read.')
  const own = programWords(summary.replace(/^cancel?led:?/i, ''))
  const named = own.name === '' && own.acgmeId === undefined ? sender : own
  if (named === undefined) return not('The event does not say with which program the interview is.')
  return {
    line,
    ...named,
    name: named.name || `Program ${named.acgmeId ?? named.nrmpCode}`,
    claims: {},
    season,
    raw: { SUMMARY: summary },
  }
}

/** One event read beside the clocks its calendar describes; undefined where it breaks the format. */
function parsedEvent({ text, isWhole }: EventText, { zones }: CalendarText): ICAL.Event | undefined {
  if (!isWhole) return undefined
  try {
    const calendar = new ICAL.Component(ICAL.parse(['BEGIN:VCALENDAR', ...zones, text, 'END:VCALENDAR'].join('\r\n')))
    const event = calendar.getFirstSubcomponent('vevent')
    return event === null ? undefined : new ICAL.Event(event)
  } catch {
    return undefined
  }
}

/** What the event tells of the season; undefined where it has no day. */
function seasonOf(event: ICAL.Event, calendar: CalendarText): ReadSeason | undefined {
  const start = event.component.getFirstPropertyValue('dtstart')
  if (!(start instanceof ICAL.Time)) return undefined
  const when = whenOf(start, event, calendar)
  if (when === undefined) return undefined
  const status = String(event.component.getFirstPropertyValue('status') ?? '')
  if (/^cancelled$/i.test(status) || /\bcancel?led\b/i.test(event.summary ?? '') || calendar.isCancelling)
    return { isOff: true, ...when }
  return { answer: 'invited', ...when, ...lengthOf(event) }
}

type When = Pick<ReadSeason, 'interviewDay' | 'interviewAt' | 'interviewZone'>

/** Day and hour on the clock the event names. One that only the file itself describes is said in UTC. */
function whenOf(start: ICAL.Time, event: ICAL.Event, { zone: usual }: CalendarText): When | undefined {
  const named = event.component.getFirstProperty('dtstart')?.getParameter('tzid')
  const zone = typeof named === 'string' ? named : undefined
  if (start.isDate) return onClock(start.toString(), undefined)?.day
  if (start.zone === ICAL.Timezone.utcTimezone) return whole(start.toString(), 'UTC')
  if (zone !== undefined && isZone(zone)) return whole(start.toString(), zone)
  const isDescribed = start.zone !== null && start.zone !== ICAL.Timezone.localTimezone && zone !== undefined
  if (isDescribed) return whole(start.convertToZone(ICAL.Timezone.utcTimezone).toString(), 'UTC')
  return whole(start.toString(), zone === undefined && usual !== undefined && isZone(usual) ? usual : undefined)
}

interface OnClock {
  readonly day: Pick<When, 'interviewDay'>
  readonly at: string
}

/** `2027-01-14T09:00:00` as a day and an hour; undefined where the calendar has no such day. */
function onClock(wall: string, at = wall.slice(11, 16)): OnClock | undefined {
  const day = readDay(wall.slice(0, 10))
  return day === undefined ? undefined : { day: { interviewDay: isoDate(day) }, at }
}

function whole(wall: string, zone: string | undefined): When | undefined {
  const read = onClock(wall)
  if (read === undefined) return undefined
  return { ...read.day, interviewAt: read.at, ...(zone === undefined ? {} : { interviewZone: zone }) }
}

const dayMinutes = 1440

/** How long it lasts, where the event says so. */
function lengthOf(event: ICAL.Event): Pick<ReadSeason, 'interviewMinutes'> {
  const isSaid = event.component.hasProperty('dtend') || event.component.hasProperty('duration')
  if (!isSaid || event.startDate.isDate) return {}
  const minutes = Math.round(event.duration.toSeconds() / 60)
  return minutes >= 1 && minutes <= dayMinutes ? { interviewMinutes: minutes } : {}
}
