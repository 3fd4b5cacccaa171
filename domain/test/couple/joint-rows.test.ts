/** Two invented rank lists made into one list of pairs. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Endings } from '../../src/chances/endings.ts'
import type { JointRow, RankedProgram } from '../../src/couple/joint-rows.ts'
import { jointRows } from '../../src/couple/joint-rows.ts'
import { rowsNeeded } from '../../src/couple/rows-needed.ts'
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
const everything = { ...inOneCity, ranked: { apart: true, alone: true } }

describe('the pairs', () => {
  test('are all there are: one place first, then two, then each alone, as far as these are ranked', () => {
    const rows = jointRows(list(0, 4), list(1, 5), everything)
    expect(rows).toHaveLength(4 * 5 + 4 + 5)
    const kinds = rows.map(({ kind }) => kind)
    expect(kinds.filter((kind, at) => kind !== kinds[at - 1])).toEqual(['together', 'apart', 'you alone', 'partner alone'])
    const onlyTogether = jointRows(list(0, 4), list(1, 5), { ...inOneCity, ranked: { apart: false, alone: false } })
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
})

function bothLikeBetter(row: JointRow, earlier: JointRow): boolean {
  if (row.kind !== earlier.kind || !('you' in row && 'partner' in row && 'you' in earlier && 'partner' in earlier)) return false
  return row.you.rank < earlier.you.rank && row.partner.rank < earlier.partner.rank
}

const endings = (ranked: readonly RankedProgram[], exponent: number): Endings => ({
  weight: Float64Array.of(1),
  byProgram: new Map(ranked.map(({ program }) => [program, Float64Array.of(exponent)])),
})

describe('the rows worth entering', () => {
  const [yours, theirs] = [list(0, 12), list(1, 12)]
  const rows = jointRows(yours, theirs, everything)
  const together = rows.filter(({ kind }) => kind === 'together').length

  test('are those in one place where every program takes both, and nearly all where hardly any does', () => {
    const sure = { you: endings(yours, 9), partner: endings(theirs, 9) }
    expect(rowsNeeded(rows, sure, 1)).toBe(together)
    const hardly = { you: endings(yours, 0.05), partner: endings(theirs, 0.05) }
    const needed = rowsNeeded(rows, hardly, 1)
    expect(needed).toBeGreaterThan(together)
    expect(needed).toBeLessThanOrEqual(rows.length)
  })

  test('run through the Match come out stable on every market', () => {
    const { markets, stable } = verifyRows(rows, 3)
    expect(stable).toBe(markets)
  })
})
