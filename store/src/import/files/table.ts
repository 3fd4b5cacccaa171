import Papa from 'papaparse'
import type { FailedRow } from '../reading.ts'
import { keepWithin, limits } from '../limits.ts'
import type { SourceFile } from './source-file.ts'
import { readSheet } from './spreadsheet.ts'
import { decodeText, tidy } from './text.ts'

/** A table as the file has it: everything is text, and every row knows its line. */
export interface Table {
  /** What stands above the header row. */
  readonly title: string
  readonly headers: readonly string[]
  readonly rows: readonly TableRow[]
  readonly failed: readonly FailedRow[]
}

export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Reads CSV, TSV or XLSX whole. Throws a sentence where the file is too large or no table at all. */
export async function readTable(file: SourceFile): Promise<Table> {
  keepWithin('wholeFile', file.size)
  const head = new Uint8Array(await file.bytes())
  const isArchive = head[0] === 0x50 && head[1] === 0x4b
  return isArchive ? tableOf(await sheetRows(file)) : tableOfText(decodeText(head))
}

/** Rows as they are collected, and what was left out on the way. */
interface Collected {
  readonly rows: readonly TableRow[]
  readonly failed: readonly FailedRow[]
}

/** Takes rows until there are as many as are read; one that is wider than read is cut, and both are said. */
class RowCollector implements Collected {
  readonly rows: TableRow[] = []
  readonly failed: FailedRow[] = []
  private cells = 0
  private wide = false

  get full(): boolean {
    return this.rows.length > limits.rows.most
  }

  add(line: number, cells: readonly string[], beyond: boolean = cells.length > limits.columns.most): void {
    if (this.full) return
    const read = cells.slice(0, limits.columns.most)
    this.cells += read.reduce((filled, cell) => filled + Number(cell !== ''), 0)
    keepWithin('cells', this.cells)
    if (beyond && !this.wide) this.failed.push({ line, reason: limits.columns.says, text: '' })
    this.wide ||= beyond
    this.rows.push({ line, cells: read })
  }
}

/** Characters cut into rows at once; what follows the last row that is read is never cut. */
const partLength = 4_000_000

/** The table in delimited text: comma, tab or semicolon, whichever the text uses. */
export function tableOfText(text: string): Table {
  keepWithin('lineSeparators', mostSeparators(text))
  const collector = new RowCollector()
  const quotes: FailedRow[] = []
  let line = 0
  Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: 'greedy',
    comments: '#',
    chunkSize: partLength,
    step: ({ data, errors }, parser) => {
      line += 1
      const broken = errors.find((error) => error.type === 'Quotes')
      if (broken) quotes.push({ line, reason: `The quotes do not close: ${broken.message}`, text: String(data).slice(0, 500) })
      else collector.add(line, data)
      if (collector.full) parser.abort()
    },
  })
  const table = tableOf(collector)
  return { ...table, failed: [...quotes, ...table.failed] }
}

/** Most separators on one line, counted without cutting the line. */
function mostSeparators(text: string): number {
  let [most, here] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10) here = 0
    else if (code === 44 || code === 59 || code === 9 || code === 124) most = Math.max(most, ++here)
  }
  return most
}

async function sheetRows(file: SourceFile): Promise<Collected> {
  const collector = new RowCollector()
  await readSheet(file, {
    limit: limits.unpackedWhole.most,
    enough: () => collector.full,
    onRow: (row) => {
      if (!collector.full) {
        const cells = Array.from({ length: row.width }, (_, column) => row.text(column))
        collector.add(row.line, cells, row.beyond)
      }
    },
  })
  return collector
}

function isHuge({ cells }: TableRow): boolean {
  return cells.some((cell) => cell.length > limits.cellLength.most)
}

/** The first row with two filled cells names the columns; what stands above is a title. */
function tableOf({ rows: all, failed }: Collected): Table {
  const at = all.findIndex((row) => row.cells.filter((cell) => tidy(cell) !== '').length >= 2)
  const header = all[at]
  if (!header) throw new Error('There is no table in the file: no row has two filled cells.')
  const filled = all.slice(at + 1).filter((row) => row.cells.some((cell) => tidy(cell) !== ''))
  const huge = filled.filter(isHuge)
  const rows = filled.filter((row) => !isHuge(row)).slice(0, limits.rows.most)
  return {
    title: tidy(
      all
        .slice(0, at)
        .map((row) => row.cells.join(' '))
        .join(' '),
    ),
    headers: header.cells.map(tidy),
    rows,
    failed: [
      ...failed,
      ...huge.map((row) => ({
        line: row.line,
        reason: limits.cellLength.says,
        text: row.cells.join(',').slice(0, 200),
      })),
      ...(all.length > limits.rows.most ? [{ line: all.at(-1)?.line ?? 0, reason: limits.rows.says, text: '' }] : []),
    ],
  }
}
