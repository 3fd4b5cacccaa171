import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Application, SeasonEntry } from '../../src/season/season-log.ts'
import { valuesOf } from '../../src/choices.ts'
import { entriesTold, seasonAsTold, seasonToNote } from '../../src/person/season-log-of.ts'
import { applicationIn, dropApplication, joinEntries, noteApplication, sayEntries } from '../../src/season/note-application.ts'
import { emptySeasonLog, standingIn } from '../../src/season/season-log.ts'
import { isoDate, programId } from '../../src/units.ts'

const [one, other] = [programId('1400121020'), programId('1401621001')]
const today = isoDate('2026-11-28')

const applications: fc.Arbitrary<Application> = fc
  .record(
    {
      program: fc.constantFrom(one, other),
      signal: fc.constantFrom(...valuesOf('sentSignal')),
      outcome: fc.constantFrom(...valuesOf('programAnswer')),
      date: fc.constantFrom(isoDate('2026-10-01'), isoDate('2026-11-10')),
      rank: fc.integer({ min: 1, max: 20 }),
    },
    { requiredKeys: ['program'] },
  )
  // A day is the day of an answer.
  .map(({ date, ...rest }) => (rest.outcome === undefined || date === undefined ? rest : { ...rest, date }))

describe('noting an application', () => {
  test('whatever was noted before, the log then says just this of it, and of the others what it said', () => {
    fc.assert(
      fc.property(fc.array(applications, { minLength: 1, maxLength: 8 }), (said) => {
        const log = said.reduce((before, each) => noteApplication(before, 2027, each), emptySeasonLog)
        for (const program of [one, other])
          expect(applicationIn(log, 2027, program)).toEqual(said.findLast((each) => each.program === program))
        expect(standingIn(log, 2026).applications).toEqual([])
      }),
    )
  })

  test('keeps an invitation that was followed by a rejection: both happened', () => {
    const invited = noteApplication(emptySeasonLog, 2027, { program: one, outcome: 'invited', date: isoDate('2026-10-01') })
    const rejected = noteApplication(invited, 2027, { program: one, outcome: 'rejected', date: today })
    expect(rejected.entries.map(({ kind }) => kind)).toEqual(['sent', 'invited', 'rejected'])
    expect(dropApplication(rejected, 2027, one)).toEqual(emptySeasonLog)
  })

  test('belongs to the season whose answers are awaited, not to the one aimed at after it', () => {
    const out = joinEntries(emptySeasonLog, [{ kind: 'applied', match: 2027 }])
    expect(seasonToNote(out, { target: 2028, today })).toBe(2027)
    expect(seasonToNote(emptySeasonLog, { target: 2028, today })).toBe(2028)
    expect(seasonToNote(emptySeasonLog, { target: undefined, today })).toBe(2027)
  })
})

describe('a season that a profile tells', () => {
  test('comes back from the log as it was told, and twice is once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(applications, { selector: ({ program }) => program }), (told) => {
        const season = { appliedFor: 2027, ...(told.length === 0 ? {} : { applications: told }) }
        const log = joinEntries(emptySeasonLog, entriesTold(season, today))
        expect(seasonAsTold(log)).toEqual(season)
        expect(joinEntries(log, entriesTold(season, today))).toBe(log)
      }),
    )
  })
})

const kindsOf = (...said: readonly SeasonEntry[]): readonly string[] =>
  sayEntries(emptySeasonLog, said).entries.map(({ kind }) => kind)

test('what somebody says twice counts once, and what was taken back can be said again on the same day', () => {
  const scheduled = { kind: 'scheduled', match: 2027, program: one, for: isoDate('2027-01-14'), on: today } as const
  const cancelled = { kind: 'cancelled', match: 2027, program: one, on: today } as const
  const paid = { kind: 'spent', match: 2027, for: 'travel', usd: 30, on: today } as const
  expect(kindsOf(scheduled, scheduled)).toEqual(['scheduled'])
  expect(kindsOf(scheduled, cancelled, scheduled)).toEqual(['scheduled', 'cancelled', 'scheduled'])
  expect(kindsOf(paid, paid)).toEqual(['spent', 'spent'])
  const log = sayEntries(emptySeasonLog, [scheduled])
  expect(sayEntries(log, [scheduled])).toBe(log)
})
