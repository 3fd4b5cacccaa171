import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween, weekday } from '../../src/season/days.ts'
import { isoDate } from '../../src/units.ts'

describe('calendar days', () => {
  it('count across months, years and leap days', () => {
    expect(addDays(isoDate('2027-12-31'), 1)).toBe('2028-01-01')
    expect(addDays(isoDate('2028-03-01'), -1)).toBe('2028-02-29')
    expect(daysBetween(isoDate('2027-03-01'), isoDate('2028-03-01'))).toBe(366)
    expect(daysBetween(isoDate('2027-03-02'), isoDate('2027-03-01'))).toBe(-1)
    expect(() => addDays(isoDate('2027-01-01'), 0.5)).toThrow('addDays requires a whole number of days, got 0.5')
  })

  it('move by months to the same day, or the last one there is', () => {
    expect(addMonths(isoDate('2027-03-31'), 6)).toBe('2027-09-30')
    expect(addMonths(isoDate('2027-11-15'), 3)).toBe('2028-02-15')
    expect(addMonths(isoDate('2028-01-31'), 1)).toBe('2028-02-29')
    expect(addMonths(isoDate('2028-03-31'), -1)).toBe('2028-02-29')
  })

  it('have weekdays from Monday 0: Match Day 2027 is a Friday', () => {
    expect(weekday(isoDate('2027-03-19'))).toBe(4)
    expect(weekday(isoDate('2026-11-23'))).toBe(0)
  })
})
