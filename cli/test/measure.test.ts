import { describe, expect, it } from 'vitest'
import { columnsOf, padded } from '../src/terminal/measure.ts'

/** Ranges of letters and signs that names and sentences are made of, beside the plain ones. */
const signs = Array.from({ length: 0x24f - 0xa1 + 1 }, (_, k) => String.fromCharCode(0xa1 + k)).concat([
  ...'‐‑‒–—―‖‗‘’‚‛“”„‟†‡•‣․‥…',
])

describe('columns of a text', () => {
  it('are one for each letter that stands alone, as the segments of the text say', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
    for (const sign of signs) {
      const text = `Sa${sign}o${sign}${sign} – 48`
      expect(columnsOf(text), sign).toBe([...segmenter.segment(text)].length)
    }
  })

  it('are one where marks join a letter, two for an ideograph, none for emphasis', () => {
    expect(columnsOf('Zoe\u0308')).toBe(3)
    expect(columnsOf('東京')).toBe(4)
    expect(columnsOf('\uFDD0Zoë\uFDD4')).toBe(3)
    expect(padded('Zoë’s', 7)).toBe('Zoë’s  ')
  })
})
