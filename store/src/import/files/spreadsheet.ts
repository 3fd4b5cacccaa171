import { Parser } from 'htmlparser2'
import { keepWithin, limits } from '../limits.ts'
import { PackedStrings } from './packed-strings.ts'
import type { SourceFile } from './source-file.ts'
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

/**
 * Streams the first sheet of an XLSX workbook row by row in bounded memory. Formulas are not evaluated: the value stored beside
 * one is read. Two passes over the file, because the table of shared strings usually stands behind the sheet that needs it.
 */
export async function readSheet(file: SourceFile, reading: SheetReading): Promise<void> {
  const strings = await readSharedStrings(file, reading)
  const rows = new RowReader(strings, reading.onRow)
  const parser = xmlParser(rows)
  const decoder = new TextDecoder()
  let sheet: string | undefined
  let finished = false
  await readZip(file.stream(), {
    wants: (name) => {
      if (sheet !== undefined || !/^\/?xl\/worksheets\/[^/]+\.xml$/i.test(name)) return false
      sheet = name
      return true
    },
    onData: (_name, data, final) => {
      parser.write(decoder.decode(data, { stream: !final }))
      finished ||= final
    },
    onProgress: (packed) => reading.onProgress?.(0.4 + (0.6 * packed) / file.size),
    enough: () => finished || reading.enough?.() === true,
    ...(reading.limit === undefined ? {} : { limit: reading.limit }),
  })
  parser.end()
  if (sheet === undefined) throw new Error('The workbook holds no sheet.')
}

async function readSharedStrings(file: SourceFile, reading: SheetReading): Promise<PackedStrings> {
  const strings = new PackedStrings()
  const collector = new StringCollector(strings)
  const parser = xmlParser(collector)
  const decoder = new TextDecoder()
  let finished = false
  await readZip(file.stream(), {
    wants: (name) => /^\/?xl\/sharedStrings\.xml$/i.test(name),
    onData: (_name, data, final) => {
      parser.write(decoder.decode(data, { stream: !final }))
      keepWithin('sharedText', strings.size)
      finished ||= final
    },
    onProgress: (packed) => reading.onProgress?.((0.4 * packed) / file.size),
    enough: () => finished,
    ...(reading.limit === undefined ? {} : { limit: reading.limit }),
  })
  parser.end()
  return strings
}

interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(data: string): void
  close(name: string): void
}

function xmlParser(handler: XmlHandler): Parser {
  let depth = 0
  return new Parser(
    {
      onopentag: (name, attributes) => {
        keepWithin('depth', ++depth)
        handler.open(withoutPrefix(name), attributes)
      },
      ontext: (data) => handler.text(data),
      onclosetag: (name) => {
        depth -= 1
        handler.close(withoutPrefix(name))
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** `<si><t>text</t></si>`, or runs `<si><r><t>..</t></r>..</si>`; phonetic hints (`rPh`) are left out. */
class StringCollector implements XmlHandler {
  private parts = ''
  private inText = false
  private inHint = false
  private readonly strings: PackedStrings

  constructor(strings: PackedStrings) {
    this.strings = strings
  }

  open(name: string): void {
    if (name === 'si') this.parts = ''
    else if (name === 't') this.inText = !this.inHint
    else if (name === 'rPh') this.inHint = true
  }

  text(data: string): void {
    if (this.inText && this.parts.length <= limits.cellLength.most) this.parts += data
  }

  close(name: string): void {
    if (name === 't') this.inText = false
    else if (name === 'rPh') this.inHint = false
    else if (name === 'si') this.strings.add(this.parts)
  }
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
  private readonly strings: PackedStrings
  private readonly onRow: (row: SheetRow) => void

  constructor(strings: PackedStrings, onRow: (row: SheetRow) => void) {
    this.strings = strings
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
      else this.cells[this.column] = this.type === 's' ? Number(this.value) : this.value
    } else if (name === 'row') this.emit()
  }

  private emit(): void {
    const { cells, strings, line } = this
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
