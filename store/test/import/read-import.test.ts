import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isoDate, programId, specialtyId } from '#domain'
import type { Fact, Specialty } from '#domain'
import type { Program } from '#domain/claims'
import {
  certainRows,
  fileFromBytes,
  filingsOfPrograms,
  importDocument,
  importId,
  matchPrograms,
  readImport,
  type Reading,
} from '#store/import'
import { readNrmpResults } from '../../src/import/programs/nrmp-results.ts'

const today = isoDate('2026-11-22')
const fixtures = join(import.meta.dirname, 'fixtures')
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(fixtures, name)))

async function read(name: string, bytes: Uint8Array = bytesOf(name)): Promise<Reading> {
  const outcome = await readImport(fileFromBytes(name, bytes), { today })
  if (outcome.kind === 'refused') throw new Error(outcome.reason)
  return outcome.reading
}

const textFile = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a cell that its column cannot mean is listed with its reason, and the rest of its line is read', async () => {
  const reading = await read(
    'own.csv',
    textFile(
      'Program Name,City,State,J-1,Minimum Step 2 CK\nInvented Hospital,Somewhere,TX,Yes,999\nOther Invented Hospital,Elsewhere,TX,maybe,--\n',
    ),
  )
  expect(reading.programs.map(({ claims }) => Object.keys(claims))).toEqual([['visaJ1'], []])
  expect(reading.failed).toEqual([
    { line: 2, reason: '"999" cannot be read as Minimum Step 2 CK; the rest of the line was read.', text: '999', isPart: true },
    { line: 3, reason: '"maybe" cannot be read as Sponsors J-1; the rest of the line was read.', text: 'maybe', isPart: true },
  ])
})

describe('a saved Residency Explorer page', () => {
  test('gives what it says, keeps what it does not say unknown, and leaves people out', async () => {
    const reading = await read('residency-explorer-page.html')
    const [program] = reading.programs
    expect(program).toMatchObject({ name: 'Lakeshore Invented Hospital Program', acgmeId: '1409900001', state: 'TX' })
    expect(program?.claims.visaJ1?.[0]).toMatchObject({ value: true, known: 'imported', asOf: '2026-11-22' })
    expect(program?.claims.visaH1b, '-- is not published, never no').toBeUndefined()
    expect(program?.claims.positions?.[0]?.value, 'all tracks together').toBe(16)
    expect(program?.claims.invitationRate?.[0]?.value, '3 % rounded to a whole percent').toEqual({
      point: 0.03,
      low: 0.025,
      high: 0.035,
    })
    expect(program?.claims.nonUsImgShare, 'null in the chart is unknown').toBeUndefined()
    expect(JSON.stringify(reading)).not.toContain('Somebody Invented')
  })

  test('scripts in it are text', async () => {
    await read('residency-explorer-page.html')
    expect('stolen' in globalThis).toBe(false)
  })

  test('the Explore page, which holds no rows, is refused with what to do', async () => {
    const outcome = await readImport(
      fileFromBytes(
        'x.html',
        textFile('<html><title>Explore - Residency Explorer</title><body><div id="grid"></div></body></html>'),
      ),
      { today },
    )
    expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining('save the page of one program') })
  })
})

test('the four minimum scores of a FREIDA tab go to the exam above them', async () => {
  const [program] = (await read('freida-tab.html')).programs
  expect(program?.claims.minimumStep2ck?.[0]?.value).toBe(230)
  expect(program?.claims.minimumStep1, 'Pass is no score').toBeUndefined()
  expect(program?.claims.maximumYearsSinceGraduation?.[0]?.value).toBe(5)
  expect(program?.claims.nonUsImgShare, 'FREIDA mixes US and non-US citizens').toBeUndefined()
})

