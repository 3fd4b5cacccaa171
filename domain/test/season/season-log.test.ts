import { expect, it } from 'vitest'
import { standingIn } from '#domain/season'
import type { SeasonEntry, SeasonLog } from '#domain/season'
import { programId } from '#domain'

const log = (entries: readonly SeasonEntry[]): SeasonLog => ({ version: 2, entries })
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
