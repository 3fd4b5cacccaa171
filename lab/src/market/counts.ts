import type { Fact, SpecialtyId } from '#domain'
import type { ApplicantKind, SpecialtyMarket } from '#domain/market'
import { specialtyId } from '#domain'
import { specialtyList } from '../tables/specialty-list.ts'
import type { Row } from '../tables/tables.ts'
import { numberIn, readTable } from '../tables/tables.ts'
import { firstChoicesOf } from './first-choices.ts'

/** Names by which the table of 2025 counts and the survey of 2020 know our specialties, where they differ from those of 2026. */
const otherNames: Readonly<Record<string, { readonly counts?: string; readonly survey?: string }>> = {
  'internal-medicine': { counts: 'Internal Medicine (Categorical)' },
  pediatrics: { counts: 'Pediatrics (Categorical)' },
  pathology: { counts: 'Pathology', survey: 'Pathology' },
  surgery: { counts: 'Surgery (Categorical)', survey: 'Surgery' },
  neurology: { counts: 'Neurology', survey: 'Neurology' },
  psychiatry: { counts: 'Psychiatry', survey: 'Psychiatry' },
  'obstetrics-gynecology': { counts: 'Obstetrics-Gynecology' },
  'plastic-surgery': { counts: 'Plastic Surgery (Integrated)', survey: 'Plastic Surgery' },
  'internal-medicine-pediatrics': { counts: 'Medicine-Pediatrics' },
  'interventional-radiology': { survey: 'Interventional Radiology' },
  'thoracic-surgery': { counts: 'Thoracic Surgery' },
  'physical-medicine-rehabilitation': { counts: 'Physical Medicine & Rehab' },
}

const columns: Readonly<Record<ApplicantKind, string>> = {
  usMd: 'us_md',
  usDo: 'us_do',
  usImg: 'us_img',
  nonUsImg: 'nonus_img',
}

const nrmp2025 = {
  source: 'NRMP, Advance Data Tables 2025 (as transcribed): PGY-1 applicants and matches by type',
  asOf: '2025',
  known: 'reported',
} as const
const nrmp2026 = {
  source: 'NRMP Charting Outcomes: Non-U.S. IMGs, 2026 Main Residency Match',
  asOf: '2026',
  known: 'published',
  url: 'https://www.nrmp.org/match-data/',
} as const
const survey2020 = {
  source: 'NRMP Program Director Survey 2020: applicants ranked by position',
  asOf: '2020',
  known: 'published',
} as const

/** Applicants of every kind and positions, by specialty, from the tables of a maintainer. */
export function marketCounts(folder: string): readonly SpecialtyMarket[] {
  const counts = byName(readTable(folder, 'stats/nrmp_2025_match_by_specialty_and_applicant_type.csv'))
  const charted = byName(readTable(folder, 'stats/nrmp_charting_outcomes_2026_nonusimg_summary.csv'))
  const survey = byName(readTable(folder, 'stats/nrmp_pd_survey_2020_funnel.csv'))
  const found = specialtyList.flatMap(({ id, name, nrmp2026: charting = name }) => {
    const of2025 = counts.get(otherNames[id]?.counts ?? charting)
    const asked = survey.get(otherNames[id]?.survey ?? charting)
    if (of2025 === undefined || asked === undefined) return []
    return [{ id: specialtyId(id), of2025, asked, of2026: charted.get(charting) }]
  })
  // Where nobody printed first choices, as many of those who ranked a specialty made it their first as elsewhere.
  const printed = found.flatMap(({ of2025, of2026 }) => (of2026 === undefined ? [] : [{ of2025, of2026 }]))
  const firstShare =
    sumOf(printed.map(({ of2026 }) => numberOf(of2026, 'all_applicants_first_choice'))) /
    sumOf(printed.map(({ of2025 }) => rankedBy(of2025)))
  const ranked = (column: string): ReadonlyMap<string, number> =>
    new Map(found.map(({ id, of2025 }) => [id, numberOf(of2025, `applicants_${column}`)]))
  const seniors = { usMd: firstChoicesOf('usMd', ranked(columns.usMd)), usDo: firstChoicesOf('usDo', ranked(columns.usDo)) }
  return found.map((one) => ({
    ...marketOf(one, firstShare),
    firstChoicesOf: { usMd: seniors.usMd(one.id), usDo: seniors.usDo(one.id) },
  }))
}

interface Found {
  readonly id: SpecialtyId
  readonly of2025: Row
  readonly asked: Row
  readonly of2026: Row | undefined
}

function marketOf({ id, of2025, asked, of2026 }: Found, firstShare: number): Omit<SpecialtyMarket, 'firstChoicesOf'> {
  const matched = Object.values(columns).reduce((sum, kind) => sum + numberOf(of2025, `matches_${kind}`), 0)
  return {
    specialty: id,
    positions:
      of2026 === undefined
        ? { value: matched + numberOf(of2025, 'unfilled'), ...nrmp2025 }
        : { value: numberOf(of2026, 'positions'), ...nrmp2026 },
    firstChoices:
      of2026 === undefined
        ? {
            value: Math.round(firstShare * rankedBy(of2025)),
            ...nrmp2025,
            known: 'derived',
            note: 'Not printed: as large a share of those who rank it as in the other specialties.',
          }
        : { value: numberOf(of2026, 'all_applicants_first_choice'), ...nrmp2026 },
    ranked: byKind((kind) => ({ value: numberOf(of2025, `applicants_${kind}`), ...nrmp2025 })),
    matched: byKind((kind) => ({ value: numberOf(of2025, `matches_${kind}`), ...nrmp2025 })),
    ranksPerPosition: { value: numberOf(asked, 'applicants_ranked') / numberOf(asked, 'positions'), ...survey2020 },
  }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}

function rankedBy(row: Row): number {
  return Object.values(columns).reduce((sum, kind) => sum + numberOf(row, `applicants_${kind}`), 0)
}

function byKind(make: (column: string) => Fact<number>): Readonly<Record<ApplicantKind, Fact<number>>> {
  return { usMd: make(columns.usMd), usDo: make(columns.usDo), usImg: make(columns.usImg), nonUsImg: make(columns.nonUsImg) }
}

function byName(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row['specialty'] ?? '', row]))
}

function numberOf(row: Row, column: string): number {
  const value = numberIn(row, column)
  if (value === undefined) throw new RangeError(`${column} requires a number, the cell is empty`)
  return value
}
