import { describe, expect, test } from 'vitest'
import { costOf } from '../../src/list/fees.ts'
import { facts } from '../plan/plan-world.ts'

const { seasons } = facts

function tiers(service: 'ERAS' | 'ResidencyCAS', season: number) {
  const found = seasons.fees.find((schedule) => schedule.service === service && schedule.season === season)
  if (found === undefined) throw new Error(`no fees of ${service} ${season}`)
  return found
}

describe('application fees', () => {
  test.each([
    [[30], 330],
    [[43, 7], 797],
    [[32, 32], 780],
    [[120], 3030],
  ])('ERAS, programs by specialty %j cost $%i, as AAMC’s examples say', (counts, usd) => {
    const { tiers: rule, perSpecialty } = tiers('ERAS', 2027)
    expect(perSpecialty).toBe(true)
    expect(counts.reduce((sum, count) => sum + costOf(rule.value, count), 0)).toBe(usd)
  })

  test('ResidencyCAS: 46 programs cost $683, as the emergency medicine bodies say, and 18 or fewer $99', () => {
    const { tiers: rule, perSpecialty } = tiers('ResidencyCAS', 2026)
    expect(perSpecialty).toBe(false)
    expect([46, 18, 1].map((count) => costOf(rule.value, count))).toEqual([683, 99, 99])
  })
})

test('the fixed fees of an IMG abroad for one season of thirty programs add up to $4,820', () => {
  const ids = [
    'myintealth-account',
    'certification-application',
    'credential-verification',
    'step1',
    'step2ck',
    'oet',
    'pathway-application',
    'eras-token',
    'usmle-transcript',
    'nrmp-registration',
  ]
  const oneOff = seasons.oneOffCosts.filter(({ id }) => ids.includes(id)).reduce((sum, { usd }) => sum + usd.value, 0)
  expect(oneOff + costOf(tiers('ERAS', 2027).tiers.value, 30)).toBe(4820)
})

test('every value says where it comes from and of which year', () => {
  const all = [
    ...seasons.calendars.flatMap(({ events }) => Object.values(events)),
    ...seasons.fees.map((schedule) => schedule.tiers),
    ...seasons.oneOffCosts.map(({ usd }) => usd),
    ...Object.values(seasons.limits),
  ]
  for (const fact of all) {
    expect(fact.source).not.toBe('')
    expect(fact.asOf).toMatch(/\d{4}/)
  }
})

test('what nobody announced is marked derived and tells to check', () => {
  const derived = seasons.calendars.flatMap(({ events }) => Object.values(events)).filter((fact) => fact.known === 'derived')
  expect(derived.length).toBeGreaterThan(0)
  for (const fact of derived) expect(fact.note).toMatch(/not announced/i)
})
