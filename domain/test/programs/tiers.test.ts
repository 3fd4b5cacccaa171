import { describe, expect, test } from 'vitest'
import type { Estimate, ProgramClaims } from '../../src/claims/program.ts'
import { tierOf } from '../../src/programs/tiers.ts'
import { personOf } from '../person/invented.ts'
import { profileWith, programWith, say } from './made-up.ts'

const share = (point: number, low: number, high: number): Pick<ProgramClaims, 'nonUsImgShare'> => ({
  nonUsImgShare: [say<Estimate>({ point, low, high }, '2021', 'estimated')],
})
const history = share(0.2, 0.1, 0.3)
const hardly = share(0.01, 0.001, 0.03)
const fellowship: ProgramClaims = { informaticsFellowshipOnSite: [say('Invented University', '2021-05')] }
const university: ProgramClaims = { setting: [say('university' as const, '2021')] }
const community: ProgramClaims = { setting: [say('community' as const, '2021')] }
const rate = (point: number): ProgramClaims => ({
  invitationRate: [say<Estimate>({ point, low: point / 2, high: point * 2 }, '2024', 'estimated')],
})

function letter(claims: ProgramClaims, step2ck?: number): string {
  const profile = step2ck === undefined ? profileWith() : profileWith({ exams: { step2ck: { score: step2ck } } })
  return tierOf(programWith(claims), { person: personOf(profile) }).letter
}

describe('the tier the article would give', () => {
  test.each<[string, ProgramClaims, string]>([
    ['history of non-US IMGs and a fellowship on site', { ...history, ...fellowship, ...university }, 'A'],
    [
      'history and a sentence about quality work',
      { ...history, informaticsMention: [say('we build dashboards', '2026', 'imported')] },
      'A',
    ],
    ['history, nothing of informatics seen', { ...history, ...community }, 'B'],
    ['some precedent at a community hospital', { ...share(0.03, 0.01, 0.06), ...community }, 'B'],
    ['hardly any precedent, fellowship or not', { ...hardly, ...fellowship }, 'C'],
    ['a university that takes and invites few', { ...share(0.03, 0.01, 0.06), ...university, ...rate(0.01) }, 'C'],
    ['the same university where it invites more', { ...share(0.03, 0.01, 0.06), ...university, ...rate(0.05) }, 'B'],
    ['a military program', { ...history, ...fellowship, setting: [say('military' as const, '2021')] }, 'C'],
    ['nothing known at all', {}, 'B'],
  ])('%s', (_what, claims, expected) => expect(letter(claims)).toBe(expected))

  test('a wide interval is no history: the program stays B until somebody knows', () => {
    expect(letter({ ...share(0.2, 0.01, 0.5), ...fellowship })).toBe('B')
    expect(letter({ ...share(0.2, 0.02, 0.5), ...fellowship })).toBe('A')
  })

  test('a stated minimum is measured against the applicant', () => {
    const asks240 = { ...history, minimumStep2ck: [say(240, '2026')] }
    expect(letter(asks240, 239)).toBe('C')
    expect(letter(asks240, 240)).toBe('B')
    expect(letter({ ...history, minimumStep2ck: [say(245, '2026')] }, 260)).toBe('C')
  })
})

describe('the three deciding reasons', () => {
  test('are always three, each with its source where it has one', () => {
    const { because } = tierOf(programWith({ ...history, ...fellowship, ...university }), {
      person: personOf(profileWith()),
    })
    expect(because.map(({ text }) => text)).toEqual([
      'History of non-US IMGs: about 20 in 100 (10 to 30) residents',
      'Clinical informatics fellowship here (Invented University), seen in 2021',
      'University hospital; no minimum score stated',
    ])
    expect(because.map(({ source }) => source?.asOf)).toEqual(['2021', '2021-05', '2021'])
    expect(tierOf(programWith({}), { person: personOf(profileWith()) }).because).toHaveLength(3)
  })

  test('begin with the one that settled it', () => {
    const { letter: c, because } = tierOf(programWith({ ...history, minimumStep2ck: [say(250, '2026')] }), {
      person: personOf(profileWith()),
    })
    expect(c).toBe('C')
    expect(because[0]?.text).toBe('States a Step 2 CK minimum of 250')
  })
})

const reasonsOf = (claims: ProgramClaims, profile = profileWith()): readonly string[] =>
  tierOf(programWith(claims), { person: personOf(profile) }).because.map(({ text }) => text)

describe('what shows informatics, and to whom', () => {
  test('a record system is no interest: every hospital has one', () => {
    const claims = { ...history, ehrVendor: [say('Epic', '2024')] }
    expect(letter(claims)).toBe('B')
    expect(reasonsOf(claims)[0]).toMatch(/^Not A: only its record system is known \(Epic\), which shows no interest/)
  })

  test.each<[string, ProgramClaims]>([
    ['in another city of the institution', { informaticsFellowshipAtInstitution: [say('Invented University', '2026-06')] }],
    ['as a department or a training grant', { informaticsTraining: [say('department of informatics', '2022')] }],
  ])('%s it is visible, and says when it was seen', (_where, claims) => {
    expect(letter({ ...history, ...claims })).toBe('A')
    expect(reasonsOf({ ...history, ...claims })[1]).toMatch(/, seen in 20\d\d$/)
  })

  test('a fellowship that takes no visa holder makes no tier A for one, and still does for a citizen', () => {
    const claims = { ...history, ...fellowship, informaticsFellowshipJ1: [say(false, '2021')] }
    const needsJ1 = profileWith({ visa: { needed: true, acceptable: ['j1'] } })
    expect(tierOf(programWith(claims), { person: personOf(needsJ1) }).letter).toBe('B')
    expect(reasonsOf(claims, needsJ1)[0]).toMatch(/its informatics fellowship is closed to your visa$/)
    expect(letter(claims)).toBe('A')
    const either = profileWith({ visa: { needed: true, acceptable: ['j1', 'h1b'] } })
    expect(tierOf(programWith(claims), { person: personOf(either) }).letter).toBe('A')
  })

  test('B says first what it lacks', () => {
    expect(reasonsOf({ ...history, ...community })[0]).toBe('Not A: no informatics, quality or IT work seen yet: ask')
    expect(reasonsOf(fellowship)[0]).toBe('Not A: share of non-US IMGs among residents: unknown, ask')
  })
})

test('a history nobody saw is none: what programs like it do is only likely', () => {
  const [seen] = history.nonUsImgShare ?? []
  const likely = { nonUsImgShare: seen === undefined ? [] : [{ ...seen, known: 'derived' as const }] }
  expect(letter({ ...likely, ...fellowship })).toBe('B')
})

test('what is closed to this person is no tier A, and says why first', () => {
  const closed = { text: 'The program has closed', direction: 'hurts' as const }
  const tier = tierOf(programWith({ ...history, ...fellowship }), { person: personOf(profileWith()), closed })
  expect([tier.letter, tier.because[0]]).toEqual(['C', closed])
})