describe('a spreadsheet of the user', () => {
  test('reads known columns, names the unknown, lists broken rows with reasons', async () => {
    const reading = await read('own-research.csv')
    expect(reading.programs.map(({ name, acgmeId, state }) => [name, acgmeId, state])).toEqual([
      ['Lakeshore Invented Hospital Program', '1409900001', 'TX'],
      ['Ünïversity of Nowhere, Program', undefined, 'TX'],
      ['=HYPERLINK("http://example.org")', '0409900002', 'TX'],
    ])
    const [first, second, third] = reading.programs
    expect(first?.claims).toMatchObject({
      visaJ1: [{ value: true }],
      visaH1b: [{ value: true }],
      minimumStep2ck: [{ value: 225 }],
      maximumYearsSinceGraduation: [{ value: 5 }],
    })
    expect(second?.claims).toMatchObject({ visaJ1: [{ value: false }], visaH1b: [{ value: false }] })
    expect(second?.claims.minimumStep2ck).toBeUndefined()
    expect(third?.claims.maximumYearsSinceGraduation, '! is suppressed').toBeUndefined()
    expect(third?.claims.visaH1b, 'a visa that is not named is unknown').toBeUndefined()
    expect(reading.unknownColumns).toEqual(['Mood'])
    expect(reading.failed).toEqual([{ line: 4, reason: expect.stringContaining('names no program'), text: expect.any(String) }])
  })

  test('what was said of a column before is used where the column comes again, and nowhere else', async () => {
    const table = 'Hospital of choice,State,Takes J1\nLakeshore Invented,TX,yes\n'
    const file = fileFromBytes('x.csv', textFile(table))
    expect(await readImport(file, { today })).toMatchObject({ kind: 'refused' })
    const said = { 'Hospital of choice': 'name', 'Column of another file': 'visaJ1' } as const
    expect(await readImport(file, { today, said })).toMatchObject({
      reading: { programs: [{ name: 'Lakeshore Invented', state: 'TX', claims: { visaJ1: [{ value: true }] } }] },
    })
    const corrected = await readImport(file, { today, mapping: { 'Hospital of choice': 'name' } })
    expect(corrected).toMatchObject({ reading: { programs: [{ claims: {} }], unknownColumns: ['State', 'Takes J1'] } })
  })

  test('the same table in UTF-16 with tabs reads the same', async () => {
    const table = 'Program\tState\tJ-1\r\nLakeshore Invented\tTX\tYes\r\n'
    const utf16 = new Uint8Array(2 + 2 * table.length)
    utf16.set([0xff, 0xfe])
    for (let at = 0; at < table.length; at += 1) utf16[2 + 2 * at] = table.charCodeAt(at)
    expect((await read('x.csv', utf16)).programs[0]).toMatchObject({
      name: 'Lakeshore Invented',
      state: 'TX',
      claims: { visaJ1: [{ value: true }] },
    })
  })

  test('a file without rows is an error, not a success', async () => {
    expect(await readImport(fileFromBytes('x.csv', textFile('Program,City\n')), { today })).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('No row'),
    })
    const uscis =
      '"Fiscal Year",Employer,"Initial Approval","Initial Denial",NAICS,State\n2023,Lakeshore Invented Hospital,3,0,62,OH\n'
    expect(await readImport(fileFromBytes('x.csv', textFile(uscis)), { today })).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('say nothing of residents'),
    })
    expect(await readImport(fileFromBytes('x.csv', new Uint8Array(0)), { today })).toMatchObject({
      kind: 'refused',
      reason: 'x.csv is empty.',
    })
  })
})

test('the NRMP report: one blank before the code, a star apart, dashes, carried state, a broken row', () => {
  const lines = readFileSync(join(fixtures, 'nrmp-lines.txt'), 'utf8').split('\n')
  const outcome = readNrmpResults([lines], { source: 'NRMP', asOf: '2026', known: 'imported' })
  if (outcome.kind === 'refused') throw new Error(outcome.reason)
  expect(
    outcome.reading.programs.map((row) => [
      row.name,
      row.specialty,
      row.nrmpCode,
      row.city,
      row.state,
      row.claims.matchRecord?.[0]?.value,
    ]),
  ).toEqual([
    [
      'Lakeshore Invented Hosp',
      'Internal Medicine',
      '9001140C0',
      'Springfield',
      'TX',
      [
        { year: 2020, quota: 12, matched: 11 },
        { year: 2019, quota: 10, matched: 10 },
      ],
    ],
    [
      'Lakeshore Invented Hosp',
      'Trans/Somewhere Far Dermatology',
      '9001999P3',
      'Springfield',
      'TX',
      [{ year: 2019, quota: 2, matched: 1 }],
    ],
    [
      'Nowhere Univ',
      'Family Medicine',
      '9002120C0',
      'Nowhere',
      'TX',
      [
        { year: 2020, quota: 4, matched: 0 },
        { year: 2019, quota: 4, matched: 4 },
      ],
    ],
  ])
  expect(outcome.reading.failed).toEqual([
    { line: 9, reason: expect.stringContaining('1 figures where 4'), text: expect.stringContaining('9001120C0') },
  ])
})

describe('exam results from official reports', () => {
  test('a transcript and a status report of the same attempts merge by day; a failed attempt counts', async () => {
    const text = [
      'Invented Person ECFMG Status Report',
      'ECFMG Certified: Yes',
      'Certificate Issue Date: 2/2/2026',
      'USMLE STEP 1 2/02/2023 fail *',
      '2/02/2024 pass',
      'USMLE Step 2 CK 1/1/2026 pass 245',
      'Birth 31/12/1996',
      'USMLE STEP 1',
      '2/2/2023 Fail',
      '2/2/2024 P ass',
      'USMLE STEP 2',
      '1/1/2026 Pass (245) (218)',
      'End of Exam History',
      'STEP 1 1/1/2000 Pass (99)',
    ].join('\n')
    expect((await read('report.txt', textFile(text))).exams).toMatchObject({
      step1: { date: '2024-02-02', result: 'pass', attempts: 2 },
      step2ck: { date: '2026-01-01', result: 'pass', attempts: 1, score: 245 },
      ecfmgCertificate: { status: 'issued', date: '2026-02-02' },
    })
  })
})

