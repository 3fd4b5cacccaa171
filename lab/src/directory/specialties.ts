import type { Fact, Quartiles, SignalAllowance, Source, Specialty, SpecialtyStatistics } from '#domain'
import { specialtyId } from '#domain'
import { factOf, readRules } from '../tables/rule-table.ts'
import type { RuleTable } from '../tables/rule-table.ts'
import { sources } from '../tables/sources.ts'
import { specialtyList } from '../tables/specialty-list.ts'
import type { SpecialtyEntry } from '../tables/specialty-list.ts'
import { cell, numberIn, readTable } from '../tables/tables.ts'
import type { Row } from '../tables/tables.ts'

interface StatisticsTables {
  readonly summary: readonly Row[]
  readonly distributions: readonly Row[]
}

/** Every specialty of the directory with its service, signals and published statistics. */
export function makeSpecialties(folder: string): readonly Specialty[] {
  const rules = readRules(folder)
  const tables = {
    summary: readTable(folder, 'stats/nrmp_charting_outcomes_2026_nonusimg_summary.csv'),
    distributions: readTable(folder, 'stats/nrmp_charting_outcomes_2026_nonusimg_distributions.csv'),
  }
  return specialtyList.map((entry) => makeSpecialty(entry, rules, tables))
}

function makeSpecialty(entry: SpecialtyEntry, rules: RuleTable, tables: StatisticsTables): Specialty {
  return {
    id: specialtyId(entry.id),
    name: entry.name,
    ...(entry.acgmePrefix === undefined ? {} : { acgmePrefix: entry.acgmePrefix }),
    service: serviceOf(entry, rules),
    feeder: entry.feeder ?? false,
    leadsToInformatics: leadsToInformatics(entry, rules),
    ...(entry.advanced === undefined ? {} : { advancedPositions }),
    ...(entry.oneYear === undefined ? {} : { oneYear }),
    signals: entry.correctedSignals ?? [2025, 2026, 2027].flatMap((season) => allowanceOf(entry, season, rules)),
    ...(entry.sharesSignalsWith === undefined ? {} : { sharesSignalsWith: specialtyId(entry.sharesSignalsWith) }),
    statistics: entry.nrmp2026 === undefined ? {} : statisticsOf(entry.nrmp2026, tables),
  }
}

const advancedPositions: Fact<true> = {
  value: true,
  source: 'NRMP, Main Residency Match 2025: positions of the first year beside all positions',
  asOf: '2025',
  known: 'reported',
  url: 'https://www.nrmp.org/match-data/',
  note: 'Most or many places begin in the second year; each program says which. Reported, not read on the page: check.',
}

const oneYear: Fact<true> = {
  value: true,
  source: 'NRMP, program positions in the Main Residency Match',
  asOf: '2026-11-30',
  known: 'published',
  url: 'https://www.nrmp.org/programs-institutions/managing-programs-in-the-match/managing-the-main-residency-match/',
  note: 'Page undated; the date is the day a stored copy was read.',
}

function serviceOf(entry: SpecialtyEntry, rules: RuleTable): Specialty['service'] {
  const leaf = rules.leaf('eras', 'leftEras')
  const left = leaf.value as readonly { readonly specialty: string; readonly since: string }[]
  const gone = left.find((row) => row.specialty === entry.name)
  if (gone !== undefined)
    return factOf(leaf, 'ResidencyCAS', { title: 'CORD: applications for emergency medicine', note: `Since ${gone.since}.` })
  return factOf(leaf, 'ERAS', { known: 'derived', note: 'Not among the specialties that left ERAS. Check the program’s page.' })
}

function leadsToInformatics(entry: SpecialtyEntry, rules: RuleTable): Fact<boolean> {
  if (entry.oneYear !== true) {
    const note = 'Any primary certificate of an ABMS board; it has to be current.'
    return factOf(rules.leaf('clinicalInformatics', 'eligiblePrimary'), true, { note })
  }
  const note = 'One year leads to no board certificate; the specialty after it does.'
  return factOf(rules.leaf('clinicalInformatics', 'transitionalYearLeadsToEligibility'), false, { note })
}

function allowanceOf(entry: SpecialtyEntry, season: number, rules: RuleTable): readonly SignalAllowance[] {
  const listed = rules.names('signals', String(season))
  const name = entry.signals?.find((candidate) => listed.includes(candidate))
  if (name === undefined) return []
  const leaf = rules.leaf('signals', String(season), name)
  const {
    gold = 0,
    silver = 0,
    total,
  } = leaf.value as { readonly gold?: number; readonly silver?: number; readonly total: number }
  const fact = factOf(leaf, total)
  const source: Source = {
    source: fact.source.startsWith('Public guide')
      ? 'List of ERAS 2027 and ResidencyCAS signal limits (unofficial)'
      : fact.source,
    asOf: fact.asOf,
    known: fact.known,
    ...(fact.url === undefined ? {} : { url: fact.url }),
  }
  return [{ season, gold, silver, plain: total - gold - silver, ...source }]
}

function statisticsOf(name: string, tables: StatisticsTables): SpecialtyStatistics {
  const row = tables.summary.find((candidate) => cell(candidate, 'specialty') === name)
  if (row === undefined) throw new RangeError(`the summary of 2026 has no row for ${name}`)
  const matched = numberIn(row, 'nonus_img_matched')
  const total = numberIn(row, 'nonus_img_total')
  const counted = { matched, notMatched: numberIn(row, 'nonus_img_not_matched') }
  const statistics = {
    positions: published(numberIn(row, 'positions')),
    applicantsPerPosition: published(numberIn(row, 'all_applicants_per_position')),
    matchRate: published(matched === undefined || total === undefined ? undefined : Number((matched / total).toFixed(3))),
    matched: published(counted.matched),
    notMatched: published(counted.notMatched),
    step2ckMatched: published(quartiles(name, { measure: 'step2ck', group: 'matched' }, tables)),
    step2ckNotMatched: published(quartiles(name, { measure: 'step2ck', group: 'not_matched' }, tables)),
    ranksMatched: published(quartiles(name, { measure: 'contiguous_ranks', group: 'matched' }, tables)),
    ranksNotMatched: published(quartiles(name, { measure: 'contiguous_ranks', group: 'not_matched' }, tables)),
  }
  return Object.fromEntries(Object.entries(statistics).filter(([, fact]) => fact !== undefined))
}

function published<T>(value: T | undefined): Fact<T> | undefined {
  return value === undefined ? undefined : { value, ...sources.chartingOutcomes2026 }
}

/** Quartiles where NRMP printed them; suppressed cells leave no fact. */
function quartiles(
  name: string,
  { measure, group }: { measure: string; group: string },
  tables: StatisticsTables,
): Quartiles | undefined {
  const row = tables.distributions.find(
    (candidate) =>
      cell(candidate, 'specialty') === name && cell(candidate, 'measure') === measure && cell(candidate, 'group') === group,
  )
  if (row === undefined) return undefined
  const [n, q1, median, q3] = ['n', 'q1', 'median', 'q3'].map((column) => numberIn(row, column))
  if (n === undefined || q1 === undefined || median === undefined || q3 === undefined) return undefined
  const mean = numberIn(row, 'mean')
  const sd = numberIn(row, 'sd')
  return { n, q1, median, q3, ...(mean === undefined ? {} : { mean }), ...(sd === undefined ? {} : { sd }) }
}
