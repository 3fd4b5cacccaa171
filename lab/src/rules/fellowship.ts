import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fact, Source } from '#domain'
import type { Fellowship, FellowshipFacts } from '#domain/plan'
import { specialtyId } from '#domain'
import { asRecord, factOf, numberOf, readRules, textOf, textsOf } from './rule-table.ts'
import type { RuleTable } from './rule-table.ts'

const amia = 'https://www.amia.org/membership/academic-forum/amia-clinical-informatics-fellowship-match'

/** The clinical informatics fellowship, in the shape the domain reads. */
export function makeFellowshipFacts(folder: string): FellowshipFacts {
  const rules = readRules(folder)
  return {
    programs: fellowships(folder),
    ...board(rules),
    applyVia: factOf(
      rules.leaf('clinicalInformatics', 'applyVia'),
      'ERAS for the application, then the AMIA Clinical Informatics Fellowship Match (not NRMP)',
      { url: amia },
    ),
    matchDates: matchDates(),
    cycle: cycle(rules),
    matchOutcome: matchOutcome(rules),
    applicationFees: factOf(rules.leaf('eras', 'fellowshipFeeTiers'), feeTiers(rules)),
    residencyYears: residencyLengths.map(([specialty, years]) => ({
      specialty: specialtyId(specialty),
      years: residencyLength(years),
    })),
    fundingHint: factOf(
      rules.leaf('clinicalInformatics', 'fundingVisaHint'),
      'Stipends from a National Library of Medicine training grant are for US citizens and permanent residents: ask each fellowship how a visa holder is paid',
      { title: 'Beth Israel Deaconess and Harvard fellowship page' },
    ),
  }
}

type BoardFacts = Pick<
  FellowshipFacts,
  'months' | 'eligiblePrimary' | 'practicePathwayUntil' | 'domains' | 'transitionalYearSuffices'
>

/** What the boards ask: length, primary certificate, the closed way by practice, the domains of the exam. */
function board(rules: RuleTable): BoardFacts {
  const ci = (name: string) => rules.leaf('clinicalInformatics', name)
  return {
    months: factOf(ci('fellowshipMonths'), numberOf(ci('fellowshipMonths'))),
    eligiblePrimary: factOf(
      ci('eligiblePrimary'),
      'Current certification by any ABMS member board; also AOA, the Royal College of Canada or the College of Family Physicians of Canada',
    ),
    practicePathwayUntil: factOf(ci('practicePathwayStatus'), 2025, {
      note: 'No later extension was found: plan as if closed and check the board.',
    }),
    domains: factOf(ci('domains'), textsOf(ci('domains').value), {
      title: 'AMIA practice analysis of clinical informatics',
      url: 'https://amia.org/careers-certifications/clinical-informatics-subspecialty/amias-role-cis-and-history',
      asOf: '2019',
    }),
    transitionalYearSuffices: factOf(ci('transitionalYearLeadsToEligibility'), false, {
      note: 'A full residency with board certification is needed. Our reading of the board’s rule.',
    }),
  }
}

function matchOutcome(rules: RuleTable): NonNullable<FellowshipFacts['matchOutcome']> {
  const leaf = rules.leaf('clinicalInformatics', 'matchStats2021_2022')
  const stats = asRecord(leaf.value)
  return factOf(
    leaf,
    {
      applicants: Number(stats['applicants']),
      inMatch: Number(stats['inMatch']),
      matched: Number(stats['matched']),
      medianApplications: Number(stats['medianApplications']),
      medianRanks: Number(stats['medianRanks']),
    },
    {
      title: 'Appl Clin Inform 2023, the first two informatics fellowship matches',
      note: 'Both years together; newer figures were not found.',
    },
  )
}

/** Usual lengths by ACGME's program requirements; a few programs differ by a year. */
const residencyLengths: readonly (readonly [string, number])[] = [
  ['internal-medicine', 3],
  ['family-medicine', 3],
  ['pediatrics', 3],
  ['emergency-medicine', 3],
  ['pathology', 4],
  ['internal-medicine-pediatrics', 4],
  ['psychiatry', 4],
  ['neurology', 4],
  ['anesthesiology', 4],
  ['physical-medicine-rehabilitation', 4],
  ['obstetrics-gynecology', 4],
  ['dermatology', 4],
  ['child-neurology', 5],
  ['radiology-diagnostic', 5],
  ['surgery', 5],
  ['orthopaedic-surgery', 5],
  ['otolaryngology', 5],
  ['neurological-surgery', 7],
]

function residencyLength(years: number): Fact<number> {
  return {
    value: years,
    source: 'ACGME program requirements, usual length',
    asOf: '2026',
    known: 'derived',
    url: 'https://www.acgme.org/specialties/',
    note: 'Some programs differ by a year: check the program’s page.',
  }
}

function matchDates(): FellowshipFacts['matchDates'] {
  return [
    published('Open to applicants', '2023-11-21', '2023'),
    published('Deadline for rank lists', '2023-12-04', '2023'),
    published('Deadline to commit', '2024-12-05', '2024'),
    published('Results', '2024-12-16T12:00-05:00', '2024'),
    published('Places left open to all', '2024-12-20', '2024'),
  ]
}

function published(event: string, when: string, asOf: string): Fact<{ readonly event: string; readonly when: string }> {
  return { value: { event, when }, source: 'AMIA Clinical Informatics Fellowship Match', asOf, known: 'published', url: amia }
}