const row = (fields: object): Reading['programs'][number] => ({ line: 1, name: 'x', claims: {}, raw: {}, ...fields })

const at = (id: string, name: string, state: string): Program => ({
  id: programId(id),
  name,
  city: 'Springfield',
  state,
  specialty: specialtyId('internal-medicine'),
  claims: {},
})

test('labor filings stand as evidence at every program of the employer, and nowhere else', async () => {
  const csv =
    'CASE_STATUS,VISA_CLASS,EMPLOYER_NAME,JOB_TITLE,SOC_CODE,TOTAL_WORKER_POSITIONS,WORKSITE_CITY,WORKSITE_STATE\n' +
    'Certified,H-1B,Lakeshore Invented Hospital,"Resident, Internal Medicine",29-1216.00,2,Springfield,TX\n' +
    'Certified,H-1B,Lakeshore Invented Hospital,Pharmacy Resident,29-1051.00,5,Springfield,TX\n' +
    'Denied,H-1B,Lakeshore Invented Hospital,PGY-2 Resident,29-1216.00,9,Springfield,TX\n'
  const { filings = [] } = await read('lca.csv', textFile(csv))
  expect(filings.map(({ employer, trainees }) => [employer, trainees.value])).toEqual([['Lakeshore Invented Hospital', 2]])
  const rows = filingsOfPrograms(filings, [
    at('1409900001', 'Lakeshore Invented Hospital Program', 'TX'),
    at('1409900002', 'Prairie Imaginary Program', 'TX'),
    at('1409900003', 'Lakeshore Invented Hospital Program', 'OH'),
  ])
  expect(rows.map(({ program }) => program)).toEqual(['1409900001'])
  expect(rows[0]?.claims.h1bTraineeFilings?.[0]).toMatchObject({
    value: 2,
    known: 'filed',
    note: expect.stringContaining('not a policy of this program'),
  })
})

describe('matching rows to the directory', () => {
  const specialty = { id: specialtyId('internal-medicine'), name: 'Internal Medicine', acgmePrefix: '140' } as Specialty
  const program = (id: string, name: string, city: string, nrmpCode?: string): Program => ({
    id: programId(id),
    name,
    city,
    state: 'TX',
    specialty: specialty.id,
    claims:
      nrmpCode === undefined
        ? {}
        : { nrmpCode: [{ value: nrmpCode, source: 'x', asOf: '2024', known: 'published' } satisfies Fact<string>] },
  })
  const directory = {
    specialties: [specialty],
    programs: [
      program('1409900001', 'Lakeshore Invented Hospital Program', 'Springfield', '9001140C0'),
      program('1409900002', 'Lakeshore Invented Hospital (North) Program', 'Springfield'),
      program('1409900003', 'Prairie Imaginary Medical Center Program', 'Nowhere'),
    ],
  }

  test('by number first, then by code, then by name where it is clear', () => {
    const matches = matchPrograms(
      [
        row({ acgmeId: '1409900002' }),
        row({ nrmpCode: '9001140C0' }),
        row({ name: 'Prairie Imaginary Med Ctr', city: 'Nowhere', state: 'TX' }),
      ],
      directory,
    )
    expect(matches).toMatchObject([
      { by: 'number', id: '1409900002' },
      { by: 'NRMP code', id: '1409900001' },
      { by: 'name', id: '1409900003' },
    ])
  })

  test('two programs that fit are a question; another state is none', () => {
    const matches = matchPrograms(
      [
        row({ name: 'Lakeshore Invented', city: 'Springfield', state: 'TX' }),
        row({ name: 'Lakeshore Invented Hospital', state: 'OH' }),
      ],
      directory,
    )
    expect(matches[0]?.kind).toBe('ask')
    expect(matches[1]?.kind).toBe('none')
  })

  test('the same file has the same id, and unread prose is never confirmed by itself', async () => {
    const file = fileFromBytes('own-research.csv', bytesOf('own-research.csv'))
    expect(await importId(file)).toBe(await importId(fileFromBytes('renamed.csv', bytesOf('own-research.csv'))))
    const reading = await read('own-research.csv')
    const rows = certainRows(reading, matchPrograms(reading.programs, directory))
    expect(rows.map((confirmed) => confirmed.program)).toEqual(['1409900001'])
    const document = importDocument(reading, rows, { id: 'abc', fileName: file.name, today })
    expect(document).toMatchObject({ version: 1, importedOn: '2026-11-22', entries: [{ program: '1409900001' }] })
    const page = await readImport(fileFromBytes('page.txt', textFile('We sponsor J-1 visas.')), {
      today,
      program: { name: 'Lakeshore', acgmeId: '1409900001' },
    })
    if (page.kind === 'refused') throw new Error(page.reason)
    expect(certainRows(page.reading, matchPrograms(page.reading.programs, directory))).toEqual([])
  })
})
