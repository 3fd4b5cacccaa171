/** Spreadsheets as people keep them, each with one trap. A wrong yes here becomes an application that cannot succeed. All rows are invented. */
import { strToU8 } from 'fflate'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { Specialty } from '#domain'
import { isoDate, programId, specialtyId } from '#domain'
import type { Program } from '#domain/claims'
import { fileFromBytes } from '../../src/import/files/source-file.ts'
import { matchPrograms } from '../../src/import/matching/match-programs.ts'
import { readImport } from '../../src/import/read-import.ts'
import type { Reading, ReadProgram } from '../../src/import/reading.ts'
import { unreadText } from '../../src/import/unread-text.ts'

const today = isoDate('2026-11-28')

const specialties = [
  { id: specialtyId('internal-medicine'), name: 'Internal Medicine', acgmePrefix: '140' },
  { id: specialtyId('internal-medicine-preliminary'), name: 'Internal Medicine, preliminary year', acgmePrefix: '140' },
  { id: specialtyId('family-medicine'), name: 'Family Medicine', acgmePrefix: '120' },
  { id: specialtyId('pathology'), name: 'Pathology (Anatomic and Clinical)', acgmePrefix: '300' },
  { id: specialtyId('anesthesiology'), name: 'Anesthesiology', acgmePrefix: '040' },
] as Specialty[]

function program(id: string, name: string, specialty: string, city = 'Springfield'): Program {
  return { id: programId(id), name, city, state: 'TX', specialty: specialtyId(specialty), claims: {} }
}

const directory = {
  specialties,
  programs: [
    program('1409900001', 'Lakeshore Invented Hospital Program', 'internal-medicine'),
    program('x-1409900001-p', 'Lakeshore Invented Hospital Program', 'internal-medicine-preliminary'),
    program('1209900001', 'Lakeshore Invented Hospital Program', 'family-medicine'),
    program('3009900001', 'Lakeshore Invented Hospital Program', 'pathology'),
    program('0409900001', 'Lakeshore Invented Hospital Program', 'anesthesiology'),
    {
      ...program('1409900002', 'Prairie Imaginary Medical Center Program', 'internal-medicine', 'Nowhere'),
      claims: { nrmpCode: [{ value: '9002140C0', source: 'x', asOf: '2024', known: 'published' as const }] },
    },
  ],
}

async function read(name: string, content: string | Uint8Array): Promise<Reading> {
  const bytes = typeof content === 'string' ? strToU8(content) : content
  const outcome = await readImport(fileFromBytes(name, bytes), { today })
  if (outcome.kind === 'refused') throw new Error(outcome.reason)
  return outcome.reading
}

/** What a file says of its programs: the values it claims, by field. */
function said({ claims }: ReadProgram): Record<string, unknown> {
  return Object.fromEntries(Object.entries(claims).map(([field, facts]) => [field, facts[0].value]))
}

async function matched(name: string, content: string | Uint8Array): Promise<readonly string[]> {
  const matches = matchPrograms((await read(name, content)).programs, directory)
  return matches.map((match) =>
    match.kind === 'certain' ? match.id : `${match.kind}${match.kind === 'ask' ? `: ${match.suggestions[0]?.id}` : ''}`,
  )
}

async function points(cells: readonly string[]): Promise<readonly unknown[]> {
  const rows = cells.map((cell) => `Prairie,${cell}`).join('\n')
  const { programs } = await read('x.csv', `Program,% of non-US IMG residents\n${rows}\n`)
  return programs.map(({ claims }) => claims.nonUsImgShare?.[0]?.value.point)
}

function numbered(row: string): string {
  return `ACGME ID,Program,Specialty,State\n${row}\n`
}

function ofSpecialty(specialty: string): string {
  return `Program,Specialty,City,State\nLakeshore Invented Hospital,${specialty},Springfield,TX\n`
}

