/** What a person keeps of their own beside the directory, and how long a report of somebody else counts. */
import { expect, test } from 'vitest'
import { isoDate, programId, specialtyId } from '#domain'
import { claimOfAnswer, inForce } from '#domain/claims'
import { withOwnClaims } from '../../src/claims/own-claims.ts'
import type { GivenAnswer, Program } from '#domain/claims'

const lakeshore: Program = {
  id: programId('1409900001'),
  name: 'Lakeshore Invented',
  city: 'Springfield',
  state: 'TX',
  specialty: specialtyId('internal-medicine'),
  claims: { visaH1b: [{ value: true, source: 'x', asOf: '2021', known: 'published' }] },
}
const answer: GivenAnswer = { program: lakeshore.id, field: 'visaH1b', value: false, by: 'office', how: 'email', on: '2025-11' }
const stanceOn = (day: string, own: boolean): boolean | undefined => {
  const today = isoDate(day)
  const claims = claimOfAnswer(answer, own ? {} : undefined)
  const [program] = withOwnClaims([lakeshore], [{ program: lakeshore.id, claims }], today)
  return inForce(program?.claims.visaH1b, today)?.value
}

test('a report of another applicant counts for a year, then what is published does again', () => {
  expect(stanceOn('2026-10-31', false)).toBe(false)
  expect(stanceOn('2026-11-28', false)).toBe(true)
})

test('what the person was told stays theirs, marked as old', () => {
  expect(stanceOn('2028-01-01', true)).toBe(false)
})
