import Papa from 'papaparse'
import type { Source } from '#domain'
import { labelKey, readCell, tidy } from '../files/text.ts'
import type { SourceFile } from '../files/source-file.ts'
import { readSheet } from '../files/spreadsheet.ts'
import { refuse } from '../reading.ts'
import type { EmployerFilings, FailedRow, ReadOutcome } from '../reading.ts'

/** Columns read, by label key; every other column, names and e-mails of contacts above all, is dropped while reading. */
const columns = {
  status: /^case status$|^status$/,
  visa: /^visa class$/,
  title: /^job title$|^lca case job title$/,
  soc: /^soc code$|^lca case soc code$/,
  positions: /^total worker positions$|^total workers$/,
  employer: /^employer name$|^lca case employer name$/,
  city: /^worksite city( 1)?$/,
  state: /^worksite state( 1)?$/,
} as const

type Column = keyof typeof columns

/** How many failed rows are kept with their text; the rest are counted. */
const failureLimit = 1_000

/**
 * Streams a quarterly LCA disclosure file of the US Department of Labor (XLSX or CSV, any size) and adds up certified H-1B applications
 * for physicians in training by employer and work state. Memory is bounded by the number of such employers, not by the file.
 */
export async function readLcaDisclosure(
  file: SourceFile,
  source: Source,
  onProgress?: (share: number) => void,
): Promise<ReadOutcome> {
  const tally = new Tally(source)
  if (await startsWithZip(file)) {
    await readSheet(file, { onRow: (row) => tally.row(row.line, row.width, row.text), ...(onProgress ? { onProgress } : {}) })
  } else await streamCsv(file, tally, onProgress)
  return tally.outcome()
}

async function startsWithZip(file: SourceFile): Promise<boolean> {
  const reader = file.stream().getReader()
  const { value } = await reader.read()
  await reader.cancel()
  return value?.[0] === 0x50 && value[1] === 0x4b
}

async function streamCsv(file: SourceFile, tally: Tally, onProgress?: (share: number) => void): Promise<void> {
  const reader = file.stream().getReader()
  const decoder = new TextDecoder()
  let rest = ''
  let line = 0
  let read = 0
  for (;;) {
    const { done, value } = await reader.read()
    rest += done ? '' : decoder.decode(value, { stream: true })
    read += value?.length ?? 0
    const end = done ? rest.length : lastRowEnd(rest)
    if (rest.length - end > 10_000_000)
      throw new Error('A row of the file is longer than 10 million characters; it is not a table of filings.')
    const parsed = Papa.parse<string[]>(rest.slice(0, end), { skipEmptyLines: 'greedy' })
    for (const cells of parsed.data) tally.row((line += 1), cells.length, (column) => cells[column] ?? '')
    rest = rest.slice(end)
    onProgress?.(read / file.size)
    if (done) return
  }
}

/** Just behind the last line break that stands outside quotes. */
function lastRowEnd(text: string): number {
  let quoted = false
  let end = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 34) quoted = !quoted
    else if (code === 10 && !quoted) end = at + 1
  }
  return end
}

interface Sum {
  readonly employer: string
  readonly state: string
  readonly cities: Set<string>
  readonly titles: Map<string, number>
  trainees: number
}

class Tally {
  private at: Readonly<Partial<Record<Column, number>>> | undefined
  private missing: readonly string[] = []
  private readonly sums = new Map<string, Sum>()
  private readonly failed: FailedRow[] = []
  private failures = 0
  private rows = 0
  private readonly source: Source

  constructor(source: Source) {
    this.source = source
  }

  row(line: number, width: number, text: (column: number) => string): void {
    if (this.at === undefined) return this.header(width, text)
    this.rows += 1
    const cell = (column: Column): string => {
      const index = this.at?.[column]
      const read = readCell(index === undefined ? '' : text(index))
      return read.kind === 'value' ? read.text : ''
    }
    if (!isTraineePhysician(cell('title'), cell('soc'))) return
    if (!/^certified/i.test(cell('status') || 'certified') || !/^(h-1b)?$/i.test(cell('visa'))) return
    const employer = cell('employer')
    if (employer === '') return this.fail(line, 'The row names no employer.', cell('title'))
    this.add(employer, cell('state'), cell('city'), cell('title'), Math.max(1, Number.parseInt(cell('positions'), 10) || 1))
  }

