/** Labor filings by employer and year, joined to programs only where nothing else can be meant. All are invented. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { programId, specialtyId } from '#domain'
import type { Program } from '#domain/claims'
import { withFilings } from '../src/directory/filings.ts'

const folder = mkdtempSync(join(tmpdir(), 'matchwright-filings-'))
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => `lca_physician_positions_fy${year}`)
const table = [
  `employer,state,${years.join(',')}`,
  '"LAKESHORE INVENTED HOSPITAL, INC.",OH,9,9,9,9,1,2,3',
  'Lakeshore Invented Hospital,OH,,,,,,,4',
  'PRAIRIE IMAGINARY,OH,,,,,7,,',
  'MEDICAL CENTER,OH,,,,,70,70,70',
]

beforeAll(() => {
  mkdirSync(join(folder, 'programs'))
  writeFileSync(join(folder, 'programs', 'h1b_physician_lca_employers_fy2019_2026.csv'), `${table.join('\n')}\n`)
})
afterAll(() => rmSync(folder, { recursive: true }))

const program = (id: string, name: string, place: Partial<Program> = {}): Program => ({
  id: programId(id),
  name,
  city: 'Toledo',
  state: 'OH',
  specialty: specialtyId('internal-medicine'),
  claims: {},
  ...place,
})

test('spellings of one employer are added up over three fiscal years, and a preliminary track has what its program has', () => {
  const made = [program('1403800001', 'Lakeshore Invented Hospital Program'), program('x-1403800001-p', 'Lakeshore Preliminary')]
  for (const { claims } of withFilings(made, folder))
    expect(claims.h1bPhysicianFilings).toMatchObject([
      { value: 10, asOf: '2025-09', known: 'filed', note: expect.stringContaining('1 in 2023, 2 in 2024, 7 in 2025') },
    ])
})

test('another state, more words, a name any hospital has, or one name in two cities says nothing', () => {
  const made = [
    program('1403800001', 'Lakeshore Invented Hospital', { state: 'IN' }),
    program('1403800002', 'Lakeshore Invented Hospital West'),
    program('1403800003', 'Medical Center'),
    program('1403800004', 'Prairie Imaginary'),
    program('1403800005', 'Prairie Imaginary', { city: 'Dayton' }),
  ]
  expect(withFilings(made, folder)).toEqual(made)
})
