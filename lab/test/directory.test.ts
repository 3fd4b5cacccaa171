/** Invented rows in the shape of the tables. */
import { describe, expect, test } from 'vitest'
import { programId, specialtyId } from '#domain'
import type { Program } from '#domain/claims'
import { byNumber, missingPrograms, readWhole } from '../src/directory/catalogue.ts'
import { feederPrograms } from '../src/directory/feeders.ts'
import { joinLists } from '../src/directory/join.ts'
import { plainName, plainWords, repairEncoding } from '../src/directory/names.ts'
import { otherPrograms } from '../src/directory/others.ts'
import { withRecentList } from '../src/directory/recent-list.ts'
import { shareSponsorFacts } from '../src/directory/same-sponsor.ts'
import type { SpecialtyEntry } from '../src/tables/specialty-list.ts'
import type { Row } from '../src/tables/tables.ts'
import { trackId } from '../src/directory/track-id.ts'

const mergedColumns =
  'acgme_id nrmp_code name institution city state lat lon specialty positions program_type nonus_img_pct visa_j1 visa_h1b visa_conflict step2_min usce_required ci_fellowship_on_site ehr_vendor h1b_lca_trainee_fy2025q2 h1b_lca_employers h1b_uscis_initial_fy2023 interview_rate_nonus_img_2024 applications_2021 in_freida_2025 nrmp_match_score website source as_of'
const explorerColumns =
  'specialty acgme_code program city state setting accreditation residents_total residents_year1 applications_2021 pct_applicants_interviewed_2020 step1_range_current_residents considers_j1 considers_h1b considers_f1_opt pct_res_us_do pct_res_us_img pct_res_nonus_img pct_grads_to_fellowship'
const recentColumns = 'specialty program city state p_interview_nonus_img'

function row(columns: string, cells: Readonly<Record<string, string>>): Row {
  return { ...Object.fromEntries(columns.split(' ').map((column) => [column, ''])), ...cells }
}

const merged = (cells: Readonly<Record<string, string>>): Row =>
  row(mergedColumns, {
    acgme_id: '3001699001',
    name: 'Invented Hospital Program',
    city: 'Springfield',
    state: 'IL',
    specialty: 'Pathology',
    ...cells,
  })
const explorer = (cells: Readonly<Record<string, string>>): Row =>
  row(explorerColumns, {
    specialty: 'Neurology',
    acgme_code: '1801699001',
    program: 'Invented Hospital Program',
    city: 'Springfield',
    state: 'IL',
    ...cells,
  })
const recent = (cells: Readonly<Record<string, string>>): Row =>
  row(recentColumns, { specialty: 'Neurology', program: 'Invented Hospital Program', city: 'Springfield', state: 'IL', ...cells })
const neurology: SpecialtyEntry = { id: 'neurology', name: 'Neurology', explorer2021: 'Neurology', explorer2024: 'Neurology' }

const only = (cells: Readonly<Record<string, string>>, same: readonly Row[] = []): Program | undefined =>
  feederPrograms([merged(cells)], same)[0]?.program

