import { describe, expect, it } from 'vitest'
import { isoDate } from '#domain'
import type { StudyWeek } from '#domain/study'
import { weekCalendar } from '#store'

const week: StudyWeek = {
  from: isoDate('2026-11-23'),
  exam: { kind: 'step2ck' },
  sessions: [
    {
      id: '2026-11-23-weakness-cardiovascular',
      date: isoDate('2026-11-23'),
      start: '2026-11-23T18:30',
      end: '2026-11-23T19:45',
      minutes: 75,
      kind: 'weakness',
      title: 'Cardiovascular; heart failure, valves',
      topic: 'cardiovascular',
      why: 'Most points lost',
    },
  ],
  minutes: { total: 75, done: 0, weakness: 75, mixed: 0, review: 0 },
  shares: { weakness: 1, mixed: 0 },
  restDays: [],
  because: [],
  asks: [],
}

describe('the week as a calendar', () => {
  const lines = weekCalendar(week, Date.parse('2026-11-22T09:00Z')).split('\r\n')

  it('has each session at the hour of the wall clock, without a time zone (RFC 5545, 3.3.5, form 1)', () => {
    expect(lines).toContain('DTSTART:20261123T183000')
    expect(lines).toContain('DTEND:20261123T194500')
  })

  it('keeps the name of a session, so that planning again moves it', () => {
    expect(lines).toContain('UID:2026-11-23-weakness-cardiovascular@matchwright')
  })

  it('escapes what the format would read', () => {
    expect(lines).toContain('SUMMARY:Cardiovascular\\; heart failure\\, valves')
  })
})
