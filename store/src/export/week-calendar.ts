/** A week of study as a calendar file (RFC 5545): sessions in local time, as the clock on the wall shows it. */
import type { IsoDate } from '#domain'
import type { StudySession, StudyWeek } from '#domain/study'
import { basicDate, calendarText, escaped, sequenceOn } from './ical.ts'

/** Sessions as events without a time zone, so that they stay at their hour where the applicant is. Planning again moves them. */
export function weekCalendar(week: StudyWeek, today: IsoDate): string {
  return calendarText(
    'Matchwright, study',
    week.sessions.flatMap((session) => event(session, today)),
  )
}

function event({ id, start, end, title, why, kind }: StudySession, today: IsoDate): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@matchwright`,
    `DTSTAMP:${basicDate(today)}T000000Z`,
    `SEQUENCE:${sequenceOn(today)}`,
    `DTSTART:${localTime(start)}`,
    `DTEND:${localTime(end)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(why)}`,
    `CATEGORIES:${escaped(kind)}`,
    'END:VEVENT',
  ]
}

/** `20261123T183000`: a floating time. */
function localTime(time: string): string {
  return `${time.replaceAll(/[-:]/g, '')}00`
}
