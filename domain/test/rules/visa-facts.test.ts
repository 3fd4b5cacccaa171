import { expect, test } from 'vitest'
import { countryCodes } from '../../src/country-codes.ts'
import { isIsoDate } from '../../src/units.ts'
import { visaFacts } from '../visa/visa-world.ts'

test('every rule has an id of its own, days in order, a page, a source and a year', () => {
  expect(new Set(visaFacts.rules.map(({ id }) => id)).size).toBe(visaFacts.rules.length)
  for (const rule of visaFacts.rules) {
    expect(isIsoDate(rule.from) && isIsoDate(rule.checked), rule.id).toBe(true)
    expect(rule.until === undefined || (isIsoDate(rule.until) && rule.from < rule.until), rule.id).toBe(true)
    expect(rule.officialPage, rule.id).toMatch(/^https:\/\//)
    expect(rule.asOf, rule.id).toMatch(/\d{4}/)
    expect(rule.certainty, rule.id).toBeDefined()
    expect(rule.value, rule.id).toMatch(/\.$/)
  }
})

test('a country has at most one suspension in force on a day, with ISO codes that have a name', () => {
  const names = visaFacts.countries
  expect(Object.keys(names).toSorted()).toEqual(countryCodes)
  for (const day of ['2025-06-09', '2026-01-01', '2026-11-22']) {
    const inForce = visaFacts.entrySuspensions.filter((one) => one.from <= day && (one.until === undefined || day < one.until))
    const listed = inForce.flatMap(({ countries }) => countries)
    expect(new Set(listed).size).toBe(listed.length)
    for (const country of listed) expect(names[country]).toBeDefined()
  }
})

test('a full suspension names every class, a partial one leaves H-1B and O-1', () => {
  for (const { value, suspends } of visaFacts.entrySuspensions) {
    expect(suspends.includes('immigrant')).toBe(true)
    expect(suspends.includes('j1')).toBe(value !== 'immigrant only')
    expect(suspends.includes('h1b') && suspends.includes('o1')).toBe(value === 'full')
  }
})
