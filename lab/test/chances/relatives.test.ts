import { describe, expect, it } from 'vitest'
import { createRandom } from '#engine/numbers'
import type { Relative } from '../../src/chances/relatives.ts'
import { crowdingOf, priorFromRelatives } from '../../src/chances/relatives.ts'

/** Invented specialties whose slope of h truly rises by 0.4 with their mean ranks, seen through an error of this size. */
function field(count: number, errorOfRanks: number): readonly Relative[] {
  const random = createRandom(21)
  return Array.from({ length: count }, (_, i) => {
    const ranks = -2.6 + 0.6 * random.normal()
    const crowding = crowdingOf(1 + random.next())
    const seen = ranks + errorOfRanks * random.normal()
    const slope = 0.1 + 0.4 * (ranks + 2.6) + 0.05 * random.normal()
    const variances = [errorOfRanks ** 2, 0.01, 0.01, 0.0025]
    return {
      id: `specialty ${i}`,
      vector: [seen, 0.3 - 0.5 * crowding, -1 - 2 * crowding, slope],
      covariance: variances.map((variance, row) => variances.map((_v, column) => (row === column ? variance : 0))),
      crowding,
    }
  })
}

describe('what relatives say of a specialty', () => {
  it('is read off the line that the chance of a rank and the spread follow', () => {
    const { mean } = priorFromRelatives(field(60, 0.05), { id: 'new', crowding: 0.4 })
    expect(mean[1]).toBeCloseTo(0.1, 1)
    expect(mean[2]).toBeCloseTo(-1.8, 1)
  })

  it('lets the slope of standing follow the mean ranks', () => {
    const { slopeByRanks } = priorFromRelatives(field(200, 0.05), { id: 'new', crowding: 0.4 })
    expect(slopeByRanks).toBeCloseTo(0.4, 1)
  })

  it('does not look at the specialty asked about', () => {
    const relatives = field(12, 0.05)
    const absurd = relatives.map((one, i) => (i === 0 ? { ...one, vector: [-2.6, 0.3, one.vector[2] + 0.5, 0.1] as const } : one))
    const asked = { id: 'specialty 0', crowding: relatives[0]!.crowding }
    const [before, after] = [relatives, absurd].map((some) => priorFromRelatives(some, asked))
    // Its own figures count only towards how far specialties differ.
    expect(Math.abs(after!.mean[2] - before!.mean[2])).toBeLessThan(0.03)
    expect(after!.sd[2]).toBeGreaterThan(before!.sd[2])
  })
})
