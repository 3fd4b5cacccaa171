import { describe, expect, it } from 'vitest'
import { isoDate, probability } from '#domain'
import { chanceText, changeText, dayText, howManyMatch, moneyText } from '#domain/say'

function band(
  point: number,
  low: number,
  high: number,
): { point: ReturnType<typeof probability>; low: ReturnType<typeof probability>; high: ReturnType<typeof probability> } {
  return { point: probability(point), low: probability(low), high: probability(high) }
}

describe('how numbers are said', () => {
  it('says a chance as people in a hundred with its band, never with decimals', () => {
    expect(chanceText(band(0.6183, 0.478, 0.741))).toBe('62 in 100 (48-74)')
  })

  it('uses words below 1 and above 99', () => {
    expect(chanceText(band(0.004, 0.001, 0.012))).toBe('under 1 in 100 (under 1-1)')
    expect(chanceText(band(0.995, 0.98, 0.999))).toBe('over 99 in 100 (98-over 99)')
    expect(chanceText(band(0.999, 0.998, 0.9999))).toBe('over 99 in 100')
  })

  it('says news as news', () => {
    expect(chanceText(band(1, 1, 1))).toBe('certain')
    expect(chanceText(band(0, 0, 0))).toBe('none')
  })

  it('says how many match, in words at the ends', () => {
    const sentences = [0.004, 0.62, 0.997].map((point) => howManyMatch(band(point, point, point)))
    expect(sentences).toEqual(['fewer than 1 matches', 'about 62 match', 'more than 99 match'])
  })

  it('signs a change, and says nothing where nothing changes', () => {
    expect(changeText({ point: 0.061, low: -0.012, high: 0.11 })).toBe('+6 (-1 to +11)')
    expect(changeText({ point: -0.001, low: -0.02, high: 0.004 })).toBe('0 (-2 to 0)')
  })

  it('writes days with their weekday: Match Day 2027 is a Friday (NRMP calendar 2027)', () => {
    expect(dayText(isoDate('2027-03-19'))).toBe('Fri 19 Mar 2027')
  })

  it('writes money with cents only where there are any', () => {
    expect([330, 2970, 797.5].map(moneyText)).toEqual(['$330', '$2,970', '$797.50'])
  })
})
