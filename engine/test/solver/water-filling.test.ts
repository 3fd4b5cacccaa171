import { array, assert, double, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solve } from 'yalps'
import type { FillTopic } from '../../src/solver/water-filling.ts'
import { waterFill } from '../../src/solver/water-filling.ts'

const scale = 5

function won(topics: readonly FillTopic[], hours: readonly number[]): number {
  return topics.reduce(
    (sum, { value, spent }, i) => sum + value * (Math.exp(-spent / scale) - Math.exp(-(spent + (hours[i] ?? 0)) / scale)),
    0,
  )
}

const someTopics = array(
  record({
    value: double({ min: 0.1, max: 10, noNaN: true }),
    spent: double({ min: 0, max: 6, noNaN: true }),
    cap: double({ min: 0.5, max: 8, noNaN: true }),
  }),
  { minLength: 2, maxLength: 5 },
)

/** Every split of the hours into equal crumbs, none left out. */
function bestByBruteForce(topics: readonly FillTopic[], total: number, crumbs: number): number {
  const place = (index: number, left: number, hours: readonly number[]): number => {
    if (index === topics.length) return won(topics, hours)
    let best = Number.NEGATIVE_INFINITY
    for (let k = 0; k <= left; k++) {
      const given = (k * total) / crumbs
      if (given > (topics[index]?.cap ?? 0) + 1e-12) break
      best = Math.max(best, place(index + 1, left - k, [...hours, given]))
    }
    return best
  }
  return place(0, crumbs, [])
}

/**
 * The same problem for a linear program: each topic's curve is cut into straight pieces, the program fills them, and the cut is made finer
 * around where it lands, until the pieces are a thousandth of an hour.
 */
function bestByLinearProgram(topics: readonly FillTopic[], total: number): number {
  let cuts = topics.map(({ cap }) => Array.from({ length: 17 }, (_, k) => (cap * k) / 16))
  let width = 1
  let best = 0
  while (width > 0.001) {
    const hours = solvePieces(topics, total, cuts)
    best = Math.max(best, won(topics, hours))
    width /= 2
    cuts = topics.map(({ cap }, i) => cutsAround(hours[i] ?? 0, cap, width))
  }
  return best
}

function cutsAround(hours: number, cap: number, width: number): number[] {
  const near = Array.from({ length: 13 }, (_, k) => hours + (k - 6) * width).filter((h) => h > 0 && h < cap)
  return [0, ...near, cap]
}

function solvePieces(topics: readonly FillTopic[], total: number, cuts: readonly (readonly number[])[]): readonly number[] {
  const constraints: Record<string, { max: number }> = { total: { max: total } }
  const variables: Record<string, Record<string, number>> = {}
  topics.forEach((topic, i) => {
    const points = cuts[i] ?? []
    points.slice(1).forEach((end, k) => {
      const start = points[k] ?? 0
      const slope = (won([topic], [end]) - won([topic], [start])) / (end - start)
      constraints[`piece${i}-${k}`] = { max: end - start }
      variables[`${i}-${k}`] = { gain: slope, total: 1, [`piece${i}-${k}`]: 1 }
    })
  })
  const solution = solve({ direction: 'maximize', objective: 'gain', constraints, variables })
  if (solution.status !== 'optimal') throw new Error(`the linear program ended ${solution.status}`)
  const sums = topics.map(() => 0)
  for (const [name, value] of solution.variables) {
    const topic = Number(String(name).split('-')[0])
    sums[topic] = (sums[topic] ?? 0) + value
  }
  return sums
}

describe('water-filling', () => {
  it('pours by hand: values 2e and 2 with scale 5 and 9 hours differ by 5 hours, 7 and 2', () => {
    const [a, b] = waterFill(
      [
        { value: 2 * Math.E, spent: 0, cap: 99 },
        { value: 2, spent: 0, cap: 99 },
      ],
      9,
      5,
    )
    expect(a).toBeCloseTo(7, 9)
    expect(b).toBeCloseTo(2, 9)
  })

  it('is never beaten by any split into crumbs, and beats the best of them by little', () => {
    assert(
      property(
        someTopics.map((topics) => topics.slice(0, 3)),
        integer({ min: 1, max: 10 }),
        (topics, total) => {
          const ours = won(topics, waterFill(topics, total, scale))
          const brute = bestByBruteForce(topics, total, 40)
          expect(ours).toBeGreaterThanOrEqual(brute - 1e-9)
          if (topics.every(({ cap }) => cap >= total)) expect(ours - brute).toBeLessThan(0.02 * ours)
        },
      ),
      { seed: 11, numRuns: 200 },
    )
  })

  it('equals a linear program to 1e-6', () => {
    assert(
      property(someTopics, double({ min: 0.5, max: 12, noNaN: true }), (topics, total) => {
        expect(Math.abs(won(topics, waterFill(topics, total, scale)) - bestByLinearProgram(topics, total))).toBeLessThan(1e-6)
      }),
      { seed: 12, numRuns: 100, endOnFailure: true },
    )
  })

  it('uses all hours the caps allow, keeps every cap, and makes the last minute worth the same wherever it is free', () => {
    assert(
      property(someTopics, double({ min: 0, max: 30, noNaN: true }), (topics, total) => {
        const hours = waterFill(topics, total, scale)
        const room = topics.reduce((sum, { cap }) => sum + cap, 0)
        expect(hours.reduce((a, b) => a + b, 0)).toBeCloseTo(Math.min(total, room), 8)
        const margins = topics.flatMap(({ value, spent, cap }, i) => {
          const h = hours[i] ?? 0
          expect(h).toBeLessThanOrEqual(cap + 1e-12)
          return h > 1e-9 && h < cap - 1e-9 ? [value * Math.exp(-(spent + h) / scale)] : []
        })
        expect(Math.max(0, ...margins) - Math.min(...margins, Math.max(0, ...margins))).toBeLessThan(1e-8)
      }),
      { seed: 13, numRuns: 300 },
    )
  })

  it('gives nothing to a topic without value, and refuses hours that are none', () => {
    expect(
      waterFill(
        [
          { value: 0, spent: 0, cap: 5 },
          { value: 1, spent: 0, cap: 5 },
        ],
        3,
        5,
      ),
    ).toEqual([0, 3])
    expect(() => waterFill([], -1, 5)).toThrow('waterFill requires hours of 0 or more, got -1')
  })
})
