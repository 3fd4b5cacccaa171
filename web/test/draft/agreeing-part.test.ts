import { expect, test } from 'vitest'
import { isoDate } from '#domain'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { agreeingPart } from '../../src/draft/agreeing-part.ts'
import type { Draft } from '../../src/draft/draft.ts'

const against = { facts: await loadFacts(factsIn('facts/data'), []), today: isoDate('2026-11-28') }
const draft: Draft = { version: 1, specialties: [{ id: 'internal-medicine' }], visa: { status: 'green card', needed: false } }

test('what agrees is kept whole', () => {
  expect(agreeingPart(draft, against)).toEqual({ profile: draft, draft, problems: [] })
})

test('of a green card and a need for a sponsor the need is left out, and both are named beside its field', () => {
  const { profile, problems } = agreeingPart({ ...draft, visa: { status: 'green card', needed: true } }, against)
  expect(profile?.visa).toEqual({ status: 'green card' })
  expect(problems).toEqual([
    {
      path: 'visa.needed',
      expected: 'what agrees with the rest',
      sentence: 'visa.needed: a sponsor is said to be needed, and the status is green card: who holds that needs none',
    },
  ])
})

test('a pass below the pass mark leaves the score, by which the mark judges', () => {
  const step2ck = { date: '2025-08-14', score: 205, result: 'pass' }
  const { profile, problems } = agreeingPart({ ...draft, exams: { step2ck } }, against)
  expect(profile?.exams?.step2ck).toEqual({ date: '2025-08-14', score: 205 })
  expect(problems.map(({ path }) => path)).toEqual(['exams.step2ck.result'])
})