describe('a feeder program', () => {
  test('an empty cell is unknown, never no', () => {
    expect(only({})?.claims).toEqual({ listed: [expect.objectContaining({ value: true, asOf: '2021' })] })
  })

  test('the visa report of 2026 comes first, that of 2021 stays beside it', () => {
    const program = only({ visa_j1: 'no', source: 'visa_j1=ResidencyCompass-2026(crowd)' }, [
      explorer({ acgme_code: '3001699001', considers_j1: 'Yes' }),
    ])
    expect(program?.claims.visaJ1?.map(({ value, asOf }) => [value, asOf])).toEqual([
      [false, '2026'],
      [true, '2021'],
    ])
  })

  test('an institution and a code joined by a doubtful name are left out', () => {
    expect(
      only({ nrmp_code: '1234300C0', institution: 'U Invented-IL', nrmp_match_score: '0.75' })?.claims.nrmpCode,
    ).toBeUndefined()
    expect(only({ nrmp_code: '1234300C0', institution: 'U Invented-IL', nrmp_match_score: '0.9' })).toMatchObject({
      institution: 'University of Invented',
    })
  })

  test('a quota of NRMP is not carried as positions, nor is a zero', () => {
    expect(only({ positions: '8', source: 'positions=NRMP-program-results-2016-2020@x' })?.claims.positions).toBeUndefined()
    expect(only({ positions: '0', source: 'positions=AAMC-RE-2021@x' })?.claims.positions).toBeUndefined()
    expect(only({ positions: '8', source: 'positions=AAMC-RE-2021@x' })?.claims.positions?.[0]?.value).toBe(8)
  })

  test('filings name the employer and say what they are not', () => {
    const filing = only({ h1b_lca_trainee_fy2025q2: '3', h1b_lca_employers: 'Invented Health' })?.claims.h1bTraineeFilings?.[0]
    expect(filing).toMatchObject({ value: 3, known: 'filed', note: 'Employer: Invented Health. Not a policy of the program.' })
  })

  test('a row without a name is left out; a missing state follows from the number', () => {
    expect(feederPrograms([merged({ name: '' })], [])).toEqual([])
    expect(only({ state: '' })?.state).toBe('IL')
  })

  test('published figures stay evidence of the build', () => {
    const [record] = feederPrograms(
      [merged({ interview_rate_nonus_img_2024: '0.04', nonus_img_pct: '25', applications_2021: '600' })],
      [],
    )
    expect(record?.evidence).toMatchObject({ invitedShare: 0.04, residentShare: 0.25, applications: 600 })
    expect(JSON.stringify(record?.program)).not.toMatch(/0\.04|600|0\.25/)
  })
})

const place = (name: string, city: string): { name: string; city: string; state: string } => ({ name, city, state: 'MI' })

describe('joining a list without numbers', () => {
  test('is one to one, the most alike first', () => {
    const { pairs } = joinLists(
      [place('Henry Ford Hospital', 'Detroit'), place('Henry Ford Jackson Hospital', 'Jackson')],
      [
        place('Henry Ford Health/Henry Ford Jackson Hospital', 'Jackson'),
        place('Henry Ford Health/Henry Ford Hospital', 'Detroit'),
      ],
    )
    expect(pairs.map(({ old, recent: j }) => [old, j])).toEqual(
      expect.arrayContaining([
        [0, 1],
        [1, 0],
      ]),
    )
  })

  test('below 0.7 nothing is joined, and a doubtful newcomer is not added either', () => {
    const { pairs, fresh } = joinLists([place('UMMS-Baystate', 'Springfield')], [place('UMass Chan Baystate', 'Springfield')])
    expect(pairs).toEqual([])
    expect(fresh).toEqual([])
  })

  test('a newcomer in another town is fresh', () => {
    expect(joinLists([place('Mercy', 'Detroit')], [place('Beaumont', 'Troy')]).fresh).toEqual([0])
  })
})

describe('the 2024 list', () => {
  const records = otherPrograms([explorer({ city: 'Sprngfield' })])

  test('gives a joined program the share, the score and the right spelling', () => {
    const [record] = withRecentList(neurology, records, [recent({ p_interview_nonus_img: '0.03' })])
    expect(record).toMatchObject({ evidence: { invitedShare: 0.03 }, program: { city: 'Springfield', joinScore: 0.75 } })
    expect(record?.program.claims.listed?.[0]?.asOf).toBe('2024')
  })

  test('adds a program the older list does not have under an id of ours, its visas unknown', () => {
    const [, added] = withRecentList(neurology, records, [
      recent({}),
      recent({ program: 'Naval Medical Center (Élan) Program', city: 'San Diego', state: 'CA' }),
    ])
    expect(added?.program).toMatchObject({
      id: 'x-neurology-ca-san-diego-naval-medical-center-elan',
      claims: { setting: [{ value: 'military' }] },
    })
    expect(added?.program.claims.visaJ1).toBeUndefined()
  })
})

const program = (id: string, name: string, claims: Program['claims']): { program: Program; evidence: object } => ({
  program: { id: programId(id), name, city: 'Springfield', state: 'IL', specialty: specialtyId('surgery'), claims },
  evidence: {},
})

const listed = (cells: Readonly<Record<string, string>>): Row =>
  row('acgme_id name city state listed_eras_2026 in_product_directory slug_match_score', {
    acgme_id: '1801699009',
    name: 'Newcomer Hospital',
    city: 'Peoria',
    state: 'IL',
    listed_eras_2026: 'yes',
    in_product_directory: 'no',
    ...cells,
  })

