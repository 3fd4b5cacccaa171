import type { FailedRow } from '../reading.ts'
import { shortText } from './study-reading.ts'

export interface DelimitedRecord {
  /** Line of the text, from 1, on which the record begins. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface DelimitedShape {
  readonly delimiter: string
  readonly leastCells?: number
  readonly mostCells?: number
  /** Line of the file on which the text begins. */
  readonly firstLine?: number
}

/**
 * Records of delimited text with CSV quoting. A quote that never closes, or that swallows lines into a record of the wrong width, costs
 * its own line only: reading goes on with the next one. A record over several lines must have at least `leastCells` and at most `mostCells`.
 */
export function delimitedRecords(
  text: string,
  { delimiter, leastCells = 1, mostCells, firstLine = 1 }: DelimitedShape,
): { readonly records: readonly DelimitedRecord[]; readonly failed: readonly FailedRow[] } {
  const lines = text.split(/\r\n|\n|\r/)
  const records: DelimitedRecord[] = []
  const failed: FailedRow[] = []
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? ''
    if (line.trim() === '') {
      at += 1
      continue
    }
    const record = recordFrom(lines, at, delimiter)
    const wrongWidth =
      record !== undefined &&
      record.lines > 1 &&
      (record.cells.length < leastCells || record.cells.length > (mostCells ?? record.cells.length))
    if (record === undefined || wrongWidth) {
      failed.push({ line: firstLine + at, reason: 'The quotes of this row do not close.', text: shortText(line) })
      at += 1
      continue
    }
    records.push({ line: firstLine + at, cells: record.cells })
    at += record.lines
  }
  return { records, failed }
}

/** Whichever of tab, comma and semicolon the header uses most. */
export function delimiterOf(header: string): string {
  const count = (sign: string): number => header.split(sign).length - 1
  return ['\t', ',', ';'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

/** Most lines a quoted cell may run over; a longer one is a quote that was never closed. */
const mostLines = 50

function recordFrom(
  lines: readonly string[],
  start: number,
  delimiter: string,
): { readonly cells: readonly string[]; readonly lines: number } | undefined {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = start; at < lines.length && at - start < mostLines; at++) {
    const line = lines[at] ?? ''
    for (let i = 0; i < line.length; i++) {
      const letter = line[i] ?? ''
      if (quoted) {
        if (letter !== '"') cell += letter
        else if (line[i + 1] === '"') {
          cell += '"'
          i += 1
        } else quoted = false
      } else if (letter === '"' && cell === '') quoted = true
      else if (letter === delimiter) {
        cells.push(cell)
        cell = ''
      } else cell += letter
    }
    if (!quoted) return { cells: [...cells, cell], lines: at - start + 1 }
    cell += '\n'
  }
  return undefined
}
