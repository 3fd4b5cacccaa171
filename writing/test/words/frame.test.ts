import { describe, expect, it } from 'vitest'
import { blank, blanksOf, fill, own, ownOr, renderFrame, sourcesOf } from '../../src/words/frame.ts'

describe('a frame', () => {
  it('shows the applicant’s words as they are and a blank in brackets', () => {
    const frame = fill`At ${own('Bệnh viện Chợ Rẫy', 'experiences[0].organization')} I ${blank('did what')}.`
    expect(renderFrame(frame)).toBe('At Bệnh viện Chợ Rẫy I [did what].')
    expect(blanksOf(frame)).toEqual(['did what'])
    expect(sourcesOf(frame)).toEqual(['experiences[0].organization'])
  })

  it('leaves a hole where the applicant gave nothing, and never treats zero as nothing', () => {
    expect(ownOr(undefined, 'x', 'how many')).toEqual({ kind: 'blank', ask: 'how many' })
    expect(ownOr('  ', 'x', 'how many')).toEqual({ kind: 'blank', ask: 'how many' })
    expect(ownOr(0, 'x', 'how many')).toEqual({ kind: 'own', text: '0', from: 'x' })
  })

  it('refuses a number of ours, in any script', () => {
    expect(() => fill`I saw 40 patients.`).toThrow('linking words without digits')
    expect(() => fill`I saw ٤٠ patients.`).toThrow('linking words without digits')
    expect(() => blank('about 20 patients')).toThrow('without digits')
  })
})
