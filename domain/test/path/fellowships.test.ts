/** What is known of fellowships and visas, and what a reply of one does to it. */
import { expect, test } from 'vitest'
import { claimOfAnswer } from '../../src/claims/given-answer.ts'
import type { GivenAnswer } from '../../src/claims/given-answer.ts'
import { withOwnFacts } from '../../src/own-facts.ts'
import type { VisaKind } from '../../src/rules/visa-facts.ts'
import type { FellowshipStance } from '../../src/path/fellowships.ts'
import { seeFellowships } from '../../src/path/fellowships.ts'
import { openCase } from '../../src/person/case.ts'
import { isoDate, programId, specialtyId } from '../../src/units.ts'
import { facts } from '../plan/plan-world.ts'

const cleveland = programId('1393814001')

interface Asked {
  readonly acceptable?: readonly VisaKind[]
  readonly day?: string
  readonly said?: readonly (Pick<GivenAnswer, 'field' | 'value'> & { readonly on?: string; readonly isOthers?: true })[]
}

/** The stance of the fellowship of Case Western in Cleveland, which is published to take H-1B, for an invented doctor. */
function stanceOf({ acceptable = ['j1'], day = '2026-11-28', said = [] }: Asked): FellowshipStance {
  const own = said.map(({ on = '2026-11-20', isOthers, ...one }) => ({
    program: cleveland,
    claims: claimOfAnswer({ program: cleveland, by: 'coordinator', how: 'email', on, ...one }, isOthers ? undefined : {}),
  }))
  const profile = {
    version: 1 as const,
    specialties: [{ id: specialtyId('internal-medicine') }],
    visa: { needed: true, acceptable },
  }
  const today = isoDate(day)
  const asked = openCase(profile, { facts: withOwnFacts(facts, own, today), today, seed: 1 })
  const found = seeFellowships(asked).find(({ fellowship }) => fellowship.claims.acgmeId?.value === cleveland)
  if (found === undefined) throw new Error('this test requires the fellowship of Case Western in Cleveland')
  return found.stance
}

test('without a reply what was seen counts: H-1B is taken there, and of J-1 nothing is said', () => {
  expect(stanceOf({ acceptable: ['j1', 'h1b'] })).toMatchObject({ kind: 'open', visa: 'h1b' })
  expect(stanceOf({})).toEqual({ kind: 'unsaid', text: 'not said: ask' })
})

test('a reply stands above it, with its day and who gave it', () => {
  expect(stanceOf({ said: [{ field: 'visaJ1', value: true }] })).toMatchObject({
    kind: 'open',
    text: 'takes J-1',
    fact: { asOf: '2026-11-20', known: 'own note' },
  })
  expect(stanceOf({ acceptable: ['h1b'], said: [{ field: 'visaH1b', value: false }] })).toMatchObject({
    kind: 'closed',
    text: 'does not take H-1B',
  })
})

test('a "no" to one of two visas is no "no" to the other', () => {
  expect(stanceOf({ acceptable: ['j1', 'h1b'], said: [{ field: 'visaH1b', value: false }] })).toMatchObject({
    kind: 'unsaid',
    text: 'not H-1B; J-1 not said: ask',
  })
})

test('what another applicant was told counts for a year', () => {
  const said = [{ field: 'visaJ1', value: true, on: '2025-12', isOthers: true }] as const
  expect(stanceOf({ said }).kind).toBe('open')
  expect(stanceOf({ said, day: '2027-01-15' }).kind).toBe('unsaid')
})
