import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allChecks } from '../../check/all-checks.ts'
import { readPack } from '../../check/pack.ts'
import { programFiles } from '../../check/programs.ts'

const pack = readPack(join(import.meta.dirname, '../../data'), '2026-11-22')

describe('the pack we ship keeps every promise on the day of its release', () => {
  test.each(allChecks.map((check) => [check.name, check] as const))('%s', (_name, check) => {
    expect(check.run(pack).filter(({ level }) => level === 'error')).toEqual([])
  })
})

test('it holds the programs the tables had, feeder by feeder', () => {
  const counts = Object.fromEntries(programFiles(pack).map(([, { specialty, programs }]) => [specialty, programs.length]))
  expect(counts['internal-medicine']).toBeGreaterThanOrEqual(682)
  expect(counts['family-medicine']).toBeGreaterThanOrEqual(721)
  expect(counts['emergency-medicine']).toBeGreaterThanOrEqual(278)
  expect(counts['pediatrics']).toBeGreaterThanOrEqual(212)
  expect(counts['transitional-year']).toBe(186)
  expect(counts['pathology']).toBeGreaterThanOrEqual(144)
  expect(Object.keys(counts)).toHaveLength(26)
})

test('names and towns read as people write them', () => {
  for (const [, { programs }] of programFiles(pack)) {
    for (const { name, city } of programs) {
      expect(`${name}|${city}`).not.toMatch(/[ÂÃâ€\uFFFD]|\s\s|^\s|\s$/)
      expect(name).not.toBe(name.toUpperCase())
    }
  }
})
