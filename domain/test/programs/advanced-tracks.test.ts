import { describe, expect, it } from 'vitest'
import { openCase } from '../../src/person/case.ts'
import { findCandidates } from '../../src/programs/find-candidates.ts'
import { isoDate, specialtyId } from '../../src/units.ts'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'

const notesFor = async (id: string): Promise<readonly string[]> => {
  const specialty = specialtyId(id)
  const facts = await loadFacts(factsIn('facts/data'), [specialty])
  const profile = { version: 1, specialties: [{ id: specialty }] } as const
  return (findCandidates(openCase(profile, { facts, today: isoDate('2026-11-28'), seed: 1 })).notes ?? []).map(({ text }) => text)
}

describe('a specialty with advanced positions', () => {
  it('brings its preliminary year along: neurology counts few positions of the first year (NRMP 2025)', async () => {
    expect(await notesFor('neurology')).toEqual([expect.stringMatching(/second year.*preliminary.*not a match/)])
  })

  it('and internal medicine, categorical, does not', async () => {
    expect(await notesFor('internal-medicine')).toEqual([])
  })
})
