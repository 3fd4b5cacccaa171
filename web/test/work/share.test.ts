import { describe, expect, it } from 'vitest'
import { createShare } from '../../src/work/share.ts'

const reason = (): object => ({ text: 'Needs a visa', direction: 'hurts' })

describe('sharing equal values', () => {
  it('makes one of values that are equal, and keeps those that differ apart', () => {
    const share = createShare()
    const first = share({ text: 'Do you sponsor J-1 visas?', why: 'it costs the most' })
    expect(share({ text: 'Do you sponsor J-1 visas?', why: 'it costs the most' })).toBe(first)
    expect(share({ text: 'Do you sponsor J-1 visas?', why: 'another' })).not.toBe(first)
    expect(share(['a', 'b'])).not.toBe(share(['a,b']))
  })

  it('makes what is copied to the page a good deal smaller', () => {
    const share = createShare()
    const many = Array.from({ length: 200 }, () => share(reason()))
    expect(new Set(many).size).toBe(1)
    const copied = structuredClone(many)
    expect(new Set(copied).size).toBe(1)
    expect(copied[199]).toEqual(reason())
  })
})
