import type { PublishedGroup } from '#engine/ranks'
import type { Source } from '#domain'
import { specialtyList } from '../tables/specialty-list.ts'
import type { SpecialtyEntry } from '../tables/specialty-list.ts'
import { cell, numberIn, readTable } from '../tables/tables.ts'
import type { Row } from '../tables/tables.ts'

/** Published aggregates the model is fitted to and checked against: short facts, each table named with its year. */
export interface Targets {
  readonly sources: Readonly<Record<'chartingOutcomes2026' | 'match2025' | 'survey2020' | 'eras2025' | 'rates2013to2026', Source>>
  readonly specialties: readonly SpecialtyTarget[]
  /** The specialties of Charting Outcomes 2026 whose own rows are not at hand: its total less every row that is. */
  readonly unprinted: Unprinted
  /** Applicants of the 2025 season, all IMGs; certified lists of 2025 by citizenship. */
  readonly applicants2025: readonly ApplicantCount[]
  readonly yearlyRates: readonly { readonly year: number; readonly rate: number }[]
}

export interface Unprinted {
  readonly ids: readonly string[]
  readonly applicantsPerPosition: number
  readonly matched: number
  readonly notMatched: number
}

export interface ApplicantCount {
  readonly id: string
  /** Of both citizenships, who sent an application. */
  readonly applied: number
  /** Of both citizenships, who ranked a program of the specialty. */
  readonly ranked: number
}

export interface SpecialtyTarget {
  readonly id: string
  readonly name: string
  readonly positions: number
  readonly applicantsPerPosition: number
  /** Absent where NRMP prints no row; its ranks are absent where the group is too small for NRMP to print them. */
  readonly group?: PublishedGroup
  /** Of the non-US IMGs who ranked the specialty anywhere in 2025, the share who matched there: not a match rate. */
  readonly matchedShare2025?: number
  /** IMGs by citizenship who ranked the specialty anywhere in 2025, and who matched there. */
  readonly imgs2025?: UsImgShares
  /** Share matched at 1, 2, ... 12 contiguous ranks, reconstructed from the printed quartiles and means by negative binomials. */
  readonly rankCurve?: readonly number[]
  readonly step2ck?: Split
  readonly publications?: Split
  /** From the 2020 director survey, means over responding programs. */
  readonly survey?: Survey
}

export interface UsImgShares {
  readonly us: { readonly ranked: number; readonly matched: number }
  readonly others: { readonly ranked: number; readonly matched: number }
}

export interface Split {
  readonly matched: Spread
  readonly notMatched: Spread
}

export interface Spread {
  readonly n: number
  readonly q1: number
  readonly median: number
  readonly q3: number
  readonly mean: number
  readonly sd: number
}

export interface Survey {
  readonly positions: number
  readonly applications: number
  readonly invited: number
  readonly interviewed: number
  readonly ranked: number
}

const nrmpPage = 'https://www.nrmp.org/match-data/'

/** Reads the tables; `folder` is the folder of tables. */
export function makeTargets(folder: string): Targets {
  const tables = {
    summary: readTable(folder, 'stats/nrmp_charting_outcomes_2026_nonusimg_summary.csv'),
    distributions: readTable(folder, 'stats/nrmp_charting_outcomes_2026_nonusimg_distributions.csv'),
    survey: readTable(folder, 'stats/nrmp_pd_survey_2020_funnel.csv'),
    curves: readTable(folder, 'stats/derived_2026_nonusimg_match_vs_contiguous_ranks.csv'),
    match2025: readTable(folder, 'stats/nrmp_2025_match_by_specialty_and_applicant_type.csv'),
    misc: readTable(folder, 'stats/eras_soap_visa_misc.csv'),
    history: readTable(folder, 'stats/nrmp_nonus_img_match_rate_history.csv'),
  }
  return {
    sources: {
      chartingOutcomes2026: {
        source: 'NRMP Charting Outcomes: Non-U.S. IMGs, 2026 Main Residency Match',
        asOf: '2026',
        known: 'published',
        url: nrmpPage,
      },
      match2025: {
        source: 'NRMP Advance Data Tables, 2025 Main Residency Match',
        asOf: '2025',
        known: 'published',
        url: nrmpPage,
      },
      survey2020: { source: 'NRMP Program Director Survey 2020, figures X-5', asOf: '2020', known: 'published', url: nrmpPage },
      eras2025: {
        source: 'AAMC dashboard of ERAS applicants, 2025 season, as reported by a user',
        asOf: '2025',
        known: 'reported',
      },
      rates2013to2026: {
        source: 'NRMP Main Residency Match, PGY-1 match rate of non-US citizen IMGs',
        asOf: '2026',
        known: 'published',
        url: nrmpPage,
      },
    },
    specialties: specialtyList.flatMap((entry) => specialtyTarget(entry, tables)),
    unprinted: unprintedOf(tables.summary),
    applicants2025: applicantCounts(tables),
    yearlyRates: tables.history.flatMap((row) => {
      const [year, rate] = [required(row, 'year'), numberIn(row, 'match_rate_pct')]
      // The rate of 2020 on that page counts IMGs of both citizenships.
      return rate === undefined || year === 2020 ? [] : [{ year, rate }]
    }),
  }
}