/** The newest day seen of each step; later cycles keep its place in the calendar. */
function cycle(rules: RuleTable): NonNullable<FellowshipFacts['cycle']> {
  const july = (name: string) => rules.leaf('eras', 'calendar', '2026', name)
  const note = 'That clinical informatics uses the July cycle is our reading of the December match: check AMIA.'
  const match: Source = { source: 'AMIA Clinical Informatics Fellowship Match', asOf: '2024', known: 'published', url: amia }
  return [
    factOf(
      july('fellowshipJulyCycleSubmitFrom'),
      { event: 'submitFrom', day: textOf(july('fellowshipJulyCycleSubmitFrom')).slice(0, 10) },
      { note },
    ),
    factOf(
      july('fellowshipJulyCycleReviewFrom'),
      { event: 'reviewFrom', day: textOf(july('fellowshipJulyCycleReviewFrom')).slice(0, 10) },
      { note },
    ),
    { value: { event: 'matchOpens', day: '2023-11-21' }, ...match, asOf: '2023' },
    { value: { event: 'commitDeadline', day: '2024-12-05' }, ...match },
    { value: { event: 'results', day: '2024-12-16' }, ...match },
  ]
}

function feeTiers(rules: RuleTable): { from: number; to: number | null; usdEach?: number; usdFlat?: number }[] {
  const value = rules.leaf('eras', 'fellowshipFeeTiers').value
  if (!Array.isArray(value)) throw new TypeError('fellowship fee tiers must be a list')
  return value.map((row) => {
    const tier = asRecord(row)
    const upTo = tier['upTo']
    return {
      from: upTo === undefined ? Number(tier['from']) : 1,
      to: upTo === undefined ? (tier['to'] === null ? null : Number(tier['to'])) : Number(upTo),
      ...(tier['usdEach'] === undefined ? {} : { usdEach: Number(tier['usdEach']) }),
      ...(tier['usdFlat'] === undefined ? {} : { usdFlat: Number(tier['usdFlat']) }),
    }
  })
}

/** An empty cell is unknown and leaves the field out; it is never "no". */
function fellowships(folder: string): readonly Fellowship[] {
  const [header, ...rows] = readFileSync(join(folder, 'programs', 'ci_fellowships_2021.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
  const names = (header ?? '').split(',')
  return rows.map((row) => {
    const cells = splitRow(row)
    return fellowship((name) => cells[names.indexOf(name)] ?? '')
  })
}

function fellowship(cell: (name: string) => string): Fellowship {
  const newer = cell('as_of') !== '2021-05-24'
  const source: Source = newer
    ? {
        source: 'Appl Clin Inform 2025;16(4):1171',
        asOf: cell('as_of'),
        known: 'published',
        url: 'https://doi.org/10.1055/a-2680-5920',
      }
    : {
        source: 'List of fellowships kept by applicants, May 2021',
        asOf: cell('as_of'),
        known: 'reported',
        url: 'https://github.com/zhangcd07/CI-fellowship',
      }
  const said = (name: string): { value: boolean } | undefined =>
    cell(name) === '' ? undefined : { value: cell(name) === 'TRUE' }
  const h1b = said('h1b_eligible')
  const citizens = said('must_be_us_citizen_or_pr')
  const eras = said('participates_eras')
  const latitude = cell('lat')
  return {
    name: cell('program').replace(/\?$/, ''),
    city: cell('city'),
    state: postalCode(cell('state')),
    ...(latitude === '' ? {} : { latitude: Number(latitude), longitude: Number(cell('lon')) }),
    claims: {
      listed: { value: true, ...source, ...(newer ? {} : { note: 'Check the fellowship’s own page: the list is old.' }) },
      ...(h1b === undefined ? {} : { h1bEligible: { ...h1b, ...source } }),
      ...(citizens === undefined ? {} : { citizensOnly: { ...citizens, ...source } }),
      ...(eras === undefined ? {} : { participatesInEras: { ...eras, ...source } }),
      ...(cell('letters') === '' ? {} : { letters: { value: Number(cell('letters')), ...source } }),
      ...(cell('pathology_only') === 'Yes' ? { pathologyOnly: { value: true, ...source } } : {}),
      ...(cell('acgme_id') === '' ? {} : { acgmeId: { value: cell('acgme_id'), ...source } }),
    },
  }
}

/** Cells of a row, where quotes may hold commas. */
function splitRow(row: string): readonly string[] {
  return [...row.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map(([, cell, quoted]) => quoted ?? cell ?? '')
}

/** Postal codes of the states that have a fellowship. */
const postalCodes: Readonly<Record<string, string>> = {
  Arizona: 'AZ',
  Arkansas: 'AR',
  California: 'CA',
  Connecticut: 'CT',
  Delaware: 'DE',
  Illinois: 'IL',
  Indiana: 'IN',
  Kansas: 'KS',
  Louisiana: 'LA',
  Massachusetts: 'MA',
  Minnesota: 'MN',
  Missouri: 'MO',
  'New Mexico': 'NM',
  'New York': 'NY',
  'North Carolina': 'NC',
  Ohio: 'OH',
  Oregon: 'OR',
  Pennsylvania: 'PA',
  Tennessee: 'TN',
  Texas: 'TX',
  Virginia: 'VA',
  Washington: 'WA',
}

function postalCode(state: string): string {
  const code = postalCodes[state]
  if (code === undefined) throw new RangeError(`the list of fellowships names a state without a postal code here: ${state}`)
  return code
}
