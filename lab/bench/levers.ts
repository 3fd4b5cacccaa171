/**
 * One lever of somebody who aims at internal medicine with the programs as they are shipped: everything worked out once more with one thing
 * changed (candidates, chances, list) and the change of the chance with its band. What everybody shares is warm, the person is read anew.
 */
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { isoDate, specialtyId } from '#domain'
import type { Profile } from '#domain/person'
import { openCase, usualSeed } from '#domain/person'
import { findLevers } from '#domain/what-if'
import { runIn } from '../../domain/src/what-if/levers/run.ts'

const profile: Profile = {
  version: 1,
  specialties: [{ id: specialtyId('internal-medicine') }],
  applicant: { type: 'non-us-img', citizenships: [], location: 'abroad' },
  exams: { step1: { result: 'pass' }, step2ck: { score: 248, result: 'pass' } },
  visa: { needed: true, acceptable: ['j1', 'h1b'] },
  education: { graduationYear: 2023 },
  usClinicalExperience: [{ kind: 'externship', months: 2 }],
}
const facts = await loadFacts(factsIn('facts/data'), [specialtyId('internal-medicine')])

/** Milliseconds a lever, of all levers of one run. */
export function leverMs(): number {
  const asked = openCase(profile, { facts, today: isoDate('2026-11-28'), seed: usualSeed })
  const world = runIn(asked)
  const started = performance.now()
  const measured = findLevers(asked, world).filter(({ change }) => change !== undefined)
  const spent = performance.now() - started
  if (measured.length < 3) throw new Error(`a lever is timed over at least three, got ${measured.length}`)
  return spent / measured.length
}
