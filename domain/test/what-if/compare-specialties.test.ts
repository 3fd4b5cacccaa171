import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Facts } from '../../src/facts.ts'
import type { Profile } from '../../src/person/profile.ts'
import { adviseListed } from '../person/invented.ts'
import { openCase } from '../../src/person/case.ts'
import { isoDate, specialtyId } from '../../src/units.ts'
import { compareFirstChoices, compareSpecialties } from '../../src/what-if/compare-specialties.ts'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { readProfile } from '#store'

const medicine = specialtyId('internal-medicine')
const pathology = specialtyId('pathology')
const today = isoDate('2026-11-22')
let facts: Facts
let profile: Profile

beforeAll(async () => {
  const read = readProfile(readFileSync('examples/j1-internal-medicine.yaml', 'utf8'))
  if (read.kind !== 'read') throw new Error(read.problems[0]?.sentence)
  profile = read.profile
  facts = await loadFacts(factsIn('facts/data'), [medicine, pathology])
})

const caseOf = (specialties: Profile['specialties']): ReturnType<typeof openCase> =>
  openCase({ ...profile, specialties }, { facts, today, seed: 1 })

describe('specialties side by side', () => {
  it('are each what the whole advice says of it alone, likeliest first', () => {
    const compared = compareSpecialties(caseOf([{ id: medicine }, { id: pathology }]), [medicine, pathology])
    const alone = [medicine, pathology].map((id) => adviseListed({ ...profile, specialties: [{ id }] }, facts, today, 1).list)
    for (const [at, id] of [medicine, pathology].entries()) {
      const one = compared.find(({ specialty }) => specialty === id)
      expect(one?.matchChance).toEqual(alone[at]?.matchChance)
      expect([one?.applications, one?.fees]).toEqual([alone[at]?.picks.length, alone[at]?.fees.total])
    }
    const points = compared.map(({ matchChance }) => matchChance!.point)
    expect(points).toEqual(points.toSorted((a, b) => b - a))
    expect(compared.map(({ years }) => years?.value)).toContain(3)
  })

  it('leave out what was not loaded, and compare nothing where there is one first choice', () => {
    const family = specialtyId('family-medicine')
    expect(compareSpecialties(caseOf([{ id: medicine }]), [medicine, family]).map(({ specialty }) => specialty)).toEqual([
      medicine,
    ])
    expect(compareFirstChoices(caseOf([{ id: medicine }, { id: pathology, backup: true }]))).toEqual([])
  })
})
