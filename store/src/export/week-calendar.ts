/** A week of study as a calendar file (RFC 5545): sessions in local time, as the clock on the wall shows it. */
import type { StudySession, StudyWeek } from '#domain/study'
import { calendarText, escaped, stampLines } from './ical.ts'

/** Sessions as events without a time zone, so that they stay at their hour where the applicant is. Planning again moves them. */
export function weekCalendar(week: StudyWeek, moment: number): string {
  return calendarText(
    'Matchwright, study',
    week.sessions.flatMap((session) => event(session, moment)),
  )
}

function event({ id, start, end, title, why, kind }: StudySession, moment: number): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@matchwright`,
    ...stampLines(moment),
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