/** The total of the edition counts neurology and psychiatry too. */
function unprintedOf(summary: readonly Row[]): Unprinted {
  const total = summary.find((row) => cell(row, 'specialty')?.startsWith('ALL'))
  if (total === undefined) throw new RangeError('the summary of 2026 has no row of the total')
  const left = (column: string): number =>
    summary.reduce((sum, row) => (row === total ? sum : sum - required(row, column)), required(total, column))
  return {
    ids: ['neurology', 'psychiatry'],
    applicantsPerPosition: Number((left('all_applicants_first_choice') / left('positions')).toFixed(3)),
    matched: left('nonus_img_matched'),
    notMatched: left('nonus_img_not_matched'),
  }
}

interface Tables {
  readonly summary: readonly Row[]
  readonly distributions: readonly Row[]
  readonly survey: readonly Row[]
  readonly match2025: readonly Row[]
  readonly misc: readonly Row[]
  readonly curves: readonly Row[]
}

function specialtyTarget(entry: SpecialtyEntry, tables: Tables): readonly SpecialtyTarget[] {
  const summary =
    entry.nrmp2026 === undefined ? undefined : tables.summary.find((row) => cell(row, 'specialty') === entry.nrmp2026)
  const survey = surveyOf(entry, tables)
  const extras = { ...(survey === undefined ? {} : { survey }), ...of2025(entry, tables) }
  if (summary === undefined) {
    return [{ id: entry.id, name: entry.name, positions: 0, applicantsPerPosition: 0, ...extras }]
  }
  const ranks = split(entry.nrmp2026!, 'contiguous_ranks', tables) ?? {}
  const step2ck = split(entry.nrmp2026!, 'step2ck', tables)
  const publications = split(entry.nrmp2026!, 'publications', tables)
  const curve = tables.curves
    .filter((row) => cell(row, 'specialty') === entry.nrmp2026 && required(row, 'contiguous_ranks') <= 12)
    .map((row) => required(row, 'p_match'))
  const totals = {
    matchedTotal: required(summary, 'nonus_img_matched'),
    notMatchedTotal: required(summary, 'nonus_img_not_matched'),
  }
  return [
    {
      id: entry.id,
      name: entry.name,
      positions: required(summary, 'positions'),
      applicantsPerPosition: required(summary, 'all_applicants_per_position'),
      group: { ...totals, ...ranks },
      ...(curve.length === 0 ? {} : { rankCurve: curve }),
      ...(step2ck === undefined ? {} : { step2ck }),
      ...(publications === undefined ? {} : { publications }),
      ...extras,
    },
  ]
}

function split(name: string, measure: string, { distributions }: Tables): Split | undefined {
  const spread = (group: string): Spread | undefined => {
    const row = distributions.find((one) => one['specialty'] === name && one['measure'] === measure && one['group'] === group)
    if (row === undefined || numberIn(row, 'q1') === undefined) return undefined
    const at = (column: string): number => required(row, column)
    return { n: at('n'), q1: at('q1'), median: at('median'), q3: at('q3'), mean: at('mean'), sd: at('sd') }
  }
  const [matched, notMatched] = [spread('matched'), spread('not_matched')]
  return matched === undefined || notMatched === undefined ? undefined : { matched, notMatched }
}

