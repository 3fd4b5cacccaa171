import { isoDate } from '#domain'
import { counted } from '#domain/say'
import { readDay } from '../files/days.ts'
import { tidy } from '../files/text.ts'
import type { FailedRow, ReadOutcome, ReadProgram } from '../reading.ts'
import { refuse } from '../reading.ts'
import { programWords } from './program-words.ts'

/** Whether a text is a calendar (RFC 5545). */
export function isCalendar(text: string): boolean {
  return /^\s*BEGIN:VCALENDAR/i.test(text)
}

/** Interviews of a calendar, each with its day; every other event is listed with why it is none. */
export function readCalendar(text: string): ReadOutcome {
  const programs: ReadProgram[] = []
  const failed: FailedRow[] = []
  const events = eventsIn(text)
  if (events.length === 0) return refuse('The calendar holds no event.')
  for (const event of events) {
    const read = interviewOf(event)
    if (typeof read === 'string') failed.push({ line: event.line, reason: read, text: event.values.get('SUMMARY') ?? '' })
    else programs.push(read)
  }
  return {
    kind: 'read',
    reading: {
      format: 'calendar',
      title: `${counted(programs.length, 'interview')} in a calendar of ${counted(events.length, 'event')}`,
      programs,
      failed,
      unknownColumns: [],
      missingColumns: [],
      notes: ['The day is the one written in the calendar. Places, people and links were left out.'],
    },
  }
}

interface CalendarEvent {
  readonly line: number
  readonly values: ReadonlyMap<string, string>
}

/** Lines that begin with a blank go on from the one before. */
function eventsIn(text: string): readonly CalendarEvent[] {
  const events: CalendarEvent[] = []
  let open: { line: number; values: Map<string, string> } | undefined
  let last: string | undefined
  let depth = 0
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (/^[ \t]/.test(line) && open && last !== undefined) {
      open.values.set(last, `${open.values.get(last) ?? ''}${line.slice(1)}`)
      continue
    }
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/i.exec(line) ?? []
    last = undefined
    if (/^BEGIN$/i.test(name) && value === 'VEVENT') open = { line: at + 1, values: new Map() }
    else if (/^BEGIN$/i.test(name)) depth += open ? 1 : 0
    else if (/^END$/i.test(name) && value !== 'VEVENT') depth = Math.max(0, depth - 1)
    else if (/^END$/i.test(name)) {
      if (open) events.push(open)
      open = undefined
    } else if (open && depth === 0 && name !== '') {
      last = name.toUpperCase()
      if (!open.values.has(last)) open.values.set(last, value)
    }
  }
  return events
}

function interviewOf({ line, values }: CalendarEvent): ReadProgram | string {
  const plain = (name: string): string => tidy((values.get(name) ?? '').replaceAll(/\\n/gi, ' ').replaceAll(/\\([\\,;])/g, '$1'))
  const summary = plain('SUMMARY')
  if (/^cancelled$/i.test(plain('STATUS')) || /\bcancel?led\b/i.test(summary)) return 'The event is cancelled.'
  if (!/\binterview\b/i.test(summary)) return 'The event is not called an interview.'
  if (/\b(prep(aration)?|mock|practice|social|dinner|thank you|webinar)\b/i.test(summary))
    return 'The event goes with interviews, and is none.'
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})/.exec(plain('DTSTART')) ?? []
  const day = readDay(`${year}-${month}-${date}`)
  if (day === undefined) return 'The event has no day that can be read.'
  const named = programWords(summary)
  if (named.name === '' && named.acgmeId === undefined) return 'The event does not say with which program the interview is.'
  return {
    line,
    ...named,
    name: named.name || `Program ${named.acgmeId}`,
    claims: {},
    season: { answer: 'invited', interviewDay: isoDate(day) },
    raw: { SUMMARY: summary },
  }
}
