import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Profile } from '../../src/person/profile.ts'
import { addDays } from '../../src/season/days.ts'
import { openCase } from '../../src/person/case.ts'
import { isoDate } from '../../src/units.ts'
import { facts, newcomer } from '../plan/plan-world.ts'

function seasonOn(day: string, more: Partial<Profile> = {}) {
  const { season, person } = openCase({ ...newcomer, ...more }, { facts, today: isoDate(day), seed: 1 })
  return { ...season, stage: person.stage.kind }
}

/** The Match year for somebody who in July 2026 plans Step 2 CK for a day. */
function plannedFor(day: string): number {
  return seasonOn('2026-07-01', { exams: { step2ck: { date: isoDate(day) } } }).match
}

const applied = { season: { appliedFor: 2027 } }

function resultOf(outcome: 'matched' | 'not matched'): Partial<Profile> {
  return { ...applied, previousMatches: [{ year: 2027, outcome }] }
}

describe('a newcomer', () => {
  test.each([
    ['2026-06-02', 2027, 'preparing', 'the day before the 2027 season opens'],
    ['2026-06-03', 2027, 'applying', 'the season opens'],
    ['2026-09-22', 2027, 'applying', 'the day before programs begin to review'],
    ['2026-09-23', 2028, 'preparing', 'programs review: a new application aims at the next season'],
    ['2026-11-22', 2028, 'preparing', 'November'],
    ['2027-06-02', 2028, 'applying', 'the 2028 season opens'],
    ['2027-09-22', 2029, 'preparing', 'and the next after it, beyond every calendar'],
  ])('on %s aims at %i, %s (%s)', (day, match, stage) => {
    expect(seasonOn(day)).toMatchObject({ match, stage })
  })

  test('a season of projections says so, an announced one does not', () => {
    expect(seasonOn('2026-11-22').expected).toBe(true)
    expect(seasonOn('2026-07-01').expected).toBe(false)
  })

  test('a Step 2 CK planned after the review moves the season', () => {
    expect(plannedFor('2026-09-22')).toBe(2027)
    expect(plannedFor('2026-09-23')).toBe(2028)
  })

  test('training cannot start before graduation', () => {
    expect(seasonOn('2026-11-22', { education: { graduationYear: 2029 } })).toMatchObject({ match: 2029 })
    expect(seasonOn('2026-11-22', { education: { graduationYear: 2020 } })).toMatchObject({ match: 2028 })
    expect(seasonOn('2026-11-22', { education: { graduationYear: 2029, graduationMonth: 6 } })).toMatchObject({ match: 2029 })
    expect(seasonOn('2026-11-22', { education: { graduationYear: 2029, graduationMonth: 12 } })).toMatchObject({ match: 2030 })
  })
})

describe('somebody who has applied for 2027', () => {
  test.each([
    ['2026-09-22', 'applying'],
    ['2026-09-23', 'interviewing'],
    ['2026-11-22', 'interviewing'],
    ['2027-01-31', 'interviewing'],
    ['2027-02-01', 'ranking'],
    ['2027-03-03', 'ranking'],
    ['2027-03-04', 'ranking'],
    ['2027-03-15', 'match week'],
    ['2027-03-19', 'match week'],
    ['2027-03-20', 'result awaited'],
    ['2027-05-31', 'result awaited'],
  ])('on %s is inside it: %s', (day, stage) => {
    expect(seasonOn(day, applied)).toMatchObject({ match: 2027, stage })
  })

  test('when the season has ended without a word it is still asked how it went, until another Match is named', () => {
    expect(seasonOn('2027-06-01', applied)).toMatchObject({ match: 2027, stage: 'result awaited' })
    expect(seasonOn('2027-09-24', applied)).toMatchObject({ match: 2027, stage: 'result awaited' })
    expect(seasonOn('2027-06-01', { season: { ...applied.season, target: 2028 } })).toMatchObject({ match: 2028 })
  })

  test('not matched: the next season at once; matched: the years after it', () => {
    expect(seasonOn('2027-03-22', resultOf('not matched'))).toMatchObject({ match: 2028, stage: 'unmatched' })
    expect(seasonOn('2027-03-22', resultOf('matched'))).toMatchObject({ match: 2027, stage: 'matched' })
    expect(seasonOn('2028-10-01', resultOf('matched'))).toMatchObject({ match: 2027, stage: 'in residency' })
    expect(seasonOn('2030-10-01', resultOf('matched'))).toMatchObject({ match: 2027, stage: 'between' })
  })
})

describe('a year the person names', () => {
  test('counts while its Match is ahead, also late in the season', () => {
    expect(seasonOn('2026-11-22', { season: { target: 2027 } })).toMatchObject({ match: 2027, stage: 'applying' })
    expect(seasonOn('2026-11-22', { season: { target: 2030 } })).toMatchObject({ match: 2030, expected: true })
  })

  test('is replaced when it is over, with the reason', () => {
    const season = seasonOn('2027-03-20', { season: { target: 2027 } })
    expect(season.match).toBe(2028)
    expect(season.because[0]?.text).toContain('2027')
  })
})

test('whatever the day, a newcomer’s Match Day lies ahead and within two years', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
      const today = addDays(isoDate('2026-01-01'), days)
      const { match, because } = openCase(newcomer, { facts, today, seed: 1 }).season
      const year = Number(today.slice(0, 4))
      expect(match).toBeGreaterThanOrEqual(year)
      expect(match).toBeLessThanOrEqual(year + 2)
      expect(because.length).toBeGreaterThan(0)
    }),
  )
})
