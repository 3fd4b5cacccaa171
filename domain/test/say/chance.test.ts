import { describe, expect, it } from 'vitest'
import {
  bandExplained,
  chanceAloud,
  chanceCell,
  chanceRange,
  chanceSentence,
  chanceText,
  howManyMatch,
  inHundred,
  narrowChance,
  worthText,
} from '#domain/say'

interface Shares {
  readonly point: number
  readonly low: number
  readonly high: number
}

const band = (point: number, low: number, high: number): Shares => ({ point, low, high })

const ordinary = band(0.6183, 0.4811, 0.7392)
const forms = [chanceText, chanceSentence, chanceCell, narrowChance, howManyMatch]

describe('a chance', () => {
  it('is so many in a hundred with its band, in every form the same figures', () => {
    expect(chanceText(ordinary)).toBe('62 in 100 (48–74)')
    expect(chanceCell(ordinary)).toBe('62 (48–74)')
    expect(chanceSentence(ordinary)).toBe('about 62 in 100 (48 to 74)')
    expect(chanceAloud(ordinary)).toBe('62 in 100, between 48 and 74')
    expect(howManyMatch(ordinary)).toBe('about 62 match')
  })

  it.each([
    [band(0.004, 0.001, 0.008), ['under 1 in 100', 'under 1 in 100', 'under 1', '<1', 'under 1 matches']],
    [band(0.995, 0.992, 0.999), ['over 99 in 100', 'over 99 in 100', 'over 99', '>99', 'over 99 match']],
  ])('is said in the same words beyond what can be told apart, whatever the form', (chance, said) => {
    expect(forms.map((say) => say(chance))).toEqual(said)
  })

  it('has ends that are never 0 or 100: an estimate is never certain, however near it comes', () => {
    expect(chanceText(band(0.012, 0, 0.024))).toBe('1 in 100 (under 1–2)')
    expect(chanceText(band(0.98, 0.93, 1))).toBe('98 in 100 (93–over 99)')
    expect(chanceSentence(band(0.98, 0.93, 1))).toBe('about 98 in 100 (93 to over 99)')
    expect(chanceAloud(band(0.98, 0.93, 1))).toBe('98 in 100, between 93 and over 99')
    expect(bandExplained(band(0.98, 0.93, 1))).toContain('between 93 and over 99.')
    expect(chanceRange(band(0.31, 0.312, 0.314))).toBe('31–32')
  })

  it('that has become news is news', () => {
    for (const say of [chanceText, chanceSentence, chanceCell, chanceAloud]) {
      expect([say(band(1, 1, 1)), say(band(0, 0, 0))]).toEqual(['certain', 'none'])
    }
  })

  it('that was counted may be nobody or everybody', () => {
    expect([0, 0.004, 0.5, 0.997, 1].map((share) => inHundred(share))).toEqual(['0', 'under 1', '50', 'over 99', '100'])
  })
})

describe('what a list is worth', () => {
  it('keeps two figures, because exchanges of one program are small', () => {
    expect([0.0025, -0.0342, 0.00005, 0].map((share) => worthText(share))).toEqual([
      '0.25 in 100',
      '3.4 in 100',
      'under 0.01 in 100',
      '0 in 100',
    ])
  })
})
