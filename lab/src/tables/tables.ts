import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'

/** A row of a table by column name. An empty cell is the empty string: unknown. */
export type Row = Readonly<Record<string, string>>

/** Reads one CSV of the folder of tables; lines starting with # are comments. Throws where the file is broken. */
export function readTable(folder: string, path: string): readonly Row[] {
  const text = readFileSync(join(folder, path), 'utf8')
  const { data, errors } = Papa.parse<Row>(text, { header: true, comments: '#', skipEmptyLines: true })
  const [error] = errors
  if (error !== undefined) throw new Error(`${path}, row ${error.row}: ${error.message}`)
  if (data.length === 0) throw new Error(`${path} has no rows`)
  return data
}

/** The cell of a column, or undefined where it is empty. Throws where the table has no such column. */
export function cell(row: Row, column: string): string | undefined {
  const text = row[column]
  if (text === undefined) throw new RangeError(`the table has no column ${column}`)
  return text.trim() === '' ? undefined : text.trim()
}

/** The number in a cell, or undefined where it is empty. */
export function numberIn(row: Row, column: string): number | undefined {
  const text = cell(row, column)
  if (text === undefined) return undefined
  const value = Number(text)
  if (!Number.isFinite(value)) throw new RangeError(`${column} requires a number, got ${text}`)
  return value
}

/** The answer in a yes/no cell, or undefined where it is empty. */
export function answerIn(row: Row, column: string): boolean | undefined {
  const text = cell(row, column)?.toLowerCase()
  if (text === undefined) return undefined
  if (text === 'yes' || text === 'true') return true
  if (text === 'no' || text === 'false') return false
  throw new RangeError(`${column} requires yes or no, got ${text}`)
}
