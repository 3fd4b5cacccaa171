import { describe, expect, test } from 'vitest'
import { countryCode } from '../../src/country-codes.ts'
import { isoDate, programId, specialtyId } from '../../src/units.ts'
import type { Profile } from '../../src/person/profile.ts'
import type { After } from '../../src/path/read-after.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { openCase } from '../../src/person/case.ts'
import { readAfter } from '../../src/path/read-after.ts'
import { wholePaths } from '../../src/path/whole-path.ts'
import { afterTitle } from '../../src/path/path-words.ts'
import { gapText } from '../../src/path/years.ts'
import { fellowshipChance } from '../../src/path/fellowship-chance.ts'
import { seeFellowships } from '../../src/path/fellowships.ts'
import { facts as withoutPrograms, planFor } from '../plan/plan-world.ts'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'

const today = isoDate('2026-11-28')
const surgery = specialtyId('surgery')
const medicine = specialtyId('internal-medicine')
const facts = await loadFacts(factsIn('facts/data'), [medicine, surgery])

/** An invented doctor from Pakistan with a Step 2 CK of 245. */
function doctor(more: Partial<Profile> = {}): Profile {
  return {
    version: 1,
    specialties: [{ id: medicine }, { id: surgery }],
    applicant: { type: 'non-us-img', citizenships: [countryCode('PK')], location: 'abroad' },
    visa: { needed: true, acceptable: ['j1'] },
    education: { graduationYear: 2024 },
    exams: { step1: { result: 'pass' }, step2ck: { result: 'pass', score: 245 } },
    ...more,
  }
}

const caseOf = (profile: Profile, world = withoutPrograms): ReturnType<typeof openCase> =>
  openCase(profile, { facts: world, today, seed: 1 })
const rangeOf = (profile: Profile): ReturnType<typeof fellowshipChance> => {
  const asked = caseOf(profile)
  return fellowshipChance(asked, seeFellowships(asked))
}

const afterOf = (profile: Profile, day: string): After | undefined => {
  const plan: Plan = planFor(profile, day)
  return readAfter(openCase(profile, { facts: withoutPrograms, today: isoDate(day), seed: 1 }), plan)
}

describe('the chance of the fellowship, which nobody published for people on a visa', () => {
  test('who needs no visa has what was published: 95 of 159 applicants, of those who ranked 95 of 104', () => {
    const range = rangeOf(doctor({ visa: { needed: false } }))?.range
    expect([range?.point, range?.high]).toEqual([95 / 159, 95 / 104])
    expect(range?.low).toBeCloseTo(0.547, 2)
  })

  test('on J-1 no fellowship has said yes: the bottom is nothing, the top stays, and both are said', () => {
    const found = rangeOf(doctor())
    expect([found?.range.low, found?.range.high]).toEqual([0, 95 / 104])
    expect(found?.because.map(({ text }) => text).join(' ')).toContain('none has said to take your visa')
  })

  test('one that said to take H-1B is a tenth of what the median applicant applied to', () => {
    const range = rangeOf(doctor({ visa: { needed: true, acceptable: ['h1b'] } }))?.range
    expect(range?.low).toBeCloseTo(0.0547, 3)
  })
})

