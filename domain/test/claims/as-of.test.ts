import { describe, expect, test } from 'vitest'
import { isoDate } from '../../src/units.ts'
import { agingOf, dayOf, yearsBetween } from '../../src/claims/as-of.ts'

describe('the day a date stands for', () => {
  test.each([
    ['2026-10-06', '2026-10-06', 'a day is itself'],
    ['seen 2026-10-06 at noon', '2026-10-06', 'wherever it stands'],
    ['2021-05', '2021-05-01', 'a month is its first day'],
    ['2009-10', '2009-10-01', 'a pair that can be a month is one'],
    ['2021', '2021-07-01', 'a year is its middle'],
    ['2023-24', '2023-09-01', 'a season is the September it is applied for'],
    ['2026-2027', '2026-09-01', 'in either spelling'],
    ['ERAS 2027', '2026-09-01', 'a season named by its Match year as well'],
    ['2016-2020', '2020-07-01', 'a span counts from its last year'],
    ['2016-20', '2020-07-01', 'also when cut short'],
    ['FY2025 Q2', '2025-07-01', 'a fiscal year is a year'],
  ])('%s is %s: %s', (asOf, day) => expect(dayOf(asOf)).toBe(day))

  test.each(['', 'soon', 'in winter', '2026-13-45'])('%j has none', (asOf) => {
    expect(() => dayOf(asOf)).toThrow(`asOf requires a date, such as 2021 or 2026-10-06, got ${asOf}`)
  })
})

test('a claim without a readable date ages as the oldest there is, and does not stop the advice', () => {
  expect(agingOf('soon')).toEqual({ day: '1900-01-01', reCheckBy: '1901-01-01' })
})

test('what was true on a leap day is looked up again on the last of February', () => {
  expect(agingOf('2024-02-29').reCheckBy).toBe('2025-02-28')
})

test.each([
  ['2025-11-22', '2026-11-21', 0],
  ['2025-11-22', '2026-11-22', 1],
  ['2021-07-01', '2026-11-22', 5],
  ['2027-01-01', '2026-11-22', 0],
])('from %s to %s are %d whole years', (from, to, years) => {
  expect(yearsBetween(isoDate(from), isoDate(to))).toBe(years)
})
