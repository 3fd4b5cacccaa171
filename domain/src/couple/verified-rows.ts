import { createRandom } from '#engine/numbers'
import { matchMarket, unmatched } from '#engine/match'
import { drawMarket } from '../ranks/drawn-market.ts'
import type { ProgramId } from '../units.ts'
import type { JointRow } from './joint-rows.ts'

/** What came of running the algorithm of the Match with the rows of a couple. */
export interface VerifiedRows {
  readonly markets: number
  /** Markets in which an independent check found nobody who would rather be elsewhere and could. */
  readonly stable: number
}

const markets = 100

/** Runs the Match with these rows on drawn markets, and has each result verified. */
export function verifyRows(rows: readonly JointRow[], seed: number): VerifiedRows {
  const number = numbersOf(rows)
  const random = createRandom(seed)
  const [yours, theirs] = [programsOf(rows, 'you', number), programsOf(rows, 'partner', number)]
  const pairs = rows.map((row): readonly [number, number] => [
    'you' in row ? (number.get(row.you.program) ?? unmatched) : unmatched,
    'partner' in row ? (number.get(row.partner.program) ?? unmatched) : unmatched,
  ])
  let stable = 0
  for (let drawn = 0; drawn < markets; drawn++) {
    const market = drawMarket(number.size, [yours, theirs], () => random.next())
    // The pairs speak for both: lists of their own would be read as well.
    const applicants = market.applicants.with(0, []).with(1, [])
    const { verdict } = matchMarket({ ...market, applicants, joint: [{ first: 0, second: 1, pairs }] }, { seed })
    if (verdict.stable) stable++
  }
  return { markets, stable }
}

function numbersOf(rows: readonly JointRow[]): ReadonlyMap<ProgramId, number> {
  const ids = rows.flatMap((row) => [
    ...('you' in row ? [row.you.program] : []),
    ...('partner' in row ? [row.partner.program] : []),
  ])
  return new Map([...new Set(ids)].map((id, at) => [id, at]))
}

function programsOf(
  rows: readonly JointRow[],
  side: 'you' | 'partner',
  number: ReadonlyMap<ProgramId, number>,
): readonly number[] {
  const own = rows.flatMap((row) => {
    const ranked = side === 'you' ? ('you' in row ? row.you : undefined) : 'partner' in row ? row.partner : undefined
    return ranked === undefined ? [] : [number.get(ranked.program) ?? unmatched]
  })
  return [...new Set(own)]
}
