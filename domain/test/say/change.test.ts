import { describe, expect, it } from 'vitest'
import { changeCell, changeSentence, changeText } from '#domain/say'

const raises = { point: 0.063, low: 0.021, high: 0.114 }
const lowers = { point: -0.03, low: -0.05, high: 0.001 }

describe('a difference of two chances', () => {
  it('is signed, with its band', () => {
    expect(changeText(raises)).toBe('+6 in 100 (+2 to +11)')
    expect(changeCell(lowers)).toBe('-3 (-5 to 0)')
  })

  it('is counted out in a sentence', () => {
    expect(changeSentence(raises)).toBe('about 6 more in 100 (2 more to 11 more)')
    expect(changeSentence(lowers)).toBe('about 3 fewer in 100 (5 fewer to no change)')
  })

  it('that no count is fine enough for is said in words, with the way it goes', () => {
    expect(changeText({ point: -0.001, low: -0.02, high: 0.004 })).toBe('hardly less (-2 to 0)')
    expect(changeText({ point: 0.003, low: 0, high: 0.012 })).toBe('hardly more (0 to +1)')
    expect(changeSentence({ point: 0, low: -0.01, high: 0.01 })).toBe('no change (1 fewer to 1 more)')
    expect(changeSentence({ point: 0.002, low: 0, high: 0.004 }), 'ends that are no count say no more').toBe('hardly more')
  })
})
