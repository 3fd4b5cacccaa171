import { describe, expect, it } from 'vitest'
import { ceilingFor } from '../../src/list/ceiling.ts'
import type { FrontierPoint } from '../../src/list/list.ts'
import { probability, programId, usd } from '../../src/units.ts'
import { personOf } from '../person/invented.ts'

const last = programId('1400000001')

/** A list that grows in worth by less and less, and matches as often as it is worth. */
function frontier(worthOf: (applications: number) => number): readonly FrontierPoint[] {
  return Array.from({ length: 130 }, (_, n) => {
    const value = worthOf(n + 1)
    const share = probability(value)
    const matchChance = { point: share, low: share, high: share }
    return { applications: n + 1, program: last, value, gain: 0, fees: usd(11 * (n + 1)), nextFee: usd(11), matchChance }
  })
}

const growing = frontier((n) => 0.5 * (1 - Math.exp(-n / 25)))
const flat = frontier((n) => 0.3 * (1 - Math.exp(-n / 3)))
const person = personOf({ visa: { needed: true } }, 2028)

function wordsOf(rests: 'on the record' | 'on the path alone', points: readonly FrontierPoint[]): string {
  return ceilingFor(person, { rests }, () => points)
    .because.map(({ text }) => text)
    .join(' ')
}

describe('why a list without a ceiling of its own stops', () => {
  it('says what the often quoted 120 programs would bring and cost', () => {
    expect(wordsOf('on the record', growing)).toMatch(/With the often quoted 120 programs about 50 in 100/)
  })

  it('compares nothing that would be the same, and nothing for somebody of whom nothing is known', () => {
    expect(wordsOf('on the record', flat)).not.toContain('120 programs about')
    expect(wordsOf('on the path alone', growing)).not.toContain('120 programs about')
  })
})
