/** Two invented rank lists made into one list of pairs. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JointRow, RankedProgram } from '../../src/couple/joint-rows.ts'
import { atMost, jointRows } from '../../src/couple/joint-rows.ts'
import { verifyRows } from '../../src/couple/verified-rows.ts'
import { programId } from '../../src/units.ts'

const list = (side: number, length: number): readonly RankedProgram[] =>
  Array.from({ length }, (_, at) => ({
    program: programId(String(1_409_900_000 + side * 100 + at)),
    name: `${side === 0 ? 'Yours' : 'Theirs'} ${at + 1}`,
    place: `City ${at % 3}`,
    rank: at + 1,
  }))
const cityOf = new Map([...list(0, 40), ...list(1, 40)].map(({ program, place }) => [program, place]))
const inOneCity = { isOnePlace: (a: string, b: string): boolean => cityOf.get(programId(a)) === cityOf.get(programId(b)) }
const everything = { ...inOneCity, ranked: { apart: true, alone: true }, first: 'you' } as const

describe('the pairs', () => {
  test('are all there are: one place first, then two, then each alone, as far as these are ranked', () => {
    const rows = jointRows(list(0, 4), list(1, 5), everything)
    expect(rows).toHaveLength(4 * 5 + 4 + 5)
    const kinds = rows.map(({ kind }) => (kind === 'together' || kind === 'apart' ? kind : 'alone'))
    expect(kinds.filter((kind, at) => kind !== kinds[at - 1])).toEqual(['together', 'apart', 'alone'])
    const onlyTogether = jointRows(list(0, 4), list(1, 5), { ...everything, ranked: { apart: false, alone: false } })
    expect(onlyTogether.every(({ kind }) => kind === 'together')).toBe(true)
  })

  test('never put a pair behind one of its kind that both like less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (yours, theirs) => {
        const rows = jointRows(list(0, yours), list(1, theirs), everything)
        rows.forEach((row, at) => {
          for (const earlier of rows.slice(0, at)) expect(bothLikeBetter(row, earlier)).toBe(false)
        })
      }),
      { numRuns: 40 },
    )
  })

  test('are the same rows whoever of the two asks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (ones, others) => {
        const ofOne = jointRows(list(0, ones), list(1, others), everything)
        const ofOther = jointRows(list(1, others), list(0, ones), { ...everything, first: 'partner' })
        expect(ofOther.map((row) => sides(row).toReversed())).toEqual(ofOne.map(sides))
      }),
      { numRuns: 40 },
    )
  })

  test('of one alone take turns by their places', () => {
    const alone = jointRows(list(0, 3), list(1, 2), everything).slice(-5).map(sides)
    expect(alone).toEqual([
      ['Yours 1', undefined],
      [undefined, 'Theirs 1'],
      [undefined, 'Theirs 2'],
      ['Yours 2', undefined],
      ['Yours 3', undefined],
    ])
  })

  test('beyond what may be ranked are left off from the end of the pairs, never from those of one alone', () => {
    const rows = jointRows(list(0, 20), list(1, 20), everything)
    const kept = atMost(rows, 300)
    expect(kept).toHaveLength(300)
    expect(kept.slice(0, 260)).toEqual(rows.slice(0, 260))
    expect(kept.slice(260)).toEqual(rows.slice(-40))
    expect(atMost(rows, rows.length)).toEqual(rows)
  })

  test('run through the Match come out stable on every market', () => {
    const { markets, stable } = verifyRows(jointRows(list(0, 12), list(1, 12), everything), 3)
    expect(stable).toBe(markets)
  })
})

function sides(row: JointRow): readonly (string | undefined)[] {
  return ['you' in row ? row.you.name : undefined, 'partner' in row ? row.partner.name : undefined]
}

function bothLikeBetter(row: JointRow, earlier: JointRow): boolean {
  if (row.kind !== earlier.kind || !('you' in row && 'partner' in row && 'you' in earlier && 'partner' in earlier)) return false
  return row.you.rank < earlier.you.rank && row.partner.rank < earlier.partner.rank
}
