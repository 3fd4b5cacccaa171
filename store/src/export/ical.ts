import { daysBetween } from '#domain/season'
import { isoDate } from '#domain'
import type { IsoDate } from '#domain'

/** Lines of a calendar file as RFC 5545 wants them. */

/** The lines between BEGIN and END of a calendar that is published as a file. */
export function calendarText(name: string, events: readonly string[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Matchwright//Plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events,
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/** Text as the value of a property. */
export function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
}

const longestLine = 75

/** Lines of at most 75 octets, never cut inside a character; a continuation begins with one blank that counts. */
function folded(line: string): string {
  let octets = 0
  let text = ''
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > longestLine) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}

/** Octets of one character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x8_00) return 2
  return code < 0x1_00_00 ? 3 : 4
}

/** `20270319`, as dates are written there. */
export function basicDate(day: IsoDate): string {
  return day.replaceAll('-', '')
}

/** Rises from day to day, so that a later export replaces an earlier one. */
export function sequenceOn(day: IsoDate): number {
  return Math.max(0, daysBetween(firstDay, day))
}

const firstDay = isoDate('2020-01-01')
