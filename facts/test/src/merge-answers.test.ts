/** Reports of applicants in the directory: added once, taken out when they have expired. Programs are invented. */
import { expect, test } from 'vitest'
import { isoDate, programId, specialtyId } from '#domain'
import { inForce } from '#domain/claims'
import type { GivenAnswer, Program } from '#domain/claims'
import { mergeAnswers } from '#facts/ledger'

const today = isoDate('2026-11-28')
const lakeshore: Program = {
  id: programId('1409900001'),
  name: 'Lakeshore Invented',
  city: 'Springfield',
  state: 'TX',
  specialty: specialtyId('internal-medicine'),
  claims: { visaH1b: [{ value: true, source: 'x', asOf: '2021', known: 'published' }] },
}
const answer: GivenAnswer = { program: lakeshore.id, field: 'visaH1b', value: false, by: 'office', how: 'email', on: '2026-11' }

test('a newer report is in force beside what is published, and the same again adds nothing', () => {
  const once = mergeAnswers([lakeshore], [answer, answer], today)
  expect(once.added).toEqual([{ answer, before: true }])
  const [program] = once.programs
  expect(inForce(program?.claims.visaH1b, today)).toMatchObject({ value: false, conflicts: [{ value: true }] })
  expect(mergeAnswers(once.programs, [answer], today).added).toEqual([])
})

test('a report is taken out after a year, and an unknown program is named', () => {
  const { programs } = mergeAnswers([lakeshore], [answer], today)
  const later = mergeAnswers(programs, [{ ...answer, program: programId('1409999999'), on: '2028-01' }], isoDate('2028-01-05'))
  expect(later).toMatchObject({ expired: 1, added: [], unknown: [{ program: '1409999999' }] })
  expect(later.programs).toEqual([lakeshore])
})
