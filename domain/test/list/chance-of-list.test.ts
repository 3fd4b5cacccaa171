import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { advise, isoDate, specialtyId } from '#domain'
import { bandOfChance } from '#domain/chances'
import { chanceOfList } from '#domain/list'
import type { Advised, Facts } from '#domain'
import type { ListWorld } from '#domain/list'
import type { Profile } from '#domain/person'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { readProfile } from '#store'

const today = isoDate('2026-11-22')
let [profile, facts, advised, world]: [Profile?, Facts?, Advised?, ListWorld?] = []

beforeAll(async () => {
  const read = readProfile(readFileSync('examples/j1-internal-medicine.yaml', 'utf8'))
  if (read.kind !== 'read') throw new Error(read.problems[0]?.sentence)
  profile = read.profile
  facts = await loadFacts(factsIn('facts/data'), [specialtyId('internal-medicine')])
  advised = advise(profile, facts, today, 1)
  world = { facts, season: advised.season, today, seed: 1, picks: advised.list.picks }
})

function chanceWith(step2ck: number): number {
  if (!profile?.exams || !world) throw new Error('the example was not read')
  const { point } = chanceOfList(
    { ...profile, exams: { ...profile.exams, step2ck: { score: step2ck, result: 'pass', attempts: 1 } } },
    world,
  )
  return point
}

describe('the chance of a list as it stands', () => {
  it('is the chance the advice gives for the same applicant', () => {
    if (!profile || !world) throw new Error('the example was not read')
    const chance = chanceOfList(profile, world)
    expect(chance.point).toBeCloseTo(advised?.list.matchChance.point ?? Number.NaN, 9)
    expect(bandOfChance(chance).low).toBeCloseTo(advised?.list.matchChance.low ?? Number.NaN, 9)
  })

  it('rises with Step 2 CK in internal medicine, and never reaches 1', () => {
    const chances = [220, 230, 240, 250, 260].map(chanceWith)
    expect(chances.toSorted((a, b) => a - b)).toEqual(chances)
    expect(chances[0]).toBeLessThan(chances.at(-1) ?? 0)
    expect(chances.at(-1)).toBeLessThan(1)
  })

  it('of an empty list is 0', () => {
    if (!profile || !world) throw new Error('the example was not read')
    expect(chanceOfList(profile, { ...world, picks: [] }).point).toBe(0)
  })

  it('counts a program that has become closed as nothing', () => {
    if (!profile || !world) throw new Error('the example was not read')
    const closed = { ...profile, visa: { ...profile.visa, needed: true, acceptable: ['h1b' as const] } }
    expect(chanceOfList(closed, world).point).toBeLessThan(chanceOfList(profile, world).point)
  })
})
