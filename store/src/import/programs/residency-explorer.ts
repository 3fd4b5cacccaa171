import { parsedJson } from '../../json.ts'
import type { Source } from '#domain'
import { member, objectAfter, parseHtml } from '../files/html.ts'
import type { HtmlPage } from '../files/html.ts'
import { labelKey, tidy } from '../files/text.ts'
import type { Table } from '../files/table.ts'
import { refuse } from '../reading.ts'
import type { ReadOutcome } from '../reading.ts'
import { proposeMeanings } from './column-meanings.ts'
import { definitionOf } from './columns.ts'
import type { ColumnMapping, Target } from './columns.ts'
import { readPrograms } from './read-programs.ts'
import type { LabelledCells } from './read-programs.ts'

/** Labels of the 2026 program page and the field each belongs to. */
const pageMapping: ColumnMapping = {
  name: 'name',
  'ACGME Program Code': 'acgmeId',
  Website: 'website',
  City: 'city',
  State: 'state',
  'Institutional Setting': 'setting',
  'J-1 Sponsorship through ECFMG': 'visaJ1',
  'H1-B': 'visaH1b',
  'F-1 (OPT 1st year)': 'visaF1Opt',
  'Total Letters of Recommendation': 'lettersWanted',
  positions: 'positions',
  invited: 'invitationRate',
  residents: 'nonUsImgShare',
}

/** A saved program page of the AAMC Residency Explorer, 2026 layout. Names and addresses of people on it are not read. */
export function readResidencyExplorerPage(html: string, source: Source): ReadOutcome {
  const page = parseHtml(html)
  const name = page.textOf('h1', 'program-detail-name')
  if (name === undefined) {
    return /explore/i.test(page.textOf('title') ?? '') || html.includes('GetData')
      ? refuse(
          'This is the Explore page of Residency Explorer. A saved copy holds no programs: the list is fetched after loading. Copy the table and paste it, or save the page of one program.',
        )
      : refuse('This page has no program heading; save the page of one program ("Webpage, HTML only") and import that.')
  }
  const cells: Record<string, string> = { name, ...chartCells(page) }
  for (const { label, value } of page.pairs) cells[label] ??= value
  Object.assign(cells, placeOf(cells['Address'] ?? ''), positionsOf(page))
  const { programs, failed } = readPrograms([{ line: 1, cells: keep(cells) }], pageMapping, { source })
  return {
    kind: 'read',
    reading: {
      format: 'residency-explorer-page',
      title: `Residency Explorer page of ${name}`,
      programs,
      failed,
      unknownColumns: Object.keys(cells).filter((label) => !(label in pageMapping) && !personal.test(label)),
      missingColumns: Object.keys(pageMapping).filter((label) => !(label in cells)),
      notes: ['Names, telephone numbers and e-mail addresses of people on the page were left out.'],
    },
  }
}

const personal = /director|coordinator|phone|email/i

function keep(cells: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).filter(([label]) => !personal.test(label)))
}

/** `1 Example St. Springfield, TX 00000`: the city is what stands before the state, as far as the page separates it. */
function placeOf(address: string): Record<string, string> {
  const state = /,\s*([A-Z]{2})\s+\d{5}/.exec(address)?.[1]
  return state === undefined ? {} : { State: state }
}

/** Offered positions over all tracks of the program. */
function positionsOf(page: HtmlPage): Record<string, string> {
  const table = page.tables.find((rows) => rows[0]?.some((cell) => labelKey(cell) === '# of positions offered'))
  const offered =
    table
      ?.slice(1)
      .map((row) => Number(row[1]))
      .filter(Number.isFinite) ?? []
  return offered.length === 0 ? {} : { positions: String(offered.reduce((sum, count) => sum + count, 0)) }
}

/** The invited share of non-US IMGs and their share of residents, from the object the page draws its charts with. */
function chartCells(page: HtmlPage): Record<string, string> {
  const charts = page.scripts
    .flatMap((script) =>
      [...script.matchAll(/const locals\s*=/g)].map((match) => member(objectAfter(script, match.index), 'chartSet')),
    )
    .find((set) => set !== undefined)
  const invited = member(charts, 'applicantType', 'series', 'Non-US IMG')
  const residents = member(charts, 'studentType', 'series', 'Non-US IMG')
  return {
    ...(typeof invited === 'number' ? { invited: `${invited}%` } : {}),
    ...(typeof residents === 'number' ? { residents: `${residents}%` } : {}),
  }
}

