import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  counted,
  countText,
  decimalText,
  moneyText,
  oddsText,
  percentBand,
  percentRange,
  percentText,
  pointsBand,
  rangeText,
  roundText,
  signedText,
} from '#domain/say'
import { theCounted } from '../../src/say/number.ts'

describe('money', () => {
  it('has cents only where there are any', () => {
    expect([330, 2970, 797.5, -12].map((amount) => moneyText(amount))).toEqual(['$330', '$2,970', '$797.50', '-$12'])
  })
})

describe('a number', () => {
  it('is counted with its noun', () => {
    expect([counted(1, 'program'), counted(5412, 'program'), counted(2, 'entry', 'entries')]).toEqual([
      '1 program',
      '5,412 programs',
      '2 entries',
    ])
  })

  it('keeps its digits and its sign, and a zero has none', () => {
    expect([0.04, -2.1, -0.01].map((value) => decimalText(value, 1))).toEqual(['0.0', '-2.1', '0.0'])
    expect([4, -6.44, 0].map((value) => signedText(value, 1))).toEqual(['+4.0', '-6.4', '0.0'])
  })

  it('that is a share of things counted is a percentage with its interval', () => {
    expect(percentText(0.706)).toBe('71%')
    expect(percentBand({ mean: 0.706, low: 0.66, high: 0.75 })).toBe('71% (66–75%)')
    expect(pointsBand({ mean: 238.2, low: 225.6, high: 250.4 })).toBe('238 (226–250)')
    expect(rangeText(5, 5)).toBe('5')
  })

  it('is written in English as Intl writes it', () => {
    const digits = fc.integer({ min: 0, max: 3 })
    const sized = fc.integer({ min: -2_000_000, max: 2_000_000 })
    const halves = fc.tuple(sized, digits).map(([units, places]) => units / 2 / 10 ** places)
    const any = fc.oneof(
      sized,
      halves,
      fc.maxSafeInteger(),
      fc.double({ noNaN: true }),
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.constant(-0),
    )
    fc.assert(
      fc.property(any, digits, (value, places) => {
        const fixed = { minimumFractionDigits: places, maximumFractionDigits: places }
        expect(countText(value)).toBe(intl({ maximumFractionDigits: 0 }).format(value))
        expect(decimalText(value, places)).toBe(intl({ ...fixed, signDisplay: 'negative' }).format(value))
        expect(signedText(value, places)).toBe(intl({ ...fixed, signDisplay: 'exceptZero' }).format(value))
        expect(percentText(value, places)).toBe(intl({ style: 'percent', maximumFractionDigits: places }).format(value))
        expect(roundText(value, places + 1)).toBe(intl({ maximumSignificantDigits: places + 1 }).format(value))
        const cents = Number.isInteger(Math.round(value * 100) / 100) ? 0 : 2
        expect(moneyText(value)).toBe(
          intl({ style: 'currency', currency: 'USD', minimumFractionDigits: cents, maximumFractionDigits: cents }).format(value),
        )
        if (value > 0 && value < 1e15) {
          expect(rangeText(value, value + 2)).toBe(
            intl({ maximumFractionDigits: 0 })
              .formatRange(value, value + 2)
              .replace(/^~/, ''),
          )
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('is written as the language asked for writes it', () => {
    expect([countText(5412, 'de'), moneyText(2970, 'en-IN'), decimalText(1.5, 1, 'fr')]).toEqual(['5.412', '$2,970', '1,5'])
    expect([percentRange({ low: 0.66, high: 0.7 }, 'de'), percentRange({ low: 0.66, high: 0.7 })]).toEqual([
      '66–70\u00A0%',
      '66–70%',
    ])
  })
})

it('names one of its kind without a number', () => {
  expect([theCounted(1, 'program'), theCounted(2, 'program'), theCounted(1200, 'entry', 'entries')]).toEqual([
    'the program',
    'the 2 programs',
    'the 1,200 entries',
  ])
})

describe('a change of log-odds', () => {
  it('is said as what it does to the odds, and not at all where it hardly matters', () => {
    expect(oddsText(Math.log(2))).toBe('about doubles the odds')
    expect(oddsText(-Math.log(2))).toBe('about halves the odds')
    expect(oddsText(Math.log(3))).toBe('about triples the odds')
    expect(oddsText(-0.28)).toBe('lowers the odds by about 25%')
    expect(oddsText(Math.log(0.03))).toBe('leaves about 3% of the odds')
    expect(oddsText(0.01)).toBeUndefined()
  })
})

function intl(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat('en-US', options)
}
