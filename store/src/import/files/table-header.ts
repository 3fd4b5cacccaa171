import { readCell, tidy } from './text.ts'

export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** How many columns of a row of headers say what they hold: which row of a table names its columns is told by it. */
export type KnownHeaders = (headers: readonly string[]) => number

export interface TableHeader {
  /** Rows before it are a title, rows from `to` on the table. */
  readonly from: number
  readonly to: number
  /** A name of its own for every column; empty where nothing names it. */
  readonly headers: readonly string[]
}

/** Titles, notes and blank rows above a header are fewer than this. */
const looked = 15

/**
 * The row that names the columns: of the first ones with two filled cells the one with the most known headers, alone or together with a
 * row of parts below it.
 */
export function headerIn(rows: readonly TableRow[], known: KnownHeaders): TableHeader | undefined {
  const first = rows.findIndex((row) => filledIn(row) >= 2)
  const start = rows[first]
  if (!start) return undefined
  const ways = rows.slice(first, first + looked).flatMap((row, at) => waysFrom(row, rows[first + at + 1], first + at))
  const counted = ways.map((way) => ({ way, known: known(way.headers) }))
  const plain = { way: { from: first, to: first + 1, headers: start.cells.map(tidy) }, known: 0 }
  const { way } = counted.reduce((one, other) => (other.known > one.known ? other : one), plain)
  return { ...way, headers: apart(way.headers) }
}

/** A row as a header by itself, and with the row below it where one of them names groups of the other. */
function waysFrom(row: TableRow, next: TableRow | undefined, at: number): readonly TableHeader[] {
  const upper = row.cells.map(tidy)
  const lower = next?.cells.map(tidy) ?? []
  const alone = filledIn(row) >= 2 ? [{ from: at, to: at + 1, headers: upper }] : []
  const isDouble = isGroups(upper, lower) || isParts(lower, upper)
  return isDouble ? [...alone, { from: at, to: at + 2, headers: joined(upper, lower) }] : alone
}

function filledIn({ cells }: TableRow): number {
  return cells.filter((cell) => tidy(cell) !== '').length
}

/** A row above that begins further right: it names groups of columns, and no column of its own. */
function isGroups(above: readonly string[], headers: readonly string[]): boolean {
  const filled = above.flatMap((cell, at) => (tidy(cell) === '' ? [] : [at]))
  return filled.length > 0 && (filled[0] ?? 0) > 0 && filled.every((at) => (headers[at] ?? '') !== '')
}

/** A row below that only names parts: nothing under the columns that stand alone, words under those a group spans. */
function isParts(below: readonly string[], headers: readonly string[]): boolean {
  const filled = below.flatMap((cell, at) => (tidy(cell) === '' ? [] : [at]))
  const spanned = headers.some((header, at) => at > 0 && header === '' && (below[at] ?? '').trim() !== '')
  return (
    spanned &&
    filled.length > 0 &&
    filled.every((at) => isPart(below[at] ?? '') && (headers[at] === '' || headers[at + 1] === ''))
  )
}

/** A name of a part is no answer and no number. */
function isPart(cell: string): boolean {
  return readCell(cell).kind === 'value' && !/^(yes|no|y|n|true|false|none|[\d.,%$-]+)$/i.test(tidy(cell))
}

/** Each column by its group and its own name: `Visa J-1`. A group reaches to the next. */
function joined(groups: readonly string[], parts: readonly string[]): readonly string[] {
  let group = ''
  return Array.from({ length: Math.max(groups.length, parts.length) }, (_, at) => {
    group = groups[at] === undefined || groups[at] === '' ? group : groups[at]
    const part = parts[at] ?? ''
    if (part === '') return groups[at] ?? ''
    const isSpanned = (groups[at] ?? '') !== '' || (group !== '' && spans(groups, parts, at))
    return isSpanned ? tidy(`${group} ${part}`) : part
  })
}

/** Whether the group before this column reaches it: every column between has a part of its own. */
function spans(groups: readonly string[], parts: readonly string[], at: number): boolean {
  for (let back = at; back >= 0; back -= 1) {
    if ((parts[back] ?? '') === '') return false
    if ((groups[back] ?? '') !== '') return true
  }
  return false
}

/** A header that comes again is told apart by its column. */
function apart(headers: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return headers.map((header, at) => {
    if (header === '' || !seen.has(header)) {
      seen.add(header)
      return header
    }
    return `${header} (column ${at + 1})`
  })
}
