import { describe, expect, it } from 'vitest'
import type { Half } from '../../src/couples/index.ts'
import { chanceSomewhere, jointOutcome, worthByPlace } from '../../src/couples/index.ts'
import { createRandom } from '../../src/numbers/random.ts'

const places = 3

/** A list of single programs: its chance to be taken at each node, and where it stands (3: nowhere the other could share). */
interface Program {
  readonly place: number
  readonly taken: readonly [number, number]
}

const weight = Float64Array.of(0.4, 0.6)

function drawList(seed: number, count: number): readonly Program[] {
  const { next } = createRandom(seed)
  return Array.from({ length: count }, () => ({ place: Math.floor(next() * 4), taken: [next() * 0.5, next() * 0.9] }))
}

function halfOf(programs: readonly Program[]): Half {
  const exponent = new Float64Array(places * 2)
  const elsewhere = new Float64Array(2)
  for (const { place, taken } of programs)
    for (const m of [0, 1] as const) {
      const sum = place < places ? exponent : elsewhere
      const at = place < places ? place * 2 + m : m
      sum[at] = sum[at]! - Math.log1p(-taken[m])
    }
  return { nodes: 2, weight, places, exponent, elsewhere }
}

/** Every pattern of programs that would take either, walked down the list of pairs as the Match does. */
function byEveryPattern(one: readonly Program[], two: readonly Program[], ranked: { apart: boolean; alone: boolean }) {
  const found = { together: 0, apart: 0, firstAlone: 0, secondAlone: 0, neither: 0 }
  for (const k of [0, 1] as const)
    for (const l of [0, 1] as const)
      for (let a = 0; a < 1 << one.length; a++)
        for (let b = 0; b < 1 << two.length; b++) {
          const here = one.filter((_, i) => (a >> i) & 1)
          const there = two.filter((_, i) => (b >> i) & 1)
          const together = here.some(({ place }) => place < places && there.some((other) => other.place === place))
          const p = weight[k]! * weight[l]! * chanceOf(one, a, k) * chanceOf(two, b, l)
          if (together) found.together += p
          else if (here.length > 0 && there.length > 0 && ranked.apart) found.apart += p
          else if (here.length > 0 && ranked.alone) found.firstAlone += p
          else if (there.length > 0 && ranked.alone) found.secondAlone += p
          else found.neither += p
        }
  return found
}

function chanceOf(programs: readonly Program[], pattern: number, node: 0 | 1): number {
  return programs.reduce((product, { taken }, i) => product * ((pattern >> i) & 1 ? taken[node] : 1 - taken[node]), 1)
}

describe('the outcome of two lists', () => {
  const cases = Array.from({ length: 12 }, (_, seed) => [drawList(seed, 4), drawList(seed + 100, 5)] as const)

  it.each([
    ['all that can be ranked', { apart: true, alone: true }],
    ['one place or one alone', { apart: false, alone: true }],
    ['both or neither', { apart: true, alone: false }],
    ['one place only', { apart: false, alone: false }],
  ])('is that of walking every pattern down the pairs: %s', (_what, ranked) => {
    for (const [one, two] of cases) {
      const found = byEveryPattern(one, two, ranked)
      const said = jointOutcome(halfOf(one), halfOf(two), ranked)
      for (const key of ['together', 'apart', 'firstAlone', 'secondAlone', 'neither'] as const)
        expect(said[key], key).toBeCloseTo(found[key], 12)
    }
  })

  it('refuses halves over different places', () => {
    const half = halfOf(drawList(1, 3))
    expect(() => jointOutcome(half, { ...half, places: 2 }, { apart: true, alone: true })).toThrow('got 3 and 2')
  })
})

describe('what a place is worth', () => {
  const other = halfOf(drawList(7, 6))

  it('is the chance of the other there where nothing else is wished', () => {
    const worth = worthByPlace(other, { apart: 0, alone: 0 })
    expect(worth[places]).toBe(0)
    expect(Math.max(...worth)).toBeLessThanOrEqual(chanceSomewhere(other))
  })

  it('is the same everywhere where only a match of either counts', () => {
    const worth = worthByPlace(other, { apart: 1, alone: 0.5 })
    for (const one of worth) expect(one).toBeCloseTo(0.5, 12)
  })
})
