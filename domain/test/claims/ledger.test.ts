import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Known } from '../../src/answer.ts'
import { byTrust, inForce, valueInForce } from '../../src/claims/ledger.ts'
import { say, today } from '../programs/made-up.ts'

describe('who is believed', () => {
  test('nobody said anything: unknown, never no', () => {
    expect(inForce(undefined, today)).toBeUndefined()
    expect(inForce([], today)).toBeUndefined()
    expect(valueInForce<boolean>(undefined, today)).toBeUndefined()
  })

  test('an own note beats what was imported, both beat anything of ours, however old', () => {
    const ours = say(true, '2026-11-01', 'published')
    const imported = say(false, '2025', 'imported')
    const own = say(true, '2024-03-01', 'own note')
    expect(inForce([ours, imported], today)?.fact).toBe(imported)
    expect(inForce([ours, imported, own], today)?.fact).toBe(own)
  })

  test('among statements the newest wins, whether published, filed or reported', () => {
    const old = say(true, '2021', 'published')
    const recent = say(false, '2026', 'reported')
    expect(inForce([old, recent], today)?.value).toBe(false)
  })

  test('an estimate of ours never beats a statement', () => {
    expect(inForce([say(0.2, '2026', 'estimated'), say(0.1, '2019', 'published')], today)?.value).toBe(0.1)
  })
})

describe('conflict and age are visible', () => {
  test('claims that say something else stand beside the one in force, most trustworthy first', () => {
    const found = inForce([say(true, '2021'), say(false, '2026'), say(false, '2020'), say(true, '2022')], today)
    expect(found?.value).toBe(false)
    expect(found?.conflicts.map(({ asOf }) => asOf)).toEqual(['2022', '2021'])
  })

  test('claims that agree are no conflict, also where the value is an object', () => {
    const share = { point: 0.1, low: 0.05, high: 0.2 }
    expect(inForce([say(share, '2021'), say({ ...share }, '2024')], today)?.conflicts).toEqual([])
  })

  test('a visa answer of 2021 was to be looked up again by July 2022', () => {
    expect(inForce([say(true, '2021')], today)).toMatchObject({ seasonsOld: 5, reCheckBy: '2022-07-01', stale: true })
    expect(inForce([say(true, '2026-11-21')], today)).toMatchObject({ seasonsOld: 0, reCheckBy: '2027-11-21', stale: false })
  })
})

const known = fc.constantFrom<Known>('own note', 'imported', 'published', 'filed', 'reported', 'estimated', 'derived')
const claim = fc.record({ value: fc.integer({ min: 0, max: 3 }), year: fc.integer({ min: 2015, max: 2026 }), known })

test('order of writing does not matter where dates differ, and no claim is lost', () => {
  fc.assert(
    fc.property(fc.uniqueArray(claim, { maxLength: 8, selector: ({ year }) => year }), (claims) => {
      const facts = claims.map(({ value, year, known: how }) => say(value, String(year), how))
      const found = inForce(facts, today)
      expect(inForce(facts.toReversed(), today)).toEqual(found)
      expect(new Set(byTrust(facts))).toEqual(new Set(facts))
      const disagreeing = facts.filter(({ value }) => value !== found?.value)
      expect(found?.conflicts.length ?? 0).toBe(disagreeing.length)
    }),
  )
})
