/** The list as a spreadsheet: the programs, the signals to enter in the application service, the fees. */
import type { IsoDate } from '#domain'
import type { ProgramList } from '#domain/list'
import type { CellObject, Row } from 'write-excel-file/universal'
import type { Cell } from './csv.ts'
import { feeRows, listRows, signalRows } from './list-table.ts'

/**
 * An XLSX file. Text is written as text, so nothing a person wrote is run as a formula. The library is loaded only here,
 * because most visits never export.
 */
export async function listWorkbook(list: ProgramList, today: IsoDate): Promise<Uint8Array<ArrayBuffer>> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal')
  const tables = [listRows(list, today), signalRows(list), feeRows(list)]
  const blob = await writeXlsxFile(
    tables.map((rows) => rows.map(rowOf)),
    { sheets: ['List', 'Signals', 'Fees'], columns: tables.map(widthsOf), stickyRowsCount: 1 },
  )
  return new Uint8Array(await blob.arrayBuffer())
}

function rowOf(cells: readonly Cell[], at: number): Row {
  return cells.map((cell) => cellOf(cell, at === 0))
}

function cellOf(cell: Cell, header: boolean): CellObject | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { type: Number, value: cell }
  if (typeof cell === 'boolean') return { type: Boolean, value: cell }
  return { type: String, value: storable(cell), ...(header ? { fontWeight: 'bold' } : {}) }
}

const longestCell = 32_767

/** XML knows no control characters, and a spreadsheet cell ends at 32,767. */
function storable(text: string): string {
  return text.replaceAll(/[^\P{Cc}\t\n\r]/gu, '').slice(0, longestCell)
}

const widestColumn = 60

function widthsOf(rows: readonly (readonly Cell[])[]): { width: number }[] {
  const columns = rows[0]?.length ?? 0
  return Array.from({ length: columns }, (_, at) => {
    const longest = Math.max(...rows.map((row) => String(row[at] ?? '').length))
    return { width: Math.min(widestColumn, longest + 2) }
  })
}
