import { expect, it } from 'vitest'
import { standingIn } from '#domain/season'
import type { SeasonEntry, SeasonLog } from '#domain/season'
import { isoDate, programId } from '#domain'

const log = (entries: readonly SeasonEntry[]): SeasonLog => ({ version: 2, entries })
const outcome = (...entries: SeasonEntry[]): unknown => standingIn(log(entries), 2027).applications[0]?.outcome
const sent = (number: number): SeasonEntry => ({ kind: 'sent', match: 2027, program: programId(String(1_400_000_000 + number)) })

it('folds a log once, however often it is asked: every row of every screen asks it', () => {
  const many = log(Array.from({ length: 2000 }, (_, at) => sent(at)))
  expect(standingIn(many, 2027).applications).toHaveLength(2000)
  expect(standingIn(many, 2027)).toBe(standingIn(many, 2027))
})

it('keeps the seasons of a log apart, and the order in which programs came', () => {
  const both = log([
    sent(2),
    sent(1),
    { kind: 'certified', match: 2026 },
    { ...sent(2), kind: 'signalled', signal: 'gold' } as SeasonEntry,
  ])
  expect(standingIn(both, 2026)).toMatchObject({ applied: false, certified: true, applications: [] })
  expect(standingIn(both, 2027).applications.map(({ program, signal }) => [program.slice(-1), signal])).toEqual([
    ['2', 'gold'],
    ['1', undefined],
  ])
})

it('answers a fellowship result with no result of the residency match', () => {
  const fellowship = log([{ kind: 'result', of: 'fellowship', outcome: 'matched', match: 2031 }])
  expect(standingIn(fellowship, 2031).result).toBeUndefined()
})

it('takes who rated an interview for interviewed, but for a rating from before its day and a program that has closed since', () => {
  const about = { match: 2027, program: programId('1400000001') }
  const invited: SeasonEntry = { ...about, kind: 'invited', on: isoDate('2026-11-02') }
  const day: SeasonEntry = { ...about, kind: 'scheduled', for: isoDate('2026-12-02') }
  const rated = (on: string): SeasonEntry => ({
    ...about,
    kind: 'rated',
    on: isoDate(on),
    answers: [{ question: 'learn', rating: 4 }],
  })
  expect(outcome(invited, day, rated('2026-12-02'))).toBe('interviewed')
  expect(outcome(invited, day, rated('2026-11-30'))).toBe('invited')
  expect(outcome(invited, rated('2026-12-02'), { ...about, kind: 'rejected' })).toBe('rejected')
})
