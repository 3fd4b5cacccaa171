/** Supplemental lists of an invented applicant who ranks a program with places that begin in the second year. */
import { expect, test } from 'vitest'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import type { Profile } from '../../src/person/profile.ts'
import { openCase } from '../../src/person/case.ts'
import { findCandidates } from '../../src/programs/find-candidates.ts'
import { supplementalLists } from '../../src/ranks/supplemental.ts'
import type { TrackedProgram } from '../../src/track/tracked.ts'
import { isoDate, specialtyId } from '../../src/units.ts'

const ids = ['anesthesiology', 'pediatrics'].map((id) => specialtyId(id))
const facts = await loadFacts(factsIn('facts/data'), ids)
const profile: Profile = { version: 1, specialties: ids.map((id) => ({ id })), visa: { needed: false } }
const { open, unknown } = findCandidates(openCase(profile, { facts, today: isoDate('2027-02-20'), seed: 1 }))
const candidates = new Map([...open, ...unknown].map((one) => [one.program.id, one]))

function rankedFirst(specialty: string): TrackedProgram {
  const found = [...candidates.values()].find(({ program }) => program.specialty === specialty)
  if (found === undefined) throw new Error(`this test requires a program of ${specialty}`)
  const { id: program, name } = found.program
  return { program, name, place: '', lane: 'ranked', letters: [], answers: [], words: 1 }
}

test('an advanced place asks for a list of first years behind it, with the ranks its fee holds; a categorical one asks for none', () => {
  const one = rankedFirst('anesthesiology')
  const [list, ...others] = supplementalLists([one, rankedFirst('pediatrics')], candidates, facts)
  expect(others).toEqual([])
  expect(list?.text).toContain(`For each place of ${one.name} that does, rank first years (preliminary or transitional)`)
  expect(list?.text).toContain('20 programs on all supplemental lists together are included')
  expect(list?.source?.asOf).toMatch(/20\d\d/)
  expect(supplementalLists([rankedFirst('pediatrics')], candidates, facts)).toEqual([])
})