async function workbook(sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name)
    for (const row of rows) sheet.addRow([...row])
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('a refusal of a visa is never read as a yes', () => {
  const no = false
  test.each([
    ['H1B no, only J1', { visaJ1: true, visaH1b: no }],
    ['J-1 (ECFMG), we do not do H-1B', { visaJ1: true, visaH1b: no }],
    ['J-1 only, no H-1B', { visaJ1: true, visaH1b: no }],
    ['No visa sponsorship', { visaJ1: no, visaH1b: no }],
    ['not sponsored', { visaJ1: no, visaH1b: no }],
    ['neither J-1 nor H-1B', { visaJ1: no, visaH1b: no }],
    ['J1 yes H1B no', { visaJ1: true, visaH1b: no }],
    ['J-1 but not H-1B', { visaJ1: true, visaH1b: no }],
    ['J-1, H-1B', { visaJ1: true, visaH1b: true }],
    ['J-1', { visaJ1: true }],
  ])('%s', async (cell, claims) => {
    const [row] = (await read('x.csv', `Program,State,Visa\nLakeshore,TX,"${cell}"\n`)).programs
    expect(row && said(row)).toEqual(claims)
  })

  test.each([
    'J-1, H-1B not sponsored',
    'J-1 no H-1B',
    'J-1, H-1B, no',
    'not only J-1',
    'H-1B case by case',
    'J-1; H-1B (rarely)',
    'H-1B for Canadians',
    'US citizens only',
    'J-1?',
    'no longer H-1B',
  ])('%s can be meant two ways, or is not understood: it is listed', async (cell) => {
    const reading = await read('x.csv', `Program,State,Visa\nLakeshore,TX,"${cell}"\n`)
    expect(said(reading.programs[0] as ReadProgram)).toEqual({})
    expect(reading.failed).toEqual([expect.objectContaining({ line: 2, text: cell })])
  })

  test('in the column of one visa the cell is read the same way', async () => {
    const rows = ['yes,not sponsored', 'J-1 only,J-1 only', 'after Step 3,maybe'].map((cells) => `Lakeshore,${cells}`)
    const reading = await read('x.csv', `Program,J-1,H-1B\n${rows.join('\n')}\n`)
    expect(reading.programs.map(said)).toEqual([{ visaJ1: true, visaH1b: false }, { visaJ1: true, visaH1b: false }, {}])
    expect(reading.failed.map(({ text }) => text)).toEqual(['after Step 3', 'maybe'])
  })

  test('two columns that contradict each other are neither', async () => {
    const reading = await read('x.csv', 'Program,Visas,H-1B\nLakeshore,"J-1, H-1B",No\n')
    expect(said(reading.programs[0] as ReadProgram)).toEqual({ visaJ1: true })
    expect(reading.failed[0]?.reason).toContain('contradict')
  })
})

test('a calendar year is no number of years: 2022 is another limit every season', async () => {
  const reading = await read('x.csv', 'Program,State,YOG\nLakeshore,TX,2022\nPrairie,TX,5\nPrairie,TX,≤ 5 years\n')
  expect(reading.programs.map(said)).toEqual([{}, { maximumYearsSinceGraduation: 5 }, { maximumYearsSinceGraduation: 5 }])
  expect(reading.failed).toEqual([expect.objectContaining({ line: 2, text: '2022' })])
})

test('a header that says more than its term is asked about, and not read', async () => {
  const headers = ['j1_researched', 'h1b_researched', 'Step 3 prep support', 'My attempts', 'Visa asked?', 'H-1B count']
  const reading = await read('x.csv', `Program,State,${headers.join(',')}\nLakeshore,TX,N,N,Yes,1,Yes,2\n`)
  expect(said(reading.programs[0] as ReadProgram)).toEqual({})
  expect(reading.askedColumns?.map(({ header }) => header)).toEqual(headers)
})

