/** Tarek applied for Match 2027 and has news: what each kind of it did to his chance. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { readProfile } from '#store'
import { openCase } from '../../src/person/case.ts'
import type { Application } from '../../src/person/profile.ts'
import type { SinceSent } from '../../src/what-if/since-sent.ts'
import { sinceSent } from '../../src/what-if/since-sent.ts'
import { isoDate } from '../../src/units.ts'

const read = readProfile(readFileSync('test/people/applied-2027-news-so-far.yaml', 'utf8'))
if (read.kind === 'refused') throw new Error('the person of this test requires a valid profile')
const { profile } = read
const facts = await loadFacts(
  factsIn('facts/data'),
  profile.specialties.map(({ id }) => id),
)
const sent = profile.season?.applications ?? []
const changeOf = (applications: readonly Application[], day = '2026-11-22'): SinceSent | undefined =>
  sinceSent(openCase({ ...profile, season: { ...profile.season, applications } }, { facts, today: isoDate(day), seed: 1 }))

describe('what the news changed', () => {
  const since = changeOf(sent)
  const part = (kind: string): number => since?.parts.find((one) => one.kind === kind)?.change.point ?? 0

  test('is told kind by kind, and the kinds add up to the whole', () => {
    const whole = (since?.now.point ?? 0) - (since?.before.point ?? 0)
    expect(part('invitations') + part('refusals') + part('withdrawals') + part('silence')).toBeCloseTo(whole, 9)
  })

  test('an invitation helps, a refusal and silence do not', () => {
    expect(part('invitations')).toBeGreaterThan(0)
    expect(part('refusals')).toBeLessThanOrEqual(0)
    expect(part('silence')).toBeLessThanOrEqual(0)
    expect(since?.text).toMatch(/invitations? .*by Sun 22 Nov 2026: .* instead of .* when programs began to read/)
  })

  test('one more invitation never stands beside a fall that has no reason: its own part rises', () => {
    const silent = sent.find(({ outcome }) => outcome === undefined || outcome === 'rejected')
    if (silent === undefined) throw new Error('the person of this test requires a program that did not invite')
    const after = changeOf(sent.map((one) => (one === silent ? { ...one, outcome: 'invited' as const } : one)))
    const invitations = after?.parts.find(({ kind }) => kind === 'invitations')?.change.point ?? 0
    expect(invitations).toBeGreaterThan(part('invitations'))
    expect(after?.now.point).toBeGreaterThan(since?.now.point ?? 1)
  })

  test('nothing is said before programs read, or while nothing is sent', () => {
    expect(changeOf(sent, '2026-09-10')).toBeUndefined()
    expect(changeOf([])).toBeUndefined()
  })
})
