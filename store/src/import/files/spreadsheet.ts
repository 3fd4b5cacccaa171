import type { Parser } from 'htmlparser2'
import { keepWithin, limits } from '../limits.ts'
import { PackedStrings } from './packed-strings.ts'
import type { SourceFile } from './source-file.ts'
import { NameCollector, StringCollector, StyleCollector, withoutFolder, xmlParser } from './workbook-parts.ts'
import type { ShownAs, XmlHandler } from './workbook-parts.ts'
import { readZip } from './zip-entries.ts'

/** One row of a sheet: the text of a cell by zero-based column, empty where there is none. */
export interface SheetRow {
  /** One-based row number as printed in the sheet. */
  readonly line: number
  readonly width: number
  /** Whether cells stand further right than are read. */
  readonly beyond: boolean
  readonly text: (column: number) => string
}

export interface SheetReading {
  readonly onRow: (row: SheetRow) => void
  readonly onProgress?: (share: number) => void
  /** True when no further row is needed. */
  readonly enough?: () => boolean
  /** Most bytes to unpack; absent for sheets that are streamed. */
  readonly limit?: number
}

/** Rows of the sheets of a workbook, as they come. */
export interface WorkbookReading extends Omit<SheetReading, 'onRow'> {
  readonly onRow: (row: SheetRow, sheet: string) => void
}

/** Streams the first sheet of an XLSX workbook row by row in bounded memory, as `readWorkbook` does all of them. */
export async function readSheet(file: SourceFile, reading: SheetReading): Promise<void> {
  let first: string | undefined
  let finished = false
  const onRow = (row: SheetRow, sheet: string): void => {
    first ??= sheet
    if (sheet === first) reading.onRow(row)
    else finished = true
  }
  await readWorkbook(file, { ...reading, onRow, enough: () => finished || reading.enough?.() === true })
}

/**
 * Streams every sheet of an XLSX workbook row by row in bounded memory; a sheet is called by the name of its part in the archive.
 * Formulas are not evaluated: the value stored beside one is read. Percent and days are given as the sheet shows them. Two passes
 * over the file, because the table of shared strings usually stands behind the sheet that needs it.
 */
export async function readWorkbook(file: SourceFile, reading: WorkbookReading): Promise<void> {
  const { strings, shown } = await readCommonParts(file, reading)
  let isWord = false
  const parsers = new Map<string, { readonly parser: Parser; readonly decoder: TextDecoder }>()
  await readZip(file.stream(), {
    wants: (name) => {
      isWord ||= /^\/?word\/document\.xml$/i.test(name)
      if (!/^\/?xl\/worksheets\/[^/]+\.xml$/i.test(name)) return false
      const rows = new RowReader({ strings, shown }, (row) => reading.onRow(row, withoutFolder(name)))
      parsers.set(name, { parser: xmlParser(rows), decoder: new TextDecoder() })
      return true
    },
    onData: (name, data, final) => {
      const sheet = parsers.get(name)
      sheet?.parser.write(sheet.decoder.decode(data, { stream: !final }))
      if (final) sheet?.parser.end()
    },
    onProgress: (packed) => reading.onProgress?.(0.4 + (0.6 * packed) / file.size),
    ...(reading.enough === undefined ? {} : { enough: reading.enough }),
    ...(reading.limit === undefined ? {} : { limit: reading.limit }),
  })
  if (parsers.size > 0) return
  throw new Error(
    isWord
      ? 'It is a Word document, and of those only a CV is read, under Words. A table in it can be copied and pasted.'
      : 'The workbook holds no sheet.',
  )
}

interface CommonParts {
  readonly strings: PackedStrings
  /** How the cells of each style show their number, by the number of the style. */
  readonly shown: readonly ShownAs[]
}

