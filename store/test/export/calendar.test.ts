import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '#domain'
import type { Plan, PlanStep } from '#domain/plan'
import { changeMarks, noMarks, workPlan } from '#domain/plan'
import { planCalendar } from '#store'

const step: PlanStep = {
  id: 'match-day',
  phase: 'match',
  title: 'Match Day',
  by: isoDate('2028-03-17'),
  dateKind: 'expected',
  why: 'Results at noon, Eastern time',
  source: { source: 'NRMP calendar', asOf: '2027', known: 'derived' },
}

function planOf(...steps: readonly PlanStep[]): Plan {
  return { season: { match: 2028, expected: true, because: [] }, aim: 'Match 2028', steps, faq: [], levers: [], asks: [] }
}

/** An independent reading of RFC 5545: unfolds, splits, unescapes. */
function read(calendar: string): readonly (readonly [name: string, value: string])[] {
  return calendar
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter(Boolean)
    .map((line) => {
      const colon = line.indexOf(':')
      const value = line
        .slice(colon + 1)
        .replaceAll(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character))
      return [line.slice(0, colon), value] as const
    })
}

function valueOf(calendar: string, name: string): string | undefined {
  return read(calendar).find(([key]) => key === name)?.[1]
}

describe('the calendar file', () => {
  const today = Date.parse('2026-11-22T09:30Z')
  const calendar = planCalendar(planOf(step), today)

  it('holds what RFC 5545 section 3.6 asks of a calendar and an event', () => {
    for (const name of ['VERSION', 'PRODID', 'UID', 'DTSTAMP', 'SUMMARY']) expect(valueOf(calendar, name), name).toBeTruthy()
    expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(valueOf(calendar, 'DTSTAMP')).toBe('20261122T093000Z')
  })

  it('ends a whole-day event on the day after, because DTEND is exclusive (RFC 5545, 3.6.1)', () => {
    expect(valueOf(calendar, 'DTSTART;VALUE=DATE')).toBe('20280317')
    expect(valueOf(calendar, 'DTEND;VALUE=DATE')).toBe('20280318')
    const leap = planCalendar(planOf({ ...step, by: isoDate('2028-02-29') }), today)
    expect(valueOf(leap, 'DTEND;VALUE=DATE')).toBe('20280301')
  })

  it('says where a date is not official', () => {
    expect(valueOf(calendar, 'SUMMARY')).toBe('Expected: Match Day')
    expect(valueOf(calendar, 'STATUS')).toBe('TENTATIVE')
    const official = planCalendar(planOf({ ...step, dateKind: 'official' }), today)
    expect(valueOf(official, 'SUMMARY')).toBe('Match Day')
    expect(valueOf(official, 'STATUS')).toBe('CONFIRMED')
  })

  it('keeps an event its name and raises its sequence, so that a later export replaces an earlier one', () => {
    const later = planCalendar(planOf(step), today + 60_000)
    expect(valueOf(later, 'UID')).toBe(valueOf(calendar, 'UID'))
    expect(Number(valueOf(later, 'SEQUENCE'))).toBeGreaterThan(Number(valueOf(calendar, 'SEQUENCE')))
  })

  it('is the same bytes for the same plan and moment', () => {
    expect(planCalendar(planOf(step), today)).toBe(calendar)
  })

  it('folds at 75 octets, never inside a character, and gives back any text in any script', () => {
    const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).map((text) => text.replaceAll(/\r\n?/g, '\n'))
    fc.assert(
      fc.property(anyText, (title) => {
        // The replacement character is how a cut character would show: a title may not bring its own.
        fc.pre(!title.includes('\ufffd'))
        const text = planCalendar(planOf({ ...step, title, dateKind: 'official' }), today)
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        expect(text).not.toContain('\uFFFD')
        expect(valueOf(text, 'SUMMARY')).toBe(title)
      }),
      { numRuns: 300 },
    )
  })

  it('changes what a calendar has on the next import: same identifier, higher sequence, and ticked or hidden is cancelled', () => {
    const later = today + 60_000
    const marks = changeMarks(noMarks, { kind: 'tick', id: 'match-day', on: isoDate('2026-11-22') })
    const again = planCalendar(planOf(step), later, workPlan(planOf(step), marks))
    expect(valueOf(again, 'UID')).toBe(valueOf(calendar, 'UID'))
    expect(Number(valueOf(again, 'SEQUENCE'))).toBeGreaterThan(Number(valueOf(calendar, 'SEQUENCE')))
    expect(valueOf(again, 'STATUS')).toBe('CANCELLED')
    expect(again).not.toContain('VALARM')
    const moved = changeMarks(noMarks, { kind: 'move', id: 'match-day', by: isoDate('2028-03-20') })
    expect(valueOf(planCalendar(planOf(step), later, workPlan(planOf(step), moved)), 'DTSTART;VALUE=DATE')).toBe('20280320')
  })
})