test('every sheet is read, and its name says the specialty where no column does', async () => {
  const rows = [
    ['Program', 'City', 'State'],
    ['Lakeshore Invented Hospital', 'Springfield', 'TX'],
  ]
  const book = await workbook({ Anesthesiology: rows, 'FM list': rows, Pathology: rows, Notes: [['ask', 'in May']] })
  expect(await matched('tracker.xlsx', book)).toEqual(['0409900001', '1209900001', '3009900001'])
  const csv = rows.map((row) => row.join(',')).join('\n')
  expect(await matched('my-pathology-2027.csv', csv)).toEqual(['3009900001'])
  expect(await matched('my-list.csv', csv), 'five programs have this name').toEqual([expect.stringContaining('ask')])
})

test('a header that comes twice: the first counts, the second is asked about', async () => {
  const reading = await read('x.csv', 'Program,Visa,Visa\nLakeshore,J-1,None\n')
  expect(said(reading.programs[0] as ReadProgram)).toEqual({ visaJ1: true })
  expect(reading.askedColumns).toEqual([expect.objectContaining({ header: 'Visa (column 3)', target: 'visas' })])
})

test.each([
  ['groups above', 'Program,Visa,,Cut-offs,\n,J-1,H-1B,Step 2,YOG\n'],
  ['groups of their own', ',Visa,,Cut-offs,\nProgram,J-1,H-1B,Step 2,YOG\n'],
  ['a title above both', 'My list 2027\n\nProgram,Visa,,Cut-offs,\n,J-1,H-1B,Step 2,YOG\n'],
])('two rows of headers are one: %s', async (_, head) => {
  const reading = await read('x.csv', `${head}Lakeshore,Yes,No,230,5 years\n`)
  expect(reading.programs.map(said)).toEqual([
    { visaJ1: true, visaH1b: false, minimumStep2ck: 230, maximumYearsSinceGraduation: 5 },
  ])
})

test('a file that ends within a row: "H-1" of "H-1B not sponsored" is no yes', async () => {
  const { programs, failed } = await read('x.csv', 'Program,Visa,State\nLakeshore,J-1,TX\nPrairie,H-1')
  expect(programs.map(({ name }) => name)).toEqual(['Lakeshore'])
  expect(failed).toEqual([expect.objectContaining({ line: 3, reason: expect.stringContaining('ends within this row') })])
})

test('cells under no header are named', async () => {
  const { failed } = await read('x.csv', 'Program,State,,J-1\nLakeshore,TX,hopeful,Yes\n')
  expect(failed).toEqual([{ line: 2, reason: 'Column 3 has no header and was not read.', text: 'hopeful', isPart: true }])
})

describe('numbers of programs in any dress', () => {
  test.each([
    '1409900002.0',
    '1.409900002E9',
    '\u200b1409900002\u200b',
    '140-99-00002',
    '="1409900002"',
    '[1409900002]',
    '9002140C0',
    '9002-140-C-0',
  ])('%s', async (cell) => {
    expect(await matched('x.csv', `ACGME ID,Program\n"${cell.replaceAll('"', '""')}",Prairie\n`)).toEqual(['1409900002'])
  })

  test('a number that lost digits is listed, not guessed', async () => {
    const { programs, failed } = await read('x.csv', 'ACGME ID,Program\n1.4E+09,Prairie\n')
    expect(programs[0]).not.toHaveProperty('acgmeId')
    expect(failed[0]?.text).toBe('1.4E+09')
  })

  test('codes are known by their form under any header, and name a program alone', async () => {
    expect(await matched('x.csv', 'Whatever,Program\n9002140C0,Prairie\n')).toEqual(['1409900002'])
    expect(await matched('x.csv', 'NRMP Code,Rank\n9002140C0,1\n')).toEqual(['1409900002'])
  })

  test('a number that contradicts the rest of its row is a question', async () => {
    expect(await matched('x.csv', numbered('1409900002,Lakeshore Invented Hospital,Internal Medicine,TX'))).toEqual([
      'ask: 1409900002',
    ])
    expect(await matched('x.csv', numbered('1409900002,Prairie Imaginary,Pathology,TX'))).toEqual(['ask: 1409900002'])
    expect(await matched('x.csv', numbered('1409900002,Prairie Imaginary,IM,OH'))).toEqual(['ask: 1409900002'])
    expect(await matched('x.csv', numbered('1409900002,PIMC,IM,TX')), 'initials say too little').toEqual(['1409900002'])
    expect(await matched('x.csv', numbered('1409999999,Prairie Imaginary Medical Center,IM,TX'))).toEqual(['ask: 1409900002'])
  })
})

