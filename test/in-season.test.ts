import { adviseListed } from '../domain/test/person/invented.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isoDate } from '#domain'
import type { Application, Profile } from '#domain/person'
import type { ProgramList } from '#domain/list'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { readProfile } from '#store'

const root = join(import.meta.dirname, '..')
const read = readProfile(readFileSync(join(root, 'test/people/applied-2027-news-so-far.yaml'), 'utf8'))
if (read.kind === 'refused') throw new Error('the person of this test requires a valid profile')
const person: Profile = read.profile
const facts = await loadFacts(
  factsIn(join(root, 'facts/data')),
  person.specialties.map(({ id }) => id),
)
const sent = person.season?.applications ?? []

/** Tarek applied for Match 2027; on 2026-11-22 the list is what he sent. */
function listWith(applications: readonly Application[]): ProgramList {
  return adviseListed({ ...person, season: { ...person.season, applications } }, facts, isoDate('2026-11-22'), 1).list
}

describe('once applications have gone out', () => {
  test('the list is the applications that can still lead to a rank, with the signals they got', () => {
    const live = sent.filter(({ outcome }) => outcome === 'invited')
    expect(
      listWith(sent)
        .picks.map(({ program, signal }) => `${program} ${signal}`)
        .toSorted(),
    ).toEqual(live.map(({ program, signal }) => `${program} ${signal ?? 'none'}`).toSorted())
  })

  test('nothing is left to choose, and a sentence says so', () => {
    const { frontier, runnersUp, conflicts } = listWith(sent)
    expect([frontier, runnersUp]).toEqual([[], []])
    expect(conflicts.map(({ text }) => text).join()).toContain('have gone out')
  })

  test('with nothing entered there is no number, but what to enter', () => {
    const { picks, outlook, conflicts } = listWith([])
    expect([picks, conflicts]).toEqual([[], []])
    if (outlook.kind !== 'no number') throw new Error('a list of nothing has a number')
    expect(outlook.because.map(({ text }) => text).join()).toContain('Enter the programs you applied to')
  })

  test('a further invitation helps and a rejection does not', () => {
    const before = listWith(sent).matchChance!.point
    const other = sent.find(({ outcome }) => outcome === 'rejected')
    if (!other) throw new Error('the person of this test requires a rejection')
    const turned = (outcome: Application['outcome']): number =>
      listWith([...sent.filter((one) => one !== other), { program: other.program, ...(outcome ? { outcome } : {}) }]).matchChance!
        .point
    expect(turned('invited')).toBeGreaterThan(before)
    expect(turned('invited')).toBeGreaterThan(turned(undefined))
    expect(turned(undefined)).toBeGreaterThanOrEqual(before)
  })
})
