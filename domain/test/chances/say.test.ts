import { describe, expect, it } from 'vitest'
import type { Band } from '#domain'
import { probability } from '#domain'
import { sayBand, sayChange, sayProbability } from '#domain/chances'

function band(point: number, low: number, high: number): Band {
  return { point: probability(point), low: probability(low), high: probability(high) }
}

describe('a chance in words', () => {
  it('is a count of a hundred with its band', () => {
    expect(sayProbability(band(0.6183, 0.4811, 0.7402))).toBe('about 62 of 100 (48 to 74)')
    expect(sayBand(band(0.6183, 0.4811, 0.7402))).toBe('48 to 74 of 100')
  })

  it('never goes below 1 or above 99 without saying so in words', () => {
    expect(sayProbability(band(0.004, 0.001, 0.02))).toBe('fewer than 1 of 100 (under 1 to 2)')
    expect(sayProbability(band(0.995, 0.98, 0.999))).toBe('more than 99 of 100 (98 to over 99)')
    expect(sayProbability(band(0.004, 0.001, 0.008))).toBe('fewer than 1 of 100')
    expect(sayProbability(band(0.01, 0.01, 0.01))).toBe('about 1 of 100 (1 to 1)')
  })

  it('calls news what it is', () => {
    expect(sayProbability(band(1, 1, 1))).toBe('certain')
    expect(sayProbability(band(0, 0, 0))).toBe('none')
  })

  it('says a change with its direction', () => {
    expect(sayChange({ point: 0.063, low: 0.021, high: 0.114 })).toBe('about 6 more of 100 (2 more to 11 more)')
    expect(sayChange({ point: -0.03, low: -0.05, high: 0.001 })).toBe('about 3 fewer of 100 (5 fewer to no change)')
    expect(sayChange({ point: 0.001, low: -0.01, high: 0.01 })).toBe('no change (1 fewer to 1 more)')
  })
})
