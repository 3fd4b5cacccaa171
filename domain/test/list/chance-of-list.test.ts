import { adviseListed } from '../person/invented.ts'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { isoDate, specialtyId } from '#domain'
import { bandOfChance } from '#domain/chances'
import { chanceOfList } from '#domain/list'
import type { AdvisedWithList, Facts } from '#domain'
import { openCase } from '#domain/person'
import type { Case, Profile } from '#domain/person'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { readProfile } from '#store'

const today = isoDate('2026-11-22')
let [profile, facts, advised, asked]: [Profile?, Facts?, AdvisedWithList?, Case?] = []

beforeAll(async () => {
  const read = readProfile(readFileSync('examples/j1-internal-medicine.yaml', 'utf8'))
  if (read.kind !== 'read') throw new Error(read.problems[0]?.sentence)
  profile = read.profile
  facts = await loadFacts(factsIn('facts/data'), [specialtyId('internal-medicine')])
  advised = adviseListed(profile, facts, today, 1)
  asked = openCase(profile, { facts, today, seed: 1 })
})

function chanceFor(change: Partial<Profile>): ReturnType<typeof chanceOfList> {
  if (!profile || !asked || !advised) throw new Error('the example was not read')
  return chanceOfList(openCase({ ...profile, ...change }, asked), advised.list.picks)
}

function chanceWith(step2ck: number): number {
  return chanceFor({ exams: { ...profile?.exams, step2ck: { score: step2ck, result: 'pass', attempts: 1 } } }).point
}

describe('the chance of a list as it stands', () => {
  it('is the chance the advice gives for the same applicant', () => {
    const chance = chanceFor({})
    expect(chance.point).toBeCloseTo(advised?.list.matchChance!.point ?? Number.NaN, 9)
    expect(bandOfChance(chance).low).toBeCloseTo(advised?.list.matchChance!.low ?? Number.NaN, 9)
  })

  it('rises with Step 2 CK in internal medicine, and never reaches 1', () => {
    const chances = [220, 230, 240, 250, 260].map(chanceWith)
    expect(chances.toSorted((a, b) => a - b)).toEqual(chances)
    expect(chances[0]).toBeLessThan(chances.at(-1) ?? 0)
    expect(chances.at(-1)).toBeLessThan(1)
  })

  it('of an empty list is 0', () => {
    if (!asked) throw new Error('the example was not read')
    expect(chanceOfList(asked, []).point).toBe(0)
  })

  it('counts a program that has become closed as nothing', () => {
    const closed = chanceFor({ visa: { ...profile?.visa, needed: true, acceptable: ['h1b'] } })
    expect(closed.point).toBeLessThan(chanceFor({}).point)
  })
})
