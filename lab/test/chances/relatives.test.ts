import { describe, expect, it } from 'vitest'
import { createRandom } from '#engine/numbers'
import { rankedGroup } from '#engine/ranks'
import { toParameters } from '../../src/chances/fit-ranks.ts'
import type { Relative } from '../../src/chances/relatives.ts'
import { crowdingOf, priorFromRelatives } from '../../src/chances/relatives.ts'
import { chain } from './invented-list.ts'

/** Invented specialties whose spread and chance of a rank fall with crowding. */
function field(count: number): readonly Relative[] {
  const random = createRandom(21)
  return Array.from({ length: count }, (_, i) => {
    const crowding = crowdingOf(1 + random.next())
    const vector = [0.6 + 0.3 * random.normal(), 0.6 - 0.5 * crowding, -1 - 1.5 * crowding, 0.05 * random.normal()] as const
    const { matchRate } = rankedGroup(toParameters(vector, chain))
    return {
      id: `specialty ${i}`,
      vector,
      covariance: [0.09, 0.01, 0.01, 0.0025].map((variance, row) =>
        [0, 1, 2, 3].map((column) => (row === column ? variance : 0)),
      ),
      crowding,
      listed: 1000,
      matched: Math.round(1000 * matchRate),
    }
  })
}

describe('what relatives say of a specialty', () => {
  it('is read off the line that the chance of a rank and the spread follow', () => {
    const { mean } = priorFromRelatives(field(60), { id: 'new', crowding: 0.4, chain })
    expect(mean[1]).toBeCloseTo(0.4, 1)
    expect(mean[2]).toBeCloseTo(-1.6, 1)
  })

  it('does not look at the specialty asked about', () => {
    const relatives = field(12)
    const absurd = relatives.map((one, i) =>
      i === 0 ? { ...one, vector: [0.6, 0.3, one.vector[2] + 0.5, 0.1] as const, matched: 900 } : one,
    )
    const asked = { id: 'specialty 0', crowding: relatives[0]!.crowding, chain }
    const [before, after] = [relatives, absurd].map((some) => priorFromRelatives(some, asked))
    // Its own figures count only towards how far specialties differ.
    expect(Math.abs(after!.mean[2] - before!.mean[2])).toBeLessThan(0.05)
    expect(after!.sd[2]).toBeGreaterThan(before!.sd[2])
  })
})