describe('the list of ERAS 2026, by number', () => {
  test('brings in what no older list has: number, name and place, nothing else as known', () => {
    const [added, ...more] = missingPrograms([listed({}), listed({ acgme_id: '1801699001' })], otherPrograms([explorer({})]))
    expect(more).toEqual([])
    expect(added).toEqual({
      program: {
        id: '1801699009',
        name: 'Newcomer Hospital Program',
        city: 'Peoria',
        state: 'IL',
        specialty: 'neurology',
        claims: {},
      },
      evidence: {},
    })
  })

  test('a program of the feeders is categorical, never the preliminary track of the same digits', () => {
    expect(missingPrograms([listed({ acgme_id: '1401699009' })], [])[0]?.program.specialty).toBe('internal-medicine')
  })

  test('gives a program that was found twice once, with its newer name and place, and renames only where the list clearly does', () => {
    const twice = [program('1801699009', 'Old Name', {}).program, program('1801699009', 'New Name', {}).program]
    expect(byNumber(twice, []).map(({ name }) => name)).toEqual(['New Name'])
    const likeness = (score: string): string | undefined =>
      byNumber(twice.slice(1), [listed({ slug_match_score: score })])[0]?.name
    expect(likeness('0.95')).toBe('New Name')
    expect(likeness('0.6')).toBe('Newcomer Hospital Program')
  })

  test('was read whole of most specialties, not of emergency medicine', () => {
    expect([...readWhole([listed({}), listed({ acgme_id: '1101699009' })])]).toEqual(['neurology'])
  })
})

describe('what belongs to the house', () => {
  const vendor = { value: 'Epic', source: 'a list', asOf: '2023-24', known: 'reported' as const }

  test('is known of every program of the same name and city, and says so', () => {
    const [, other] = shareSponsorFacts([
      program('3001699001', 'Invented', { ehrVendor: [vendor] }),
      program('4401699001', 'invented', {}),
    ])
    expect(other?.program.claims.ehrVendor?.[0]).toMatchObject({
      value: 'Epic',
      note: 'Known of another program of the same name and city.',
    })
  })

  test('is not handed to a house of another name', () => {
    const [, other] = shareSponsorFacts([
      program('3001699001', 'Invented', { ehrVendor: [vendor] }),
      program('4401699001', 'Other', {}),
    ])
    expect(other?.program.claims.ehrVendor).toBeUndefined()
  })

  test('reaches the preliminary track by the number in its id, whatever it is called', () => {
    const [, track] = shareSponsorFacts([
      program('4401699001', 'New name', { ehrVendor: [vendor] }),
      program('x-4401699001-p', 'Old name', {}),
    ])
    expect(track?.program.claims.ehrVendor?.[0]?.value).toBe('Epic')
  })
})

describe('names', () => {
  test.each([
    ['U Central FL/HCA Healthcare GME', 'University of Central Florida/HCA Healthcare GME Program'],
    ['UAMS Regional Centers-AR', 'UAMS Regional Centers Program'],
    ['Aiken Regional Med Ctrs-SC', 'Aiken Regional Medical Centers Program'],
    ['UNIVERSITY OF CENTRAL FLORIDA/HCA FLORIDA PROGRAM', 'University of Central Florida/HCA Florida Program'],
    ['Geisinger Health System Program (Wilkes-Barre)', 'Geisinger Health System Program (Wilkes-Barre)'],
    ['Winston-Salem Program', 'Winston-Salem Program'],
  ])('%s reads %s', (short, long) => expect(plainName(short)).toBe(long))

  test('an institution is written out but not called a program', () => {
    expect(plainWords('U Illinois COM-Chicago')).toBe('University of Illinois College of Medicine-Chicago')
  })

  test('an encoding read wrongly is repaired', () => {
    expect(repairEncoding('Leeâ€™s Summit')).toBe('Lee’s Summit')
    expect(repairEncoding('NevadaÂ Memorial')).toBe('Nevada Memorial')
  })

  test.each([
    ['1401699001C', '1401699001'],
    ['1401699001P', 'x-1401699001-p'],
    ['1401699001', '1401699001'],
  ])('track %s has the id %s', (printed, id) => expect(trackId(printed)).toBe(id))
})
