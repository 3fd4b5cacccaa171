import type { Source } from '#domain'
import type { Sheet } from '../files/table.ts'
import { counted } from '#domain/say'
import type { DayOrder } from '../files/days.ts'
import type { AskedDays, FailedRow, ReadOutcome, ReadProgram } from '../reading.ts'
import { refuse } from '../reading.ts'
import { meaningsWith } from './column-meanings.ts'
import type { AskedColumn, ColumnMeanings } from './column-meanings.ts'
import type { ColumnMapping } from './columns.ts'
import { readPrograms } from './read-programs.ts'
import type { LabelledCells } from './read-programs.ts'

export interface SheetsOptions {
  readonly fileName: string
  readonly source: Source
  /** Every column as the user says; the rest is not read. */
  readonly mapping?: ColumnMapping
  /** What the user said of some columns. */
  readonly said?: ColumnMapping
  /** What the user says of days that could be read both ways. */
  readonly days?: DayOrder
}

/** The programs of every sheet of the user's own workbook, or of the one table of a text, whose sheet has no name. */
export function readProgramSheets(sheets: readonly Sheet[], options: SheetsOptions): ReadOutcome {
  const read = sheets.map((sheet, at) => readSheetOf(sheet, { number: at + 1, several: sheets.length > 1, options }))
  const programs = read.flatMap((one) => one.programs)
  const headers = [...new Set(sheets.flatMap((sheet) => sheet.headers))].filter((header) => header !== '')
  if (programs.length === 0) return unnamed(headers, options.fileName)
  const mapping: ColumnMapping = Object.assign({}, ...read.map(({ meanings }) => meanings.mapping))
  const asked = uniqueByHeader(read.flatMap(({ meanings }) => meanings.asked)).filter(({ header }) => !(header in mapping))
  const known = new Set([...Object.keys(mapping), ...asked.map(({ header }) => header)])
  return {
    kind: 'read',
    reading: {
      format: 'spreadsheet',
      title: `${counted(programs.length, 'program')} from ${options.fileName}`,
      programs,
      failed: read.flatMap(({ failed }) => failed),
      unknownColumns: headers.filter((header) => !known.has(header)),
      mapping,
      askedColumns: asked,
      askedDays: read.flatMap(({ askedDays }) => askedDays),
      missingColumns: [],
      notes: [],
    },
  }
}

function unnamed(headers: readonly string[], fileName: string): ReadOutcome {
  const likely = headers.find((header) => /progr|hosp|nam|nom/i.test(header)) ?? headers[0]
  const reason = `No row of ${fileName} names a program. Its columns are: ${headers.join(', ')}. None of them is called Program, Hospital or ACGME ID.`
  return { ...refuse(reason), ...(likely === undefined ? {} : { likelyName: likely }) }
}

interface SheetPlace {
  /** From 1. */
  readonly number: number
  readonly several: boolean
  readonly options: SheetsOptions
}

interface SheetRead {
  readonly programs: readonly ReadProgram[]
  readonly failed: readonly FailedRow[]
  readonly askedDays: readonly AskedDays[]
  readonly meanings: ColumnMeanings
}

function readSheetOf(sheet: Sheet, { number, several, options }: SheetPlace): SheetRead {
  const { headers } = sheet
  const rows = sheet.rows.map((row): LabelledCells => ({
    line: row.line,
    cells: Object.fromEntries(headers.flatMap((header, at) => (header !== '' && row.cells[at] ? [[header, row.cells[at]]] : []))),
  }))
  const cellsOf = (header: string): readonly string[] => rows.flatMap(({ cells }) => cells[header] ?? [])
  const meanings = options.mapping ? { mapping: options.mapping, asked: [] } : meaningsWith(options.said ?? {}, headers, cellsOf)
  const { source, days } = options
  const { programs, failed, askedDays } = readPrograms(rows, meanings.mapping, {
    source,
    ...(days === undefined ? {} : { days }),
  })
  const headings = [sheet.name, sheet.title, options.fileName].filter((text) => text !== '')
  const where = several ? `Sheet "${sheet.name}": ` : ''
  return {
    programs: programs.map((program) => ({ ...program, ...(several ? { sheet: number } : {}), headings })),
    failed: [...sheet.failed, ...failed, ...namelessCells(sheet)].map((row) => ({ ...row, reason: `${where}${row.reason}` })),
    askedDays,
    meanings,
  }
}

/** Filled cells under no header are named once a column. */
function namelessCells({ headers, rows }: Sheet): readonly FailedRow[] {
  const width = Math.max(headers.length, ...rows.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, at) => at).flatMap((at) => {
    if ((headers[at] ?? '') !== '') return []
    const first = rows.find(({ cells }) => (cells[at] ?? '').trim() !== '')
    return first
      ? [
          {
            line: first.line,
            reason: `Column ${at + 1} has no header and was not read.`,
            text: first.cells[at] ?? '',
            isPart: true,
          },
        ]
      : []
  })
}

function uniqueByHeader(asked: readonly AskedColumn[]): readonly AskedColumn[] {
  return [...new Map(asked.map((one) => [one.header, one])).values()]
}