async function readCommonParts(file: SourceFile, reading: Omit<WorkbookReading, 'onRow'>): Promise<CommonParts> {
  const strings = new PackedStrings()
  const text = { parser: xmlParser(new StringCollector(strings)), decoder: new TextDecoder() }
  const styles = new StyleCollector()
  const style = { parser: xmlParser(styles), decoder: new TextDecoder() }
  await readZip(file.stream(), {
    wants: (name) => /^\/?xl\/(?:sharedStrings|styles)\.xml$/i.test(name),
    onData: (name, data, final) => {
      const part = /styles\.xml$/i.test(name) ? style : text
      part.parser.write(part.decoder.decode(data, { stream: !final }))
      keepWithin('sharedText', strings.size)
    },
    onProgress: (packed) => reading.onProgress?.((0.4 * packed) / file.size),
    ...(reading.limit === undefined ? {} : { limit: reading.limit }),
  })
  text.parser.end()
  style.parser.end()
  return { strings, shown: styles.shown() }
}

/** Names of the sheets by the name of their part, in the order of the workbook; empty where the workbook does not say. */
export async function sheetNames(file: SourceFile): Promise<ReadonlyMap<string, string>> {
  const names = new NameCollector()
  const decoders = new Map<string, { readonly parser: Parser; readonly decoder: TextDecoder }>()
  await readZip(file.stream(), {
    wants: (name) => {
      const wanted = /^\/?xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels)$/i.test(name)
      if (wanted) decoders.set(name, { parser: xmlParser(names), decoder: new TextDecoder() })
      return wanted
    },
    onData: (name, data, final) => {
      const part = decoders.get(name)
      part?.parser.write(part.decoder.decode(data, { stream: !final }))
    },
    limit: limits.unpackedWhole.most,
  })
  return names.byPart()
}

/** `<row r><c r="B2" t="s"><v>0</v></c></row>`: shared strings by number, inline strings and numbers as they stand. */
class RowReader implements XmlHandler {
  private cells: (string | number | undefined)[] = []
  private column = -1
  private line = 0
  private type = ''
  private value = ''
  private inValue = false
  private beyond = false
  private style = 0
  private readonly common: CommonParts
  private readonly onRow: (row: SheetRow) => void

  constructor(common: CommonParts, onRow: (row: SheetRow) => void) {
    this.common = common
    this.onRow = onRow
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      this.line = Number(attributes['r'] ?? this.line + 1) || this.line + 1
      this.cells = []
      this.beyond = false
      this.column = -1
    } else if (name === 'c') {
      this.column = attributes['r'] === undefined ? this.column + 1 : columnOf(attributes['r'])
      this.type = attributes['t'] ?? 'n'
      this.style = Number(attributes['s'] ?? 0)
      this.value = ''
    } else if (name === 'v' || name === 't') {
      this.inValue = true
    }
  }

  text(data: string): void {
    if (this.inValue && this.value.length <= limits.cellLength.most) this.value += data
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false
    else if (name === 'c' && this.value !== '') {
      if (this.column >= limits.columns.most) this.beyond = true
      else this.cells[this.column] = this.type === 's' ? Number(this.value) : this.asShown()
    } else if (name === 'row') this.emit()
  }

  /** A number as the sheet shows it: 1 in a cell of percent is 100 %, 46,000 in a cell of days a day. */
  private asShown(): string {
    const shown = this.type === 'n' ? this.common.shown[this.style] : 'plain'
    if (shown === 'percent' && Number.isFinite(Number(this.value)))
      return `${Number((Number(this.value) * 100).toPrecision(12))}%`
    return (shown === 'day' ? dayOfSerial(this.value) : undefined) ?? this.value
  }

  private emit(): void {
    const { cells, line } = this
    const { strings } = this.common
    const text = (column: number): string => {
      const cell = cells[column]
      return typeof cell === 'number' ? (strings.at(cell) ?? '') : (cell ?? '')
    }
    this.onRow({ line, width: cells.length, beyond: this.beyond, text })
  }
}

/** Zero-based column of a reference such as `BC12`. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const digit = letter.charCodeAt(0) - 64
    if (digit < 1 || digit > 26) break
    column = column * 26 + digit
  }
  return column - 1
}

/** A serial day of a spreadsheet (1900 system) as `YYYY-MM-DD`; undefined outside 1955 to 2100, where it is a plain number. */
export function dayOfSerial(raw: string): string | undefined {
  const serial = Number(raw)
  if (!Number.isFinite(serial) || serial < 20_000 || serial > 73_050) return undefined
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
}
