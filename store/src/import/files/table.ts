import Papa from 'papaparse'
import type { FailedRow } from '../reading.ts'
import { keepWithin, limits } from '../limits.ts'
import type { SourceFile } from './source-file.ts'
import { readWorkbook, sheetNames } from './spreadsheet.ts'
import { headerIn } from './table-header.ts'
import type { KnownHeaders, TableRow } from './table-header.ts'
import { tidy } from './text.ts'

/** A table as the file has it: everything is text, and every row knows its line. */
export interface Table {
  /** What stands above the header row. */
  readonly title: string
  readonly headers: readonly string[]
  readonly rows: readonly TableRow[]
  readonly failed: readonly FailedRow[]
}

/** A table of a workbook with the name of its sheet. */
export interface Sheet extends Table {
  readonly name: string
}

/** The tables of all sheets of an XLSX workbook that hold one. Throws a sentence where the file is too large or none does. */
export async function readSheets(file: SourceFile, known: KnownHeaders): Promise<readonly Sheet[]> {
  keepWithin('wholeFile', file.size)
  const [names, sheets] = [await sheetNames(file), await sheetRows(file)]
  const order = [...names.keys()]
  const tables = [...sheets]
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .flatMap(([part, rows]) => {
      const table = tableIn(rows, known)
      return table ? [{ ...table, name: names.get(part) ?? part.replace(/\.xml$/i, '') }] : []
    })
  if (tables.length === 0) throw new Error(noTable)
  return tables
}

const noTable = 'There is no table in the file: no row has two filled cells.'

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
export function tableOfText(text: string, known: KnownHeaders): Table {
  keepWithin('lineSeparators', mostSeparators(text))
  const collector = new RowCollector()
  const quotes: FailedRow[] = []
  let line = 0
  Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    chunkSize: partLength,
    step: ({ data, errors }, parser) => {
      const here = line + 1
      // A cell in quotes may run over lines.
      line += 1 + data.join('').split('\n').length - 1
      if (data.every((cell) => cell.trim() === '')) return
      const broken = errors.find((error) => error.type === 'Quotes')
      if (broken)
        quotes.push({ line: here, reason: `The quotes do not close: ${broken.message}`, text: String(data).slice(0, 500) })
      else collector.add(here, data)
      if (collector.full) parser.abort()
    },
  })
  const table = tableIn(collector, known)
  if (!table) throw new Error(noTable)
  // In text a cell too many has moved the others; what they say is no longer under its header.
  const isMoved = ({ cells }: TableRow): boolean => cells.slice(table.headers.length).some((cell) => tidy(cell) !== '')
  const moved = table.rows.filter(isMoved).map(({ line: at, cells }): FailedRow => {
    const reason = `The row has more cells than the header has columns (${table.headers.length}); nothing of it was read.`
    return { line: at, reason, text: cells.join(' | ').slice(0, 500) }
  })
  const whole = table.rows.filter((row) => !isMoved(row))
  const cut = /[\r\n]$/.test(text) ? undefined : whole.findLast(({ cells }) => cells.length < table.headers.length)
  const isCut = cut !== undefined && cut === whole.at(-1)
  const ends = isCut
    ? [{ line: cut.line, reason: 'The file ends within this row; nothing of it was read.', text: cut.cells.join(' | ') }]
    : []
  return { ...table, rows: isCut ? whole.slice(0, -1) : whole, failed: [...quotes, ...moved, ...ends, ...table.failed] }
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

/** Rows of every sheet, by the name of its part. */
async function sheetRows(file: SourceFile): Promise<ReadonlyMap<string, Collected>> {
  const sheets = new Map<string, RowCollector>()
  await readWorkbook(file, {
    limit: limits.unpackedWhole.most,
    onRow: (row, sheet) => {
      const collector = sheets.get(sheet) ?? new RowCollector()
      sheets.set(sheet, collector)
      if (collector.full) return
      const cells = Array.from({ length: row.width }, (_, column) => row.text(column))
      collector.add(row.line, cells, row.beyond)
    },
  })
  if (sheets.size > limits.sheets.most) throw new Error(limits.sheets.says)
  return sheets
}

function isHuge({ cells }: TableRow): boolean {
  return cells.some((cell) => cell.length > limits.cellLength.most)
}

/** The table in collected rows; undefined where no row has two filled cells. */
function tableIn({ rows: all, failed }: Collected, known: KnownHeaders): Table | undefined {
  const head = headerIn(all, known)
  if (!head) return undefined
  const { from, to, headers } = head
  const filled = all.slice(to).filter((row) => row.cells.some((cell) => tidy(cell) !== ''))
  const huge = filled.filter(isHuge)
  return {
    title: tidy(
      all
        .slice(0, from)
        .map((row) => row.cells.join(' '))
        .join(' '),
    ),
    headers,
    rows: filled.filter((row) => !isHuge(row)).slice(0, limits.rows.most),
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