  outcome(): ReadOutcome {
    if (this.at === undefined)
      return refuse('No header row with EMPLOYER_NAME and JOB_TITLE was found; this is not an LCA disclosure file.')
    if (this.rows === 0) return refuse('The file has a header but no rows.')
    const filings = [...this.sums.values()]
      .toSorted((a, b) => b.trainees - a.trainees || a.employer.localeCompare(b.employer))
      .map((sum) => this.filingsOf(sum))
    return {
      kind: 'read',
      reading: {
        format: 'lca-disclosure',
        title: `Labor filings for physicians in training, ${filings.length} employers out of ${this.rows} rows`,
        programs: [],
        filings,
        failed: this.failed,
        unknownColumns: [],
        missingColumns: this.missing,
        notes: [
          'Filings show what an employer has done, anywhere in its system. They are evidence, never the policy of a program.',
          'Pharmacy, dental, podiatry, veterinary and research titles were left out, as were names and addresses of contacts.',
          ...(this.failures > failureLimit
            ? [`${this.failures} rows could not be read; the first ${failureLimit} are listed.`]
            : []),
        ],
      },
    }
  }

  private header(width: number, text: (column: number) => string): void {
    const keys = Array.from({ length: width }, (_, column) => labelKey(text(column)))
    const found: Partial<Record<Column, number>> = {}
    for (const column of Object.keys(columns).filter(isColumn)) {
      const index = keys.findIndex((key) => columns[column].test(key))
      if (index >= 0) found[column] = index
    }
    if (found.employer === undefined || found.title === undefined) return
    this.at = found
    this.missing = Object.keys(columns).filter((column) => !(column in found))
  }

  private add(employer: string, state: string, city: string, title: string, positions: number): void {
    const key = `${employer.toLowerCase()}|${state}`
    const sum = this.sums.get(key) ?? {
      employer,
      state,
      cities: new Set<string>(),
      titles: new Map<string, number>(),
      trainees: 0,
    }
    sum.trainees += positions
    if (city !== '' && sum.cities.size < 20) sum.cities.add(tidy(city))
    if (sum.titles.size < 200) sum.titles.set(title, (sum.titles.get(title) ?? 0) + 1)
    this.sums.set(key, sum)
  }

  private fail(line: number, reason: string, text: string): void {
    this.failures += 1
    if (this.failed.length < failureLimit) this.failed.push({ line, reason, text })
  }

  private filingsOf(sum: Sum): EmployerFilings {
    const titles = [...sum.titles]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([title]) => title)
    return {
      employer: sum.employer,
      state: sum.state,
      cities: [...sum.cities],
      trainees: { value: sum.trainees, ...this.source, known: 'filed', note: 'employer-wide, not a policy of one program' },
      titles,
    }
  }
}

function isColumn(name: string): name is Column {
  return name in columns
}

const trainee = /\b(resident|residency|fellow|fellowship|house ?(staff|officer)|pgy[- ]?(\d|i{1,3}|iv|v)?|intern)\b/i
const notPhysician =
  /pharm|podiat|\bdent|veterin|nurs|research|postdoc|post-doc|physic(ist|s)\b|psycholog|chaplain|architect|engineer|teach|policy|software|therap/i
/** Physicians and surgeons in the Standard Occupational Classification: 29-106x until 2018, 29-121x to 29-124x since. */
const physicianCode = /^29-?(106|121|122|124)/

/** Whether a job is a physician in training: by title, within the physicians' occupation codes where a code is given. */
export function isTraineePhysician(title: string, soc: string): boolean {
  return trainee.test(title) && !notPhysician.test(title) && (soc === '' || physicianCode.test(soc))
}
