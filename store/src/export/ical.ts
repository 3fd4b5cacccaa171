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

const minuteMs = 60_000
const firstMoment = Date.UTC(2020, 0, 1)
/** More words about one thing than this in a minute nobody writes. */
const wordsAMinute = 100

/**
 * When an event was written, and the sequence by which a later export replaces it: rises from minute to minute, and within one with the
 * words there are about it. `moment` in milliseconds since 1970 UTC.
 */
export function stampLines(moment: number, words: number = 0): readonly string[] {
  const minutes = Math.max(0, Math.floor((moment - firstMoment) / minuteMs))
  return [`DTSTAMP:${utcTime(moment)}`, `SEQUENCE:${minutes * wordsAMinute + Math.min(words, wordsAMinute - 1)}`]
}

/** `20270114T140000Z` */
export function utcTime(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}
