/** Answers of programs: kept as claims, passed on without anything of the person, taken in as reports that expire. */
import { assert, constantFrom, property, record, string, uint8Array } from 'fast-check'
import { expect, test } from 'vitest'
import { isoDate, programId, valuesOf } from '#domain'
import { answerProblem } from '#domain/claims'
import type { GivenAnswer } from '#domain/claims'
import { answerDocument, bundleOf, importKind, readBundle } from '#store'
import { certainRows, fileFromBytes, importDocument, matchPrograms, readImport } from '#store/import'

const today = isoDate('2026-11-28')
const answer: GivenAnswer = {
  program: programId('1409900001'),
  field: 'visaH1b',
  value: false,
  by: 'coordinator',
  how: 'email',
  on: '2026-11-20',
}

test('an answer is an import of one claim, above everything else, with its sentence', () => {
  const document = answerDocument({ ...answer, proof: 'We sponsor J-1 only.', today })
  expect(importKind.read(JSON.parse(JSON.stringify(document)))).toMatchObject({ kind: 'open' })
  expect(document.entries).toEqual([
    {
      program: '1409900001',
      claims: {
        visaH1b: [
          {
            value: false,
            source: 'Told you by the coordinator, by e-mail',
            asOf: '2026-11-20',
            known: 'own note',
            note: 'We sponsor J-1 only.',
          },
        ],
      },
    },
  ])
})

test.each([
  ['visaH1b', 3],
  ['minimumStep2ck', true],
  ['minimumStep2ck', 2022],
  ['status', 'gone'],
  ['ecfmgCertificateBy', '2027-02-30'],
  ['ehrVendor', ' '],
  ['nrmpCode', '1234140C0'],
  ['toString', true],
])('%s is not answered by %s', (field, value) => expect(answerProblem(field, value)).toEqual(expect.any(String)))

test('a bundle holds nothing of the person: over 1,000 people no word of their documents is in it', () => {
  const secret = string({ minLength: 12, maxLength: 40, unit: constantFrom(...'QXZ@~^') })
  const person = record({ proof: secret, fileName: secret, title: secret, id: secret, bytes: uint8Array() })
  assert(
    property(person, ({ proof, fileName, title, id }) => {
      const own = { ...answerDocument({ ...answer, proof, today }), fileName, title, id }
      const others = {
        ...own,
        answer: undefined,
        entries: [
          {
            program: answer.program,
            claims: { ehrVendor: [{ value: proof, source: title, asOf: '2026', known: 'own note' as const }] },
          },
        ],
      }
      const { answer: _none, ...research } = others
      const text = JSON.stringify(bundleOf([own, research], today))
      for (const word of [proof, fileName, title, id, answer.on]) expect(text).not.toContain(word)
      expect(JSON.parse(text)).toEqual({ kind: 'matchwright-answers', version: 1, answers: [{ ...answer, on: '2026-11' }] })
    }),
    { numRuns: 1000 },
  )
})

test('another device takes the bundle as reports of an applicant', async () => {
  const bundle = bundleOf([answerDocument({ ...answer, today })], today)
  const file = fileFromBytes('answers.json', new TextEncoder().encode(JSON.stringify(bundle)))
  const outcome = await readImport(file, { today })
  if (outcome.kind === 'refused') throw new Error(outcome.reason)
  const directory = {
    specialties: [],
    programs: [{ id: answer.program, name: 'Lakeshore', city: '', state: 'TX', specialty: 'pathology' as never, claims: {} }],
  }
  const rows = certainRows(outcome.reading, matchPrograms(outcome.reading.programs, directory))
  const document = importDocument(outcome.reading, rows, { id: 'x', fileName: file.name, today })
  expect(importKind.read(JSON.parse(JSON.stringify(document)))).toMatchObject({ kind: 'open' })
  expect(rows).toMatchObject([
    {
      program: '1409900001',
      claims: {
        visaH1b: [
          {
            value: false,
            asOf: '2026-11',
            known: 'reported',
            source: expect.stringContaining('Reported by an applicant in 2026-11'),
          },
        ],
      },
    },
  ])
  expect(bundleOf([document], today).answers, 'reports of others are not passed on as own answers').toEqual([])
})

test('what expired, is still to come or is no answer is refused with its place', () => {
  const shared = { ...answer, on: '2026-11' }
  const given = [
    shared,
    { ...shared, on: '2025-10' },
    { ...shared, on: '2027-01' },
    { ...shared, field: 'ehrVendor', value: 'Epic' },
    { ...shared, field: 'nonUsImgShare', value: 40 },
    { ...shared, name: 'x' },
    7,
  ]
  const read = readBundle({ kind: 'matchwright-answers', version: 1, answers: given }, today)
  expect(read).toMatchObject({ kind: 'read', answers: [shared], refused: [2, 3, 4, 5, 6, 7].map((at) => ({ at })) })
  expect(readBundle({ kind: 'other' }, today).kind).toBe('refused')
})

test('every way of answering has a word', () => {
  expect(valuesOf('answeredBy').length * valuesOf('answeredHow').length).toBeGreaterThan(20)
})