test.each([
  ['semicolons', 'Program;ACGME ID;J-1;USMLE Step 2 min\nPrairie;1409900002;Yes;230\n'],
  ['tabs', 'Program\tACGME ID\tJ-1\tUSMLE Step 2 min\nPrairie\t1409900002\tYes\t230\n'],
  ['a mark-up in a note', 'Program,ACGME ID,J-1,Notes\nPrairie,1409900002,Yes,"<div>kind</div>"\n'],
  ['a number in brackets', 'Program,J-1\nPrairie Imaginary [1409900002],Yes\n'],
])('a table is a table before a word in it decides: %s', async (_, text) => {
  const reading = await read('x.csv', text)
  expect(reading.format).toBe('spreadsheet')
  expect(reading.programs.map(said)).toMatchObject([{ visaJ1: true }])
  expect(matchPrograms(reading.programs, directory)).toMatchObject([{ kind: 'certain', id: '1409900002' }])
})

describe('shares', () => {
  test('among fractions 1 is all of them, among percent one in a hundred', async () => {
    expect(await points(['1', '0.12'])).toEqual([1, 0.12])
    expect(await points(['1', '12'])).toEqual([0.01, 0.12])
    expect(await points(['100%', '1%'])).toEqual([1, 0.01])
  })

  test('a column of ones does not tell: nothing is read', async () => {
    expect(await points(['1', '0'])).toEqual([undefined, 0])
  })

  test('a cell of a workbook is read as it is shown', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Programs')
    sheet.addRow(['Program', '% of non-US IMG residents', 'Interview date'])
    sheet.addRow(['Prairie', 1, new Date(Date.UTC(2026, 11, 3))])
    sheet.getCell('B2').numFmt = '0%'
    const [row] = (await read('x.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))).programs
    expect(row?.claims.nonUsImgShare?.[0]?.value.point).toBe(1)
    expect(row?.season).toEqual({ interviewDay: '2026-12-03' })
  })
})

test('a tracker speaks of the own season, and of nothing else', async () => {
  const rows = ['Lakeshore,Yes,Gold,Interview scheduled,3 Dec 2026,1', 'Prairie,Yes,,Rejected,,', 'Prairie,No,,thinking,,']
  const reading = await read('x.csv', `Program,Applied,Signal,Status,Interview date,Rank\n${rows.join('\n')}\n`)
  expect(reading.programs.map(({ season, claims }) => [season, claims])).toEqual([
    [{ applied: true, signalSent: 'gold', answer: 'invited', interviewDay: '2026-12-03', rank: 1 }, {}],
    [{ applied: true, answer: 'rejected' }, {}],
    [{ applied: false }, {}],
  ])
  expect(reading.failed.map(({ text }) => text)).toEqual(['thinking'])
})

const told = async (header: string, ...rows: readonly string[]): Promise<readonly unknown[]> =>
  (await read('x.csv', `${header}\n${rows.join('\n')}\n`)).programs.map(({ season }) => season)

test('a day, a mark or a yes in the column of applications means sent', async () => {
  expect(
    await told('Program,Applied', 'A,23/09/2026', 'B,x', 'C,Sí', 'D,yes', 'E,sent 24/09/2026', 'F,not applied', 'G,no'),
  ).toEqual([
    { applied: true, sentOn: '2026-09-23' },
    { applied: true },
    { applied: true },
    { applied: true },
    { applied: true, sentOn: '2026-09-24' },
    { applied: false },
    { applied: false },
  ])
  expect(await told('Program,Applied', 'A,23/09/2026', 'B,23/09/2026')).toEqual([
    { applied: true, sentOn: '2026-09-23' },
    { applied: true, sentOn: '2026-09-23' },
  ])
  expect(await told('Program,Applied?,Date applied', 'A,yes,2026-09-23', 'B,,not applied')).toEqual([
    { applied: true, sentOn: '2026-09-23' },
    { applied: false },
  ])
})

test('an answer keeps the day behind it: of the invitation, the interview, the application or the answer itself', async () => {
  expect(
    await told(
      'Program,Status,Interview',
      'A,Interview invitation 25/11/2026,2026-12-03 9:00 ET',
      'B,Interview - 14/12/2026,',
      'C,Applied on 23/09/2026,',
      'D,Rejected (30/11/2026),',
      'E,no answer,',
    ),
  ).toEqual([
    { answer: 'invited', answeredOn: '2026-11-25', interviewDay: '2026-12-03' },
    { answer: 'invited', interviewDay: '2026-12-14' },
    { answer: 'waiting', sentOn: '2026-09-23' },
    { answer: 'rejected', answeredOn: '2026-11-30' },
    { answer: 'waiting' },
  ])
})

test('a day that could be two is asked for, and what it stands beside is read all the same', async () => {
  const reading = await read('x.csv', 'Program,Applied,Status\nA,yes,Invitation 05/11/2026\n')
  expect(reading.programs.map(({ season }) => season)).toEqual([{ applied: true, answer: 'invited' }])
  expect(reading.askedDays).toEqual([{ header: 'Status', cell: '05/11/2026', monthFirst: '2026-05-11', dayFirst: '2026-11-05' }])
  expect(reading.failed.map(({ reason }) => reason)).toEqual([
    '"Invitation 05/11/2026" could be two days: say whether the month or the day comes first; the rest of the line was read.',
  ])
  expect(unreadText(reading.failed)).toBe('1 cell')
  expect(unreadText([...reading.failed, { line: 3, reason: '', text: '' }])).toBe('1 row and 1 cell')
})

test.each([
  ['one word headers', 'ProgramCode,ProgramName,SpecialtyName,ProgramStateName\n1409900002,Prairie,Internal medicine,Texas\n'],
  [
    'a generic name beside its institution',
    'program_name,institution,specialty,Location\nInternal Medicine Residency Program,Prairie Imaginary Medical Center,Internal Medicine,"Nowhere, TX"\n',
  ],
  ['short forms', 'Program,Specialty,City\nPrairie Imaginary Medical Center,IM,"Nowhere, Texas"\n'],
])('headers and places as databases write them: %s', async (_, text) => {
  expect(await matched('x.csv', text)).toEqual(['1409900002'])
})

test('Internal Medicine is the categorical program unless the row says preliminary', async () => {
  expect(await matched('x.csv', ofSpecialty('Internal Medicine'))).toEqual(['1409900001'])
  expect(await matched('x.csv', ofSpecialty('IM'))).toEqual(['1409900001'])
  expect(await matched('x.csv', ofSpecialty('Internal Medicine - Preliminary'))).toEqual(['x-1409900001-p'])
  expect(await matched('x.csv', ofSpecialty('Vascular Surgery')), 'not in the directory').toEqual([
    expect.stringContaining('ask'),
  ])
})

test('1,500 rows are matched by name in a quarter of ten seconds, and say how far they are', () => {
  const words = Array.from({ length: 500 }, (_, at) => `Invented${at.toString(26)}`)
  const programs = Array.from({ length: 1500 }, (_, at) =>
    program(
      String(1_400_000_000 + at),
      `${words[at % 500]} ${words[(at * 7) % 500]} Hospital Program`,
      'internal-medicine',
      words[at % 97],
    ),
  )
  const rows = programs.map(({ name, city, state }, at): ReadProgram => ({ line: at, name, city, state, claims: {}, raw: {} }))
  const shares: number[] = []
  const before = process.cpuUsage().user
  matchPrograms(rows, { programs, specialties }, (share) => shares.push(share))
  expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(2.5)
  expect(shares.length).toBeGreaterThan(20)
})
