import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weekday } from '../../src/season/days.ts'
import { calendarOf, dayOfEvent, thirdFridayOfMarch } from '../../src/season/calendar.ts'
import { facts } from '../plan/plan-world.ts'

const { seasons } = facts

describe('the calendars we ship', () => {
  test('Match Day is the third Friday of March in each, announced or not', () => {
    for (const calendar of seasons.calendars) {
      expect(dayOfEvent(calendar, 'matchDay')).toBe(thirdFridayOfMarch(calendar.season))
    }
  })

  test('2026 is what AAMC and NRMP published', () => {
    const { events } = calendarOf(seasons, 2026)
    expect(events.submitFrom?.value).toBe('2025-09-03T09:00-04:00')
    expect(events.programReviewFrom?.value).toBe('2025-09-24T09:00-04:00')
    expect(events.matchDay?.value).toBe('2026-03-20T12:00-04:00')
    expect(events.matchDay?.known).toBe('published')
  })

  test('2028 is a projection in every event', () => {
    for (const fact of Object.values(calendarOf(seasons, 2028).events)) expect(fact.known).toBe('derived')
  })

  test('days fall in the order of a season', () => {
    for (const { season } of seasons.calendars) {
      const { events } = calendarOf(seasons, season)
      const order = [
        events.seasonOpens,
        events.submitFrom,
        events.programReviewFrom,
        events.rankingOpens,
        events.rankListDeadline,
        events.matchWeek,
        events.matchDay,
        events.residencyStarts,
      ].map((fact) => fact?.value.slice(0, 10) ?? '')
      expect(order).toEqual(order.toSorted())
    }
  })
})

describe('a season without a calendar', () => {
  test('the rule that projects 2029 gives the 2028 calendar back from the 2027 one', () => {
    const only2027 = { ...seasons, calendars: seasons.calendars.filter((one) => one.season === 2027) }
    const projected = calendarOf(only2027, 2028)
    const shipped = calendarOf(seasons, 2028)
    for (const event of [
      'seasonOpens',
      'submitFrom',
      'programReviewFrom',
      'rankListDeadline',
      'matchWeek',
      'matchDay',
      'residencyStarts',
    ] as const) {
      expect(dayOfEvent(projected, event), event).toBe(dayOfEvent(shipped, event))
    }
  })

  const moving = [
    'submitFrom',
    'programReviewFrom',
    'nrmpRegistrationDeadline',
    'rankListDeadline',
    'soapRound1',
    'matchDay',
  ] as const
  test('every projected year keeps weekdays and is marked derived', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2029, max: 2060 }), (match) => {
        const calendar = calendarOf(seasons, match)
        const base = calendarOf(seasons, 2028)
        for (const event of moving) {
          const [day, from] = [dayOfEvent(calendar, event), dayOfEvent(base, event)]
          if (day === undefined || from === undefined) throw new Error(`${event} is missing`)
          expect(weekday(day)).toBe(weekday(from))
        }
        expect(dayOfEvent(calendar, 'matchDay')).toBe(thirdFridayOfMarch(match))
        expect(Object.values(calendar.events).every((fact) => fact.known === 'derived')).toBe(true)
      }),
    )
  })

  test('without any calendar it says so', () => {
    expect(() => calendarOf({ ...seasons, calendars: [] }, 2028)).toThrow(/at least one season calendar/)
  })
})
