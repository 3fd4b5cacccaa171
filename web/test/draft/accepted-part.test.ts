import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkProfile, readProfile } from '#store'
import type { Draft, Json } from '../../src/draft/draft.ts'
import { acceptedPart } from '../../src/draft/accepted-part.ts'

const specialties = [{ id: 'internal-medicine' }]

describe('the part of a draft that advice is made from', () => {
  it('leaves out a wrong score, keeps the rest, and says what was expected', () => {
    const { profile, problems } = acceptedPart({ specialties, name: 'Amina', exams: { step2ck: { score: 312 } } }, checkProfile)
    expect(profile).toEqual({ version: 1, specialties, name: 'Amina' })
    expect(problems.map(({ sentence }) => sentence)).toEqual(['exams.step2ck.score: 312 is outside 1-300'])
  })

  it('leaves out an entry that is not finished, and no other of its list', () => {
    const draft: Draft = {
      specialties,
      practiceTests: [{ exam: 'step2ck' }, { exam: 'step2ck', source: 'free-120', date: '2026-10-01', score: 70 }, {}],
    }
    const { profile, problems } = acceptedPart(draft, checkProfile)
    expect(profile?.practiceTests).toEqual([{ exam: 'step2ck', source: 'free-120', date: '2026-10-01', score: 70 }])
    expect(problems.map(({ path }) => path)).toContain('practiceTests[0].date')
  })

  it('asks for a specialty when there is none', () => {
    expect(acceptedPart({ name: 'Amina' }, checkProfile)).toEqual({ draft: { version: 1, name: 'Amina' }, problems: [] })
    expect(acceptedPart({ specialties: [] }, checkProfile).profile).toBeUndefined()
  })

  it('gives a profile whatever one field holds, as long as a specialty stands', () => {
    const example = readProfile(readFileSync(new URL('../../../examples/j1-internal-medicine.yaml', import.meta.url), 'utf8'))
    if (example.kind === 'refused') throw new Error(example.problems[0]?.sentence)
    const draft = structuredClone(example.profile) as unknown as Draft
    const anything: fc.Arbitrary<Json> = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.constant([]),
      fc.constant({ x: [1] }),
    )
    const key = fc.constantFrom(...Object.keys(draft).filter((name) => name !== 'specialties' && name !== 'version'))
    fc.assert(
      fc.property(key, anything, (name, value) => {
        expect(acceptedPart({ ...draft, [name]: value }, checkProfile).profile).toBeDefined()
      }),
      { numRuns: 300 },
    )
  })
})