/** Rows of the Explore grid as its address `/Explore/GetData` answers them: `{ "Data": [...] }`. */
export function readResidencyExplorerGrid(json: string, source: Source): ReadOutcome {
  const data = member(parsedJson(json), 'Data')
  if (!Array.isArray(data))
    return refuse(
      'The JSON is none Matchwright knows. Of JSON it reads only the Explore list of Residency Explorer, which holds its programs under the name Data. For one program save its page as HTML.',
    )
  const rows: LabelledCells[] = data.map((row: unknown, index) => ({ line: index + 1, cells: plain(row) }))
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row.cells)))]
  const { mapping } = proposeMeanings(
    headers.filter((header) => header !== 'Id' && header !== 'ProgramId'),
    () => [],
  )
  const { programs, failed } = readPrograms(rows, mapping, { source })
  if (programs.length === 0) return refuse('The list named Data holds no program.')
  return {
    kind: 'read',
    reading: {
      format: 'residency-explorer-grid',
      title: `Residency Explorer list, ${programs.length} programs`,
      programs,
      failed,
      unknownColumns: headers.filter((header) => !(header in mapping)),
      missingColumns: [],
      notes: [],
    },
  }
}

function plain(row: unknown): Record<string, string> {
  if (typeof row !== 'object' || row === null) return {}
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      value === null || typeof value === 'object' ? '' : `${String(value)}${isRate(key) ? '%' : ''}`,
    ]),
  )
}

function isRate(key: string): boolean {
  return key.startsWith('ApplicantInvited')
}

/** Labels of the Compare workbook of 2021, years wild-carded, and their fields. */
const compareLabels: readonly (readonly [RegExp, Target])[] = [
  [/^residency program name$/, 'name'],
  [/^acgme residency program code$/, 'acgmeId'],
  [/^city$/, 'city'],
  [/^state$/, 'state'],
  [/j 1 visa/, 'visaJ1'],
  [/h 1b visa/, 'visaH1b'],
  [/f 1 visa/, 'visaF1Opt'],
  [/^program setting$/, 'setting'],
  [/residents who were non us citizen imgs/, 'nonUsImgShare'],
  [/^# of positions offered/, 'positions'],
]

/** Whether a table is the Compare workbook: labels run down the first column and the line above names the specialty. */
export function isCompareWorkbook(table: Table): boolean {
  return table.title.startsWith('Specialty:') && isCompareHeader(table.headers)
}

/** The row of the Compare workbook that names its programs. */
export function isCompareHeader(headers: readonly string[]): boolean {
  return headers[0] === 'ACGME residency program code'
}

/** The Compare workbook of Residency Explorer: one column a program, labels down the first column. */
export function readCompareWorkbook(table: Table, source: Source): ReadOutcome {
  const specialty = table.title.replace(/^Specialty:\s*/, '')
  const lines = [table.headers, ...table.rows.map((row) => row.cells)].map(([label = '', ...cells]) => ({
    label: tidy(label),
    cells,
  }))
  const mapping: Record<string, Target> = {}
  for (const [pattern, target] of compareLabels) {
    const line = lines.find(({ label }) => pattern.test(labelKey(label)))
    if (line) mapping[line.label] = target
  }
  const columns = Math.max(...lines.map((line) => line.cells.length))
  const rows = Array.from({ length: columns }, (_, column) => ({
    line: column + 2,
    cells: Object.fromEntries(lines.map(({ label, cells }) => [label, cells[column] ?? ''])),
  }))
  const { programs, failed } = readPrograms(rows, mapping, {
    source: { ...source, asOf: yearIn(lines.map((line) => line.label)) ?? source.asOf },
  })
  if (programs.length === 0) return refuse('The workbook has the labels of a comparison but no program column.')
  return {
    kind: 'read',
    reading: {
      format: 'residency-explorer-compare',
      title: `Residency Explorer comparison, ${programs.length} programs of ${specialty}`,
      programs: programs.map((program) => ({ ...program, specialty })),
      failed,
      unknownColumns: lines.map((line) => line.label).filter((label) => label !== '' && !(label in mapping)),
      missingColumns: compareLabels
        .filter(([, target]) => !Object.values(mapping).includes(target))
        .map(([, target]) => definitionOf(target).title),
      notes: [],
    },
  }
}

/** The season the labels speak of: the year of the Main Match they name. */
function yearIn(labels: readonly string[]): string | undefined {
  return labels.map((label) => /\b(20\d\d) NRMP Main Match/.exec(label)?.[1]).find((year) => year !== undefined)
}
