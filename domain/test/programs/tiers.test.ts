import { describe, expect, test } from 'vitest'
import type { Estimate, ProgramClaims } from '../../src/claims/program.ts'
import { tierOf } from '../../src/programs/tiers.ts'
import { personOf } from '../person/invented.ts'
import { profileWith, programWith, say, today } from './made-up.ts'

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
  return tierOf(programWith(claims), personOf(profile), today).letter
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
    const { because } = tierOf(programWith({ ...history, ...fellowship, ...university }), personOf(profileWith()), today)
    expect(because.map(({ text }) => text)).toEqual([
      'History of non-US IMGs: about 20 in 100 (10 to 30) residents',
      'Clinical informatics fellowship at the same sponsor (Invented University)',
      'University hospital; no minimum score stated',
    ])
    expect(because.map(({ source }) => source?.asOf)).toEqual(['2021', '2021-05', '2021'])
    expect(tierOf(programWith({}), personOf(profileWith()), today).because).toHaveLength(3)
  })

  test('begin with the one that settled it', () => {
    const { letter: c, because } = tierOf(
      programWith({ ...history, minimumStep2ck: [say(250, '2026')] }),
      personOf(profileWith()),
      today,
    )
    expect(c).toBe('C')
    expect(because[0]?.text).toBe('States a Step 2 CK minimum of 250')
  })
})
