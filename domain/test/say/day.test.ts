import { describe, expect, it } from 'vitest'
import {
  daysFrom,
  dayText,
  deadlineText,
  fromToText,
  monthText,
  shortDayText,
  weekdayText,
  yearlyDayText,
  yearOf,
} from '#domain/say'

/** Match Day 2027 is Friday 19 March, noon Eastern (NRMP calendar 2027). */
const matchDay = '2027-03-19'

describe('a day', () => {
  it('is written out with its weekday, month after day', () => {
    expect(dayText(matchDay)).toBe('Fri 19 Mar 2027')
    expect(shortDayText(matchDay)).toBe('19 Mar')
    expect(monthText('2027-03')).toBe('March 2027')
    expect(fromToText('2027-06-26', '2027-07-20', shortDayText)).toBe('26 Jun to 20 Jul')
    expect(fromToText('2027-06-26', '2027-06-26', shortDayText)).toBe('26 Jun')
    expect(weekdayText(matchDay)).toBe('Friday')
    expect(yearlyDayText('06-23')).toBe('23 June')
  })

  it('has its hour and zone where those are known', () => {
    expect(dayText('2027-03-19T12:00-04:00')).toBe('Fri 19 Mar 2027, 12:00 Eastern time (UTC-4)')
    expect(dayText('2027-03-19T12:00')).toBe('Fri 19 Mar 2027, 12:00 UTC')
  })

  it('stands on the own clock too where that shows another hour, the night named', () => {
    const deadline = '2027-03-03T21:00-05:00'
    expect(deadlineText(deadline, 'Asia/Karachi')).toBe(
      'Wed 3 Mar 2027, 21:00 Eastern time (UTC-5); for you Thu 4 Mar 2027, 07:00 Karachi time',
    )
    expect(deadlineText(deadline, 'Europe/Berlin')).toContain('for you Thu 4 Mar 2027, 03:00 Berlin time, in the night')
    expect(deadlineText(deadline, 'America/New_York')).toBe('Wed 3 Mar 2027, 21:00 Eastern time (UTC-5)')
    expect(deadlineText('2027-03-03T21:00', 'Africa/Lagos')).toBe(
      'Wed 3 Mar 2027, 21:00 UTC; for you Wed 3 Mar 2027, 22:00 Lagos time',
    )
    expect([deadlineText(matchDay, 'Asia/Karachi'), deadlineText(deadline, undefined)]).toEqual([
      dayText(matchDay),
      dayText(deadline),
    ])
  })

  it('is named in the language asked for', () => {
    expect(dayText(matchDay, 'es')).toBe('vie 19 mar 2027')
    expect(monthText(matchDay, 'de')).toBe('März 2027')
  })

  it('has the names that Intl has for it, of every weekday and month', () => {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= 7; day++) {
        const iso = `2027-${String(month).padStart(2, '0')}-0${day}`
        const named = (options: Intl.DateTimeFormatOptions): string =>
          new Date(`${iso}T12:00Z`).toLocaleDateString('en-US', { ...options, timeZone: 'UTC' })
        expect(dayText(iso)).toBe(`${named({ weekday: 'short' })} ${day} ${named({ month: 'short' })} 2027`)
        expect([weekdayText(iso), monthText(iso)]).toEqual([named({ weekday: 'long' }), `${named({ month: 'long' })} 2027`])
      }
    }
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