/** Names the table of 2025 uses where they differ from the directory's. */
const names2025: Readonly<Record<string, string>> = {
  'internal-medicine': 'Internal Medicine (Categorical)',
  'internal-medicine-pediatrics': 'Medicine-Pediatrics',
  'interventional-radiology': 'Interventional Radiology (Integrated)',
  'neurological-surgery': 'Neurological Surgery',
  'obstetrics-gynecology': 'Obstetrics-Gynecology',
  pathology: 'Pathology',
  pediatrics: 'Pediatrics (Categorical)',
  'physical-medicine-rehabilitation': 'Physical Medicine & Rehab',
  'plastic-surgery': 'Plastic Surgery (Integrated)',
  'radiology-diagnostic': 'Radiology-Diagnostic',
  surgery: 'Surgery (Categorical)',
  'thoracic-surgery': 'Thoracic Surgery',
}

/** Where fewer than this ranked a specialty, its share says nothing. */
const fewest2025 = 15

/** Their positions are mostly advanced ones, which that table leaves out. */
const advanced2025: ReadonlySet<string> = new Set([
  'dermatology',
  'interventional-radiology',
  'physical-medicine-rehabilitation',
  'radiation-oncology',
  'radiology-diagnostic',
])

function of2025({ id, name }: SpecialtyEntry, { match2025 }: Tables): Pick<SpecialtyTarget, 'matchedShare2025' | 'imgs2025'> {
  const row = match2025.find((one) => one['specialty'] === (names2025[id] ?? name))
  if (row === undefined || advanced2025.has(id)) return {}
  const [us, others] = (['us_img', 'nonus_img'] as const).map((group) => ({
    ranked: required(row, `applicants_${group}`),
    matched: required(row, `matches_${group}`),
  }))
  if (others!.ranked < fewest2025) return {}
  const matchedShare2025 = Number(((others!.matched + 0.5) / (others!.ranked + 1)).toFixed(4))
  return us!.ranked < fewest2025 ? { matchedShare2025 } : { matchedShare2025, imgs2025: { us: us!, others: others! } }
}

/** Names the 2020 survey uses where they differ from the directory's. */
const surveyNames: Readonly<Record<string, string>> = {
  'internal-medicine-pediatrics': 'Internal Medicine/Pediatrics',
  'interventional-radiology': 'Interventional Radiology',
  otolaryngology: 'Otolaryngology',
  pathology: 'Pathology',
  'plastic-surgery': 'Plastic Surgery',
  'radiology-diagnostic': 'Radiology-Diagnostic',
  surgery: 'Surgery',
}

function surveyOf({ id, name }: SpecialtyEntry, { survey }: Tables): Survey | undefined {
  const row = survey.find((one) => one['specialty'] === (surveyNames[id] ?? name))
  if (row === undefined) return undefined
  return {
    positions: required(row, 'positions'),
    applications: required(row, 'applications_received'),
    invited: required(row, 'interview_invitations_sent'),
    interviewed: required(row, 'applicants_interviewed'),
    ranked: required(row, 'applicants_ranked'),
  }
}

function applicantCounts({ misc, match2025 }: Tables): readonly ApplicantCount[] {
  return (
    [
      ['internal-medicine', 'internal medicine', 'Internal Medicine (Categorical)'],
      ['family-medicine', 'family medicine', 'Family Medicine'],
      ['surgery', 'general surgery', 'Surgery (Categorical)'],
    ] as const
  ).map(([id, topic, name]) => {
    const noted = misc.find((row) => row['quantity'] === `IMG applicants to ${topic}`)?.['note']
    const applied = Number(/2025: ([\d,]+)/.exec(noted ?? '')?.[1]?.replaceAll(',', ''))
    const row = match2025.find((one) => one['specialty'] === name)
    if (!Number.isFinite(applied) || row === undefined) throw new RangeError(`no applicant count of 2025 for ${topic}`)
    return { id, applied, ranked: required(row, 'applicants_us_img') + required(row, 'applicants_nonus_img') }
  })
}

function required(row: Row, column: string): number {
  const value = numberIn(row, column)
  if (value === undefined) throw new RangeError(`${column} requires a number in the row of ${row['specialty']}`)
  return value
}
