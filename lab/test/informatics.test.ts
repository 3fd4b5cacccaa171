import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programId, specialtyId } from '#domain'
import type { Program } from '#domain/claims'
import { withInformatics } from '../src/directory/informatics.ts'

const folder = mkdtempSync(join(tmpdir(), 'matchwright-informatics-'))
const files = {
  'informatics_evidence.csv': [
    'acgme_id,kind,value,confidence,as_of,source',
    '1409900001,ci_fellowship,1399900001 Made Up U (core Internal Medicine),high,2026-06-16,a list',
    '1409900002,ci_fellowship,1399900001 Made Up U (core Internal Medicine),medium,2026-06-16,a list',
    '1409900003,ci_fellowship,3029900001 Made Up General (core Pathology) (pathology graduates only in 2021),high,2026-06-16,a list',
    '3009900003,ci_fellowship,3029900001 Made Up General (core Pathology) (pathology graduates only in 2021),high,2026-06-16,a list',
    '1409900004,informatics_training,Made Up U: department of informatics,medium,2020,https://www.example.org/department',
    '1409900004,resident_informatics_elective,one month,medium,"undated (before 2020)",https://example.org/elective',
    '1409900005,ehr_vendor,MEDITECH: Made Up Health,high,2024-04-22,a list',
    '1409900006,ehr_vendor,Epic: Made Up Health,low,2024-04-22,a list',
  ],
  'clinical_informatics_fellowships_2026.csv': [
    'acgme_id,visa_stance',
    '1399900001,2021: US citizen or permanent resident required',
  ],
}

beforeAll(() => {
  mkdirSync(join(folder, 'programs'))
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(folder, 'programs', name), `${lines.join('\n')}\n`)
})
afterAll(() => rmSync(folder, { recursive: true }))

function claimsOf(id: string, specialty = 'internal-medicine', claims: Program['claims'] = {}): Program['claims'] {
  const program = { id: programId(id), name: 'Made up', city: 'Toledo', state: 'OH', specialty: specialtyId(specialty), claims }
  return withInformatics([program], folder)[0]?.claims ?? {}
}

describe('what an institution shows of informatics, from two invented tables', () => {
  it('tells a fellowship here from one in another city, and brings what it says of visas', () => {
    const closed = { informaticsFellowshipJ1: [{ value: false }], informaticsFellowshipH1b: [{ value: false }] }
    expect(claimsOf('1409900001')).toMatchObject({
      informaticsFellowshipOnSite: [{ value: 'Made Up University, Internal Medicine', asOf: '2026-06-16' }],
      ...closed,
    })
    expect(claimsOf('1409900002')).toMatchObject({ informaticsFellowshipAtInstitution: [{ asOf: '2026-06-16' }], ...closed })
  })

  it('gives a preliminary track what its program has', () => {
    expect(claimsOf('x-1409900001-p').informaticsFellowshipOnSite).toHaveLength(1)
  })

  it('counts a fellowship of pathologists for pathologists', () => {
    expect(claimsOf('1409900003')).toEqual({})
    expect(claimsOf('3009900003', 'pathology').informaticsFellowshipOnSite).toMatchObject([
      { value: 'Made Up General, Pathology', note: 'Took graduates of pathology only in 2021.' },
    ])
  })

  it('puts an elective before a department, each with its page, and dates an undated page by what it cannot be younger than', () => {
    expect(claimsOf('1409900004').informaticsTraining).toMatchObject([
      { value: 'one month', asOf: '2019', note: 'Undated page, from before 2020.' },
      { source: 'example.org', asOf: '2020', url: 'https://www.example.org/department' },
    ])
  })

  it('believes a vendor’s own list before an older sheet, and neither of two vendors', () => {
    const sheet = { value: 'Epic', source: 'a sheet', asOf: '2023', known: 'reported' as const }
    expect(claimsOf('1409900005', 'internal-medicine', { ehrVendor: [sheet] }).ehrVendor?.map(({ value }) => value)).toEqual([
      'Meditech',
      'Epic',
    ])
    expect(claimsOf('1409900006').ehrVendor).toBeUndefined()
  })
})
