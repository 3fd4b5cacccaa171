/** Answers of programs: kept as claims, passed on without anything of the person, taken in as reports that expire. */
import { array, assert, constantFrom, dictionary, integer, property, record, string } from 'fast-check'
import { expect, test } from 'vitest'
import { isoDate, programId, valuesOf } from '#domain'
import { answerProblem } from '#domain/claims'
import type { GivenAnswer } from '#domain/claims'
import { answerDocument, bundleOf, importKind, readBundle } from '#store'
import type { ImportDocument } from '#store/import'
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

/** An invented person: every leaf is theirs, and none may leave. */
const person = record({
  name: string({ minLength: 6, maxLength: 20, unit: constantFrom(...'QXZÉñ@~^ ') }),
  aamcId: integer({ min: 10_000_000, max: 99_999_999 }),
  specialties: array(record({ id: constantFrom('internal-medicine', 'pathology', 'psychiatry') }), {
    minLength: 1,
    maxLength: 2,
  }),
  citizenships: array(constantFrom('PK', 'NG', 'IN', 'EG'), { minLength: 1, maxLength: 2 }),
  graduated: integer({ min: 1990, max: 2025 }),
  exams: record({
    step1: record({ score: integer({ min: 192, max: 270 }), date: constantFrom('2023-03-04', '2024-05-06') }),
    step2ck: record({ score: integer({ min: 214, max: 280 }), attempts: integer({ min: 1, max: 4 }) }),
  }),
  budget: integer({ min: 1_000, max: 30_000 }),
  ratings: dictionary(constantFrom('1403521234', '1203521234'), integer({ min: 0, max: 10 })),
})

/** What the person was told of some programs, with their whole profile in the words they kept beside it. */
const told = array(
  constantFrom<Pick<GivenAnswer, 'field' | 'value'>>(
    { field: 'visaJ1', value: true },
    { field: 'minimumStep2ck', value: 225 },
    { field: 'status', value: 'moved' },
    { field: 'ecfmgCertificateBy', value: '2027-01-15' },
    { field: 'informaticsMention', value: 'a dashboard' },
    { field: 'nonUsImgShare', value: 40 },
  ),
  { minLength: 1, maxLength: 6 },
)

/** Every string and number in it, whatever it is the value of. */
function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : []
}

test('a bundle holds nothing of the person: of 1,000 random profiles no value is in its bytes that the answers do not hold themselves', () => {
  let looked = 0
  assert(
    property(person, told, (profile, answers) => {
      const proof = JSON.stringify(profile)
      const given = answers.map((one) => ({ ...answer, ...one }))
      const own = given.map((one) => ({ ...answerDocument({ ...one, proof, today }), fileName: profile.name, title: proof }))
      const fact = { value: proof, source: profile.name, asOf: '2026', known: 'own note', note: proof } as const
      const research: ImportDocument = {
        version: 1,
        id: String(profile.aamcId),
        fileName: profile.name,
        format: 'spreadsheet',
        title: proof,
        importedOn: today,
        entries: [{ program: answer.program, claims: { ehrVendor: [fact] } }],
      }
      const bytes = JSON.stringify(bundleOf([...own, research], today))
      const passedOn = new Set(given.flatMap(leavesOf))
      for (const leaf of [...leavesOf(profile), answer.on].filter((one) => !passedOn.has(one) || one === answer.on)) {
        looked += 1
        // A figure is itself only where no letter or digit stands beside it.
        const isThere = /^\d+$/.test(leaf)
          ? new RegExp(`(?<!\\w)${leaf}(?!\\w)`).test(bytes.replaceAll('"version":1', ''))
          : bytes.includes(leaf)
        expect(isThere, `${leaf} in ${bytes}`).toBe(false)
      }
    }),
    { numRuns: 1000 },
  )
  expect(looked).toBeGreaterThan(10_000)
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
