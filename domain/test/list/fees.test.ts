import { describe, expect, it } from 'vitest'
import { billFees, costOf } from '../../src/list/fees.ts'
import { ask, emergency, family, idOf, medicine, programs, season } from './tiny-world.ts'

const { facts } = ask([...programs(60), ...programs(60, { specialty: family }), ...programs(60, { specialty: emergency })])
const picks = (from: number, count: number) =>
  Array.from({ length: count }, (_, k) => ({ program: idOf(from + k), signal: 'none' as const }))

describe('application fees', () => {
  it('are those of the AAMC examples for ERAS 2026: 30; 43 and 7; 32 and 32 programs', () => {
    expect(billFees(picks(0, 30), facts, season).total).toBe(330)
    expect(billFees([...picks(0, 43), ...picks(60, 7)], facts, season).total).toBe(797)
    expect(billFees([...picks(0, 32), ...picks(60, 32)], facts, season).total).toBe(780)
  })

  it('are those of the emergency medicine example in ResidencyCAS: 46 programs, USD 683', () => {
    expect(billFees(picks(120, 46), facts, season).total).toBe(683)
  })

  it('are flat up to 18 programs in ResidencyCAS', () => {
    expect(billFees(picks(120, 1), facts, season).total).toBe(99)
    expect(billFees(picks(120, 18), facts, season).total).toBe(99)
    expect(billFees(picks(120, 19), facts, season).total).toBe(117)
  })

  it('have a line a specialty in ERAS, and say whose fees they are when the season has none yet', () => {
    const bill = billFees([...picks(0, 2), ...picks(60, 3)], facts, { ...season, match: 2030 })
    expect(bill.lines.map(({ specialty, programs, usd }) => [specialty, programs, usd])).toEqual([
      [medicine, 2, 22],
      [family, 3, 33],
    ])
    expect(bill.lines[0]?.rule).toMatch(/expected for 2030: the newest known are those of 2027/)
    expect(billFees(picks(0, 2), facts, season).lines[0]?.rule).not.toMatch(/expected/)
  })

  it('follow the tiers of the season, the older ones too', () => {
    // ERAS 2024: USD 99 for up to 10, then 19, 23 and 27 each.
    expect(billFees(picks(0, 35), facts, { ...season, match: 2024 }).total).toBe(99 + 10 * 19 + 10 * 23 + 5 * 27)
  })

  it('cost nothing for nothing', () => {
    expect(billFees([], facts, season)).toEqual({ total: 0, lines: [] })
    expect(costOf([{ from: 1, to: 18, usdFlat: 99 }], 0)).toBe(0)
  })

  it('refuse a program that is not among the facts', () => {
    expect(() => billFees(picks(999, 1), facts, season)).toThrow('billFees requires programs of the facts, got x-made-up-999')
  })
})
