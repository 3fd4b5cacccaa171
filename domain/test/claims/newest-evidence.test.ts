import { describe, expect, test } from 'vitest'
import { lastSeen, newestEvidence } from '../../src/claims/newest-evidence.ts'
import { programWith, say } from '../programs/made-up.ts'

describe('when a program was seen last', () => {
  test.each([
    [
      'the newest of what was said of it',
      { listed: [say(true, '2021'), say(true, '2024')], visaJ1: [say(true, '2025-06')] },
      2025,
    ],
    ['a list of a season, by the autumn in which it is applied for', { listed: [say(true, 'ERAS 2026')] }, 2025],
    ['your own note', { visaJ1: [say(true, '2021'), say(true, '2026-11-01', 'own note')] }, 2026],
  ])('%s', (_what, claims, year) => expect(lastSeen(programWith(claims))).toBe(year))

  test('what only its house is known for, and our own estimates, say nothing of the program', () => {
    const house = {
      ehrVendor: [say('Epic', '2026')],
      h1bTraineeFilings: [say(3, '2026')],
      informaticsFellowshipOnSite: [say('There', '2026')],
    }
    const guess = { nonUsImgShare: [say({ point: 0.1, low: 0.05, high: 0.2 }, '2026', 'estimated')] }
    expect(newestEvidence(programWith({ ...house, ...guess }))).toBeUndefined()
    expect(lastSeen(programWith({}))).toBeUndefined()
  })
})
