/** The interviews of a season as a calendar file (RFC 5545) that any calendar program can import again and again. */
import { dayText } from '#domain/say'
import { addDays } from '#domain/season'
import type { IsoDate } from '#domain'
import type { Appointment, Board } from '#domain/track'
import { basicDate, calendarText, escaped, stampLines, utcTime } from './ical.ts'

/**
 * Interviews with an hour as events in UTC, so that no calendar shifts them; without one as whole days, tentative. Identifiers stay the
 * same and the sequence rises with every word the log has of the program, so that an import moves what moved and cancels what was
 * cancelled instead of doubling it. `moment`: when it is written, in milliseconds since 1970 UTC.
 */
export function seasonCalendar({ match, appointments, lanes }: Board, moment: number): string {
  const words = new Map(lanes.flatMap(({ programs }) => programs.map((one) => [one.program, one.words] as const)))
  const off = lanes.flatMap(({ programs }) => programs.filter(({ cancelled }) => cancelled !== undefined))
  const of = { match, moment }
  return calendarText(`Matchwright, interviews for Match ${match}`, [
    ...appointments.flatMap((one) => event(one, words.get(one.program) ?? 0, of)),
    ...off.flatMap(({ program, name, words: count, cancelled }) =>
      cancelled === undefined ? [] : called({ program, name, day: cancelled.for, count }, of),
    ),
  ])
}

interface Of {
  readonly match: number
  readonly moment: number
}

function head(program: string, count: number, { match, moment }: Of): readonly string[] {
  return ['BEGIN:VEVENT', `UID:interview-${program}-${match}@matchwright`, ...stampLines(moment, count)]
}

function event({ program, name, place, day, form, span, asks }: Appointment, count: number, of: Of): readonly string[] {
  const notes = [
    ...(place === '' ? [] : [place]),
    ...asks.map(({ text }) => text),
    ...(span?.lengthSaid === false ? ['The end is reckoned, not said by the program.'] : []),
  ]
  return [
    ...head(program, count, of),
    ...(span === undefined ? wholeDay(day) : [`DTSTART:${utcTime(span.start)}`, `DTEND:${utcTime(span.end)}`]),
    `SUMMARY:${escaped(`Interview: ${name}${form === undefined ? '' : `, ${form}`}`)}`,
    `DESCRIPTION:${escaped(notes.join('\n'))}`,
    `STATUS:${span === undefined ? 'TENTATIVE' : 'CONFIRMED'}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(`Tomorrow: ${name}, ${dayText(day)}`)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
  ]
}

function called(
  {
    program,
    name,
    day,
    count,
  }: { readonly program: string; readonly name: string; readonly day: IsoDate; readonly count: number },
  of: Of,
): readonly string[] {
  return [
    ...head(program, count, of),
    ...wholeDay(day),
    `SUMMARY:${escaped(`Cancelled: interview, ${name}`)}`,
    'STATUS:CANCELLED',
    'END:VEVENT',
  ]
}

function wholeDay(day: IsoDate): readonly string[] {
  return [`DTSTART;VALUE=DATE:${basicDate(day)}`, `DTEND;VALUE=DATE:${basicDate(addDays(day, 1))}`]
}
