import { describe, expect, it } from 'vitest'
import { changeInMatching } from '#domain/chances'
import { applicant, chancesOf, picksOf, programs } from './world.ts'

const all = programs(60)
const before = { chances: chancesOf(all), picks: picksOf(all) }

describe('a what-if', () => {
  it('is nothing, without any band, when nothing changes', () => {
    expect(changeInMatching(before, { chances: chancesOf(all), picks: picksOf(all) })).toEqual({ point: 0, low: 0, high: 0 })
  })

  it('shows ten points of Step 2 CK as a gain whose band lies above zero and is narrower than either chance', () => {
    const after = {
      chances: chancesOf(all, { profile: { ...applicant, exams: { step2ck: { score: 255 } } } }),
      picks: picksOf(all),
    }
    const change = changeInMatching(before, after)
    expect(change.point).toBeGreaterThan(0.02)
    expect(change.low).toBeGreaterThan(0)
    expect(change.high).toBeGreaterThan(change.point - 1e-12)
  })

  it('shows twenty programs fewer as a loss', () => {
    const change = changeInMatching(before, { ...before, picks: before.picks.slice(20) })
    expect(change.high).toBeLessThan(0)
  })
})
