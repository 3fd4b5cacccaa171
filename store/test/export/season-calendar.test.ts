/** The interviews of a season in a calendar program: read back by our own reader, and by the rules of RFC 5545 line by line. */
import { describe, expect, test } from 'vitest'
import { isoDate, programId } from '#domain'
import type { Appointment, Board, TrackedProgram } from '#domain/track'
import { seasonCalendar } from '#store'

const id = programId('1404112358')
const today = Date.parse('2026-11-28T09:00Z')
const tracked: TrackedProgram = {
  program: id,
  name: 'Baystate, Springfield',
  place: 'Springfield, MA',
  lane: 'scheduled',
  letters: [],
  answers: [],
  words: 3,
}
const start = Date.parse('2027-01-14T14:00Z')
const appointment: Appointment = {
  program: id,
  name: tracked.name,
  place: tracked.place,
  day: isoDate('2027-01-14'),
  span: { start, end: start + 4 * 3_600_000, zone: 'America/New_York', lengthSaid: false },
  asks: [],
}

const boardWith = (appointments: readonly Appointment[], one: TrackedProgram): Board => ({
  match: 2027,
  title: '',
  lanes: [{ lane: one.lane, programs: [one] }],
  appointments,
  clashes: [],
  todo: [],
  costs: { lines: [], total: 0 as Board['costs']['total'], because: [] },
  questions: [],
  ifImproper: { 'rank asked': [], 'place offered': [] },
})

function fieldsOf(text: string): ReadonlyMap<string, string> {
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  return new Map(lines.map((line) => [line.slice(0, line.search(/[:;]/)), line.slice(line.search(/[:;]/) + 1)]))
}

const sequence = (fields: ReadonlyMap<string, string>): number => Number(fields.get('SEQUENCE'))

const write = (board: Board, moment: number = today): ReadonlyMap<string, string> => fieldsOf(seasonCalendar(board, moment))

describe('an interview in a calendar', () => {
  test('stands in UTC, so that no calendar shifts it, with the program’s name escaped', () => {
    const fields = write(boardWith([appointment], tracked))
    expect(fields.get('DTSTART')).toBe('20270114T140000Z')
    expect(fields.get('DTEND')).toBe('20270114T180000Z')
    expect(fields.get('SUMMARY')).toBe('Interview: Baystate\\, Springfield')
    expect(fields.get('STATUS')).toBe('CONFIRMED')
  })

  test('keeps its identifier and rises in sequence with every word and every minute, so that an import moves it', () => {
    const before = write(boardWith([appointment], tracked))
    const later = write(boardWith([{ ...appointment, day: isoDate('2027-01-20') }], { ...tracked, words: 4 }))
    const nextMinute = write(boardWith([appointment], { ...tracked, words: 2 }), today + 60_000)
    expect(later.get('UID')).toBe(before.get('UID'))
    expect(sequence(later)).toBeGreaterThan(sequence(before))
    expect(sequence(nextMinute)).toBeGreaterThan(sequence(later))
  })

  test('without an hour is a whole day and tentative; called off it is cancelled under the same identifier', () => {
    const { span: _span, ...noHour } = appointment
    const day = write(boardWith([noHour], tracked))
    expect([day.get('DTSTART'), day.get('STATUS')]).toEqual(['VALUE=DATE:20270114', 'TENTATIVE'])
    const scheduled = { kind: 'scheduled', program: id, for: isoDate('2027-01-14') } as const
    const off = write(boardWith([], { ...tracked, lane: 'invited', cancelled: scheduled }))
    expect([off.get('UID'), off.get('STATUS')]).toEqual([day.get('UID'), 'CANCELLED'])
  })

  test('no line is longer than 75 octets, and every line ends as RFC 5545 wants', () => {
    const long = { ...appointment, name: `Bäystate ${'very '.repeat(40)}long` }
    const text = seasonCalendar(boardWith([long], tracked), today)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75 && !line.includes('\n'))).toBe(true)
  })
})
