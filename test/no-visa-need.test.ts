/** Who needs no visa is not kept out of programs that sponsor none, however the profile says it. */
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Facts } from '#domain'
import { countryCode, isoDate, specialtyId } from '#domain'
import { estimateChances } from '#domain/chances'
import type { Program } from '#domain/claims'
import { inForce } from '#domain/claims'
import type { Profile } from '#domain/person'
import { openCase } from '#domain/person'
import { findCandidates } from '#domain/programs'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'

const today = isoDate('2026-11-28')
const specialty = specialtyId('pathology')
let facts: Facts
beforeAll(async () => {
  facts = await loadFacts(factsIn(join(import.meta.dirname, '..', 'facts', 'data')), [specialty])
})

/** An invented pathologist to be from Nigeria, in the United States. */
const told: Profile = {
  version: 1,
  specialties: [{ id: specialty }],
  applicant: { type: 'non-us-img', citizenships: [countryCode('NG')], location: 'in-us' },
  education: { graduationYear: 2024 },
  exams: { step1: { result: 'pass' }, step2ck: { score: 240, result: 'pass' } },
}
const withJ1 = { needed: true, acceptable: ['j1' as const] }
const without: readonly (readonly [string, Profile['visa']])[] = [
  ['a green card', { status: 'green card' }],
  ['a refugee', { permit: { basis: 'refugee' } }],
  ['no need of a sponsor, as said', { needed: false }],
]

function asked(visa: Profile['visa']) {
  const question = openCase({ ...told, ...(visa && { visa }) }, { facts, today, seed: 1 })
  const candidates = findCandidates(question)
  return { candidates, chances: estimateChances({ ...question, candidates }) }
}

function sponsorsNothing({ claims }: Program): boolean {
  return [claims.visaJ1, claims.visaH1b].every((claim) => inForce(claim, today)?.value === false)
}

describe('programs that sponsor no visa', () => {
  test('are refused to somebody who needs one: there are some to look at', () => {
    const { refused } = asked(withJ1).candidates
    expect(refused.filter(({ program }) => sponsorsNothing(program)).length).toBeGreaterThan(2)
  })

  test.each(without)('are open to %s, at the chance of every other program of their kind', (_who, visa) => {
    const { candidates, chances } = asked(visa)
    const closed = new Set(
      asked(withJ1)
        .candidates.refused.filter(({ program }) => sponsorsNothing(program))
        .map(({ program }) => program.id),
    )
    const isClosed = ({ program }: { readonly program: Program }): boolean => closed.has(program.id)
    const here = candidates.open.filter(isClosed)
    expect(here.length).toBeGreaterThan(2)
    // Military programs ask for citizenship, which is another matter.
    for (const { reasons } of [...candidates.refused, ...candidates.unknown].filter(isClosed))
      expect(reasons.map(({ text }) => text).join()).toContain('asks for US citizenship')
    for (const { program, visa: answer } of here) {
      expect(answer.outcome, program.id).toBe('not needed')
      expect(chances.byProgram.get(program.id)?.invitation.none?.point, program.id).toBeGreaterThan(0)
    }
  })

  test('have the same chance for each of them: how the need is settled is no news of the person', () => {
    const [first, ...others] = without.map(([, visa]) => {
      const { byProgram } = asked(visa).chances
      return [...byProgram].map(([id, chance]) => [id, Array.from(chance.invitationAtNodes('none') ?? [])])
    })
    for (const other of others) expect(other).toEqual(first)
  })
})
