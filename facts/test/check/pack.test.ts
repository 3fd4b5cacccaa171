import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { presentId } from '#domain'
import { allChecks } from '../../check/all-checks.ts'
import { readPack } from '../../check/pack.ts'
import { programFiles } from '../../check/programs.ts'

const pack = readPack(join(import.meta.dirname, '../../data'), '2026-11-22')

describe('the pack we ship keeps every promise on the day of its release', () => {
  test.each(allChecks.map((check) => [check.name, check] as const))('%s', (_name, check) => {
    expect(check.run(pack).filter(({ level }) => level === 'error')).toEqual([])
  })
})

/** Published beside ours: see DATA.md, which prints both. */
test('it holds the programs the tables have, specialty by specialty', () => {
  const counts = Object.fromEntries(programFiles(pack).map(([, { specialty, programs }]) => [specialty, programs.length]))
  expect(counts).toMatchObject({
    'internal-medicine': 720,
    'family-medicine': 861,
    'emergency-medicine': 297,
    pediatrics: 224,
    'transitional-year': 237,
    pathology: 150,
    psychiatry: 359,
    surgery: 384,
  })
  expect(Object.keys(counts)).toHaveLength(26)
})

test('no program goes by a name its number has taken the place of', () => {
  const ids = programFiles(pack).flatMap(([, { programs }]) => programs.map(({ id }) => id))
  expect(ids.filter((id) => presentId(id) !== id)).toEqual([])
})

test('every track of a program that has closed or is military is closed or military too', () => {
  const all = new Map(programFiles(pack).flatMap(([, file]) => file.programs.map((one) => [one.id, one.claims] as const)))
  const apart = [...all].filter(([id, claims]) => {
    const number = /^x-(\d{10})-p$/.exec(id)?.[1]
    const whole = number === undefined ? undefined : all.get(number)
    return whole !== undefined && (whole.status?.[0]?.[0] !== claims.status?.[0]?.[0] || isMilitary(whole) !== isMilitary(claims))
  })
  expect(apart.map(([id]) => id)).toEqual([])
})

function isMilitary(claims: { readonly setting?: readonly (readonly unknown[])[] }): boolean {
  return claims.setting?.[0]?.[0] === 'military'
}

test('names and towns read as people write them', () => {
  for (const [, { programs }] of programFiles(pack)) {
    for (const { name, city } of programs) {
      expect(`${name}|${city}`).not.toMatch(/[ÂÃâ€\uFFFD]|\s\s|^\s|\s$/)
      expect(name).not.toBe(name.toUpperCase())
    }
  }
})