describe('the whole way', () => {
  const [one, other] = wholePaths(caseOf(doctor(), facts), [medicine, surgery])

  test('is residency times fellowship in point and ends, the likeliest first', () => {
    const { residency, fellowship, whole } = one!
    expect(one!.specialty).toBe(medicine)
    expect(whole.kind === 'number' && whole.range.point).toBeCloseTo((residency?.point ?? 0) * (fellowship?.range.point ?? 0), 12)
    expect(whole.kind === 'number' && whole.range.high).toBeCloseTo((residency?.high ?? 0) * (fellowship?.range.high ?? 0), 12)
    expect(other!.specialty).toBe(surgery)
  })

  test('surgery and the fellowship take just the seven years of J-1; two used before close it, and the number goes', () => {
    expect(other!.rooms).toMatchObject([{ visa: 'j1', takes: 7, left: 7, fits: 'yes' }])
    const used = doctor({ visa: { needed: true, acceptable: ['j1'], priorJ1Years: 2, j1ClinicalYears: 2 } })
    const [closed] = wholePaths(caseOf(used, facts), [surgery])
    expect(closed!.whole.kind === 'closed' && closed!.whole.why).toContain('J-1 leaves 5 years of the 7 years it takes')
  })

  test('is said in two lines of a phone, 58 characters: with a number, closed, without one, and in training', () => {
    const inTraining = { fellowship: one!.fellowship, isThere: false, paths: [] }
    const ways = [
      [one!, other!],
      [one!],
      [{ ...one!, whole: { kind: 'no number', why: '' } as const }],
      [{ ...one!, whole: { kind: 'closed', why: '' } as const }],
    ]
    const titles = [
      ...ways.map((paths) => afterTitle({ ...inTraining, paths })),
      afterTitle(inTraining),
      afterTitle({ ...inTraining, fellowship: undefined }),
      afterTitle({ ...inTraining, isThere: true }),
    ]
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles.filter(({ length }) => length > 58)).toEqual([])
  })

  test('where H-1B is too short and J-1 lasts, only places on J-1 are counted', () => {
    const passed = { ...doctor().exams, step3: { result: 'pass' as const } }
    const both = doctor({ visa: { needed: true, acceptable: ['j1', 'h1b'] }, exams: passed })
    const [path] = wholePaths(caseOf(both, facts), [surgery])
    const [j1Only] = wholePaths(caseOf({ ...both, visa: { needed: true, acceptable: ['j1'] } }, facts), [surgery])
    expect(path!.rooms.map(({ visa, fits }) => [visa, fits])).toEqual([
      ['j1', 'yes'],
      ['h1b', 'no'],
    ])
    expect(path!.residency).toEqual(j1Only!.residency)
  })
})

describe('year by year', () => {
  const resident = doctor({
    previousMatches: [{ year: 2025, outcome: 'matched', specialties: [medicine] }],
    visa: { needed: true, acceptable: ['j1'], status: 'J-1', priorJ1Years: 1.4, j1ClinicalYears: 1.4 },
  })

  test('a resident in the second year sees what is left of the way and of J-1, and no chance of residency', () => {
    const after = afterOf(resident, '2026-11-28')
    expect(after?.paths).toEqual([])
    expect(after?.years.map(({ kind, number }) => `${kind} ${number}`)).toEqual([
      'residency 2',
      'residency 3',
      'fellowship 1',
      'fellowship 2',
      'afterwards 1',
    ])
    expect(after?.years[0]?.visaLeft).toEqual([{ visa: 'j1', years: 5 }])
    const boards = after?.years.flatMap(({ steps }) => steps.map(({ id }) => id))
    expect(boards?.indexOf('primary-board')).toBeLessThan(boards?.indexOf('informatics-board') ?? -1)
    expect(boards?.indexOf('full-licence')).toBeLessThan(boards?.indexOf('informatics-board') ?? -1)
  })

  test('who lets the last match before the end of residency pass has a year between, and it is named', () => {
    const after = afterOf(resident, '2027-12-20')
    expect(after?.years.map(({ kind }) => kind)).toContain('gap')
    expect(gapText(after?.years ?? [])).toContain('One year lies between residency and the next fellowship')
    expect(gapText(afterOf(resident, '2026-11-28')?.years ?? [])).toBeUndefined()
  })

  test('only hardship and persecution bind to no job: a job in informatics can follow them, not Conrad 30', () => {
    const waivers = afterOf(resident, '2026-11-28')?.visa?.waivers ?? []
    expect(waivers.filter(({ job }) => job === 'any').map(({ path }) => path)).toEqual(['Exceptional hardship', 'Persecution'])
    expect(waivers.find(({ path }) => path === 'Conrad 30')).toMatchObject({ job: 'clinical', state: 'unknown' })
  })

  test('in Match Week nothing is said of what comes after a match', () => {
    const sent = doctor({
      season: { appliedFor: 2027, applications: [{ program: programId('1400500936'), outcome: 'interviewed' }] },
    })
    expect(afterOf(sent, '2027-03-15')).toBeUndefined()
    expect(afterOf(sent, '2027-02-10')?.years.length).toBeGreaterThan(4)
  })
})
