import { describe, expect, it } from 'vitest'
import { probability } from '#domain'
import type { Band } from '#domain'
import {
  bandAloud,
  bandInTable,
  bandInWords,
  changeInWords,
  day,
  daysFrom,
  inHundred,
  money,
  oddsInWords,
  yearOf,
} from '../../src/parts/words.ts'

const band = (point: number, low: number, high: number): Band => ({
  point: probability(point),
  low: probability(low),
  high: probability(high),
})

describe('how numbers are said', () => {
  it('says a probability as a count of a hundred with its band, never finer', () => {
    expect(bandInWords(band(0.6183, 0.481, 0.739))).toBe('62 in 100 (48–74)')
    expect(bandAloud(band(0.6183, 0.481, 0.739))).toBe('62 in 100, between 48 and 74')
  })

  it('uses words below one and above ninety-nine in a hundred', () => {
    expect(inHundred(0.004)).toBe('under 1')
    expect(inHundred(0.997)).toBe('over 99')
    expect(inHundred(0)).toBe('0')
    expect(bandInWords(band(0.003, 0.001, 0.004))).toBe('under 1 in 100')
  })

  it('says the end of a band that no count is fine enough for in words, never as 0 or 100', () => {
    expect(bandInWords(band(0.012, 0.004, 0.024))).toBe('1 in 100 (under 1–2)')
    expect(bandInWords(band(0.98, 0.93, 0.998))).toBe('98 in 100 (93–over 99)')
    expect(bandInTable(band(0.9996, 0.995, 1))).toBe('over 99')
    expect(bandInTable(band(0, 0, 0))).toBe('0')
    expect(bandInTable(band(0.31, 0.312, 0.314))).toBe('31 (31–32)')
  })

  it('says a difference of two chances with its band', () => {
    expect(changeInWords({ point: 0.023, low: -0.001, high: 0.041 })).toBe('+2 of 100 (0 to +4)')
    expect(changeInWords({ point: -0.003, low: -0.02, high: 0.01 })).toBe('hardly less of 100 (−2 to +1)')
  })

  it('says what a change of log-odds does', () => {
    expect(oddsInWords(Math.log(2))).toBe('about doubles the odds')
    expect(oddsInWords(-Math.log(2))).toBe('about halves the odds')
    expect(oddsInWords(Math.log(3))).toBe('about triples the odds')
    expect(oddsInWords(-0.28)).toBe('lowers the odds by about 25 %')
    expect(oddsInWords(Math.log(0.03))).toBe('leaves about 3 % of the odds')
    expect(oddsInWords(0.01)).toBeUndefined()
  })

  it('says days with weekday and, where an hour is known, its zone', () => {
    expect(day('2027-03-19')).toBe('Fri 19 March 2027')
    expect(day('2027-03-19T12:00-04:00')).toBe('Fri 19 March 2027, 12:00 Eastern time (UTC-4)')
    expect(daysFrom('2026-11-22', '2026-11-23')).toBe('in 1 day')
    expect(daysFrom('2026-11-22', '2026-11-22')).toBe('today')
    expect(daysFrom('2026-11-22', '2027-03-19')).toBe('in 4 months')
    expect(daysFrom('2026-11-22', '2026-11-01')).toBe('21 days ago')
  })

  it('finds the year a source speaks of', () => {
    expect(yearOf('ERAS 2027')).toBe('2027')
    expect(yearOf('2026-10-06')).toBe('2026')
    expect(yearOf('2023-24')).toBe('2023-24')
    expect(yearOf('2021-05')).toBe('2021')
  })

  it('says money in whole dollars', () => {
    expect(money(3029.6)).toBe('$3,030')
  })
})
