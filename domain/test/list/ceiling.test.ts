import { describe, expect, it } from 'vitest'
import { ceilingFor } from '../../src/list/ceiling.ts'
import type { FrontierPoint } from '../../src/list/list.ts'
import { programId, usd } from '../../src/units.ts'
import { personOf } from '../person/invented.ts'

const last = programId('1400000001')

/** A list that grows in worth by less and less. */
function frontier(worthOf: (applications: number) => number): readonly FrontierPoint[] {
  return Array.from({ length: 130 }, (_, n) => {
    const value = worthOf(n + 1)
    return {
      applications: n + 1,
      program: last,
      value,
      gain: 0,
      fees: usd(11 * (n + 1)),
      nextFee: usd(11),
      matchChance: undefined,
    }
  })
}

const person = personOf({ visa: { needed: true } }, 2028)

describe('the ceiling nobody set', () => {
  it.each([
    { says: 'at the length where the list stops paying', reach: 25, words: /: at \d+ programs\.$/ },
    { says: 'no shorter than the shortest advised', reach: 3, words: /That is at \d+ programs already; ours is 60/ },
    { says: 'beyond the broad list', reach: 80, words: /that point lies beyond 120 programs/ },
  ])('is $says', ({ reach, words }) => {
    const { because } = ceilingFor(person, () => frontier((n) => 0.5 * (1 - Math.exp(-n / reach))))
    expect(because.map(({ text }) => text).join(' ')).toMatch(words)
  })
})
