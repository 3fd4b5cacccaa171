import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countryCode, isIsoDate, isoDate, probability, programId } from '#domain'

describe('a calendar day', () => {
  it('is one exactly where the calendar of the platform has it', () => {
    const parts = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
        const date = new Date(`${text}T00:00:00Z`)
        expect(isIsoDate(text)).toBe(!Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text)
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['1900-02-28', '2000-02-29', '2024-02-29', '2027-12-31'])('%s is one', (text) => expect(isIsoDate(text)).toBe(true))
  it.each(['1900-02-29', '2027-02-29', '2027-04-31', '2027-1-1', '2027-01-01T00:00', ''])('%s is none', (text) =>
    expect(isIsoDate(text)).toBe(false),
  )
})

describe('a wrong unit throws a sentence that names the value', () => {
  it.each([
    [() => probability(1.2), 'probability requires a number from 0 to 1, got 1.2'],
    [() => probability(Number.NaN), 'probability requires a number from 0 to 1, got NaN'],
    [() => isoDate('2027-02-30'), 'isoDate requires a calendar day such as 2027-03-19, got 2027-02-30'],
    [() => countryCode('SU'), 'countryCode requires the two letters of a country such as PK, got SU'],
    [() => programId('12'), 'programId requires 10 digits or x- and a slug, got 12'],
  ])('%#', (make, sentence) => expect(make).toThrow(sentence))
})

function two(value: number): string {
  return String(value).padStart(2, '0')
}
