import Papa from 'papaparse'
import type { FailedRow } from '../reading.ts'
import { wholeFileLimit } from './source-file.ts'
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

/** Rows beyond this are listed as not read: no list of programs is longer. */
const rowLimit = 50_000
const cellLimit = 32_767
const unpackedTableLimit = 150 * 1024 * 1024

/** Reads CSV, TSV or XLSX whole. Throws a sentence where the file is too large or no table at all. */
export async function readTable(file: SourceFile): Promise<Table> {
  if (file.size > wholeFileLimit)
    throw new Error(`The table is larger than ${wholeFileLimit / 1024 / 1024} MB; split it and import the parts.`)
  const head = new Uint8Array(await file.bytes())
  const isArchive = head[0] === 0x50 && head[1] === 0x4b
  return isArchive ? tableOf(await sheetRows(file)) : tableOfText(decodeText(head))
}

/** The table in delimited text: comma, tab or semicolon, whichever the text uses. */
export function tableOfText(text: string): Table {
  const parsed = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy', comments: '#' })
  const failed = parsed.errors
    .filter((error) => error.type === 'Quotes')
    .map((error) => ({
      line: (error.row ?? 0) + 1,
      reason: `The quotes do not close: ${error.message}`,
      text: String(parsed.data[error.row ?? 0] ?? ''),
    }))
  const bad = new Set(failed.map((row) => row.line))
  const rows = parsed.data.map((cells, index) => ({ line: index + 1, cells })).filter((row) => !bad.has(row.line))
  const table = tableOf(rows)
  return { ...table, failed: [...failed, ...table.failed] }
}

async function sheetRows(file: SourceFile): Promise<readonly TableRow[]> {
  const rows: TableRow[] = []
  await readSheet(file, {
    limit: unpackedTableLimit,
    onRow: (row) => {
      if (rows.length <= rowLimit)
        rows.push({ line: row.line, cells: Array.from({ length: row.width }, (_, column) => row.text(column)) })
    },
  })
  return rows
}

/** The first row with two filled cells names the columns; what stands above is a title. */
function tableOf(all: readonly TableRow[]): Table {
  const at = all.findIndex((row) => row.cells.filter((cell) => tidy(cell) !== '').length >= 2)
  const header = all[at]
  if (!header) throw new Error('There is no table in the file: no row has two filled cells.')
  const filled = all.slice(at + 1).filter((row) => row.cells.some((cell) => tidy(cell) !== ''))
  const huge = filled.filter((row) => row.cells.some((cell) => cell.length > cellLimit))
  const rows = filled.filter((row) => !huge.includes(row)).slice(0, rowLimit)
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
      ...huge.map((row) => ({
        line: row.line,
        reason: `A cell is longer than ${cellLimit} characters.`,
        text: row.cells.join(',').slice(0, 200),
      })),
      ...filled
        .slice(rowLimit)
        .slice(0, 1)
        .map((row) => ({ line: row.line, reason: `Only the first ${rowLimit} rows are read.`, text: '' })),
    ],
  }
}
