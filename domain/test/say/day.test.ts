import { describe, expect, it } from 'vitest'
import { daysFrom, dayText, monthText, shortDayText, weekdayText, yearlyDayText, yearOf } from '#domain/say'

/** Match Day 2027 is Friday 19 March, noon Eastern (NRMP calendar 2027). */
const matchDay = '2027-03-19'

describe('a day', () => {
  it('is written out with its weekday, month after day', () => {
    expect(dayText(matchDay)).toBe('Fri 19 Mar 2027')
    expect(shortDayText(matchDay)).toBe('19 Mar')
    expect(monthText('2027-03')).toBe('March 2027')
    expect(weekdayText(matchDay)).toBe('Friday')
    expect(yearlyDayText('06-23')).toBe('23 June')
  })

  it('has its hour and zone where those are known', () => {
    expect(dayText('2027-03-19T12:00-04:00')).toBe('Fri 19 Mar 2027, 12:00 Eastern time (UTC-4)')
    expect(dayText('2027-03-19T12:00')).toBe('Fri 19 Mar 2027, 12:00 UTC')
  })

  it('is named in the language asked for', () => {
    expect(dayText(matchDay, 'es')).toBe('vie 19 mar 2027')
    expect(monthText(matchDay, 'de')).toBe('März 2027')
  })

  it('lies so far ahead or behind', () => {
    expect(['2026-11-23', '2026-11-22', '2027-03-19', '2026-11-01'].map((day) => daysFrom('2026-11-22', day))).toEqual([
      'in 1 day',
      'today',
      'in 4 months',
      '21 days ago',
    ])
  })

  it('of a source is known at least by its year', () => {
    expect(['ERAS 2027', '2026-10-06', '2023-24', '2021-05'].map((asOf) => yearOf(asOf))).toEqual([
      '2027',
      '2026',
      '2023-24',
      '2021',
    ])
  })
})
