import { describe, expect, it } from 'vitest'
import { presentId } from '#domain'
import { readProfile } from '#store'
import { draftKind } from '../src/kinds/profile/draft.ts'
import { withPresentIds } from '../src/present-ids.ts'
import { seasonKind } from '../src/kinds/season/schema.ts'

/** A real program that had a name of ours until the list of ERAS 2026 gave its number. */
const once = 'x-anesthesiology-ca-stockton-st-josephs-medical-center'
const now = '0400500030'
/** The other kind: found twice, under an old number and a newer name. */
const twice = 'x-psychiatry-mi-dearborn-corewell-health-dearborn'

describe('a program once known by a name of ours', () => {
  it('has its number once and for good', () => {
    expect(presentId(once)).toBe(now)
    expect(presentId(twice)).toBe('4002500313')
    expect(presentId(presentId(once))).toBe(now)
    expect(presentId('x-1402411166-p')).toBe('x-1402411166-p')
  })

  it('stays pinned, rated, worked at and applied to in a profile', () => {
    const read = readProfile(`version: 1
specialties: [{ id: anesthesiology }]
preferences: { pinned: [${once}], excluded: [${twice}], ratings: { ${once}: 8 } }
usClinicalExperience: [{ kind: elective, months: 1, program: ${once} }]
season: { applications: [{ program: ${once} }] }
`)
    if (read.kind !== 'read') throw new Error(read.problems[0]?.sentence)
    expect(read.profile.preferences).toEqual({ pinned: [now], excluded: ['4002500313'], ratings: { [now]: 8 } })
    expect(read.profile.usClinicalExperience?.[0]?.program).toBe(now)
    expect(read.profile.season?.applications?.[0]?.program).toBe(now)
  })

  it('keeps its place in a half-written profile and in a season log, also one that was read before', () => {
    expect(draftKind.read({ version: 1, specialties: [], preferences: { pinned: [once] } })).toMatchObject({
      body: { preferences: { pinned: [now] } },
    })
    const log = { version: 1, entries: [{ kind: 'sent', program: once, match: 2027 }] }
    for (const _ of [1, 2]) expect(seasonKind.read(log)).toMatchObject({ body: { entries: [{ program: now }] } })
  })

  it('leaves alone what holds no such name', () => {
    const body = { a: [{ b: 'x-nobody' }], c: 1 }
    expect(withPresentIds(body)).toBe(body)
  })

  it('goes through an entry once, however often the document around it is read', () => {
    let looked = 0
    const entry = {
      get name() {
        looked += 1
        return 'a hospital'
      },
    }
    withPresentIds({ version: 1, entries: [entry] })
    const before = looked
    withPresentIds({ version: 1, entries: [entry, { name: 'another' }] })
    expect(before).toBeGreaterThan(0)
    expect(looked).toBe(before)
  })
})
