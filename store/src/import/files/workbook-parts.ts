/** What the parts of a workbook beside its sheets say: texts, styles, names. Each hears its part element by element. */
import { Parser } from 'htmlparser2'
import { keepWithin, limits } from '../limits.ts'
import type { PackedStrings } from './packed-strings.ts'

export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(data: string): void
  close(name: string): void
}

export function xmlParser(handler: XmlHandler): Parser {
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
export class StringCollector implements XmlHandler {
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

/** `<sheet name r:id>` of the workbook and `<Relationship Id Target>` beside it. */
export class NameCollector implements XmlHandler {
  private readonly sheets: (readonly [name: string, id: string])[] = []
  private readonly targets = new Map<string, string>()

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'sheet') this.sheets.push([attributes['name'] ?? '', attributes['r:id'] ?? ''])
    else if (name === 'Relationship') this.targets.set(attributes['Id'] ?? '', withoutFolder(attributes['Target'] ?? ''))
  }

  text(): void {
    // Both say everything in attributes.
  }

  close(): void {
    // See above.
  }

  byPart(): ReadonlyMap<string, string> {
    return new Map(this.sheets.flatMap(([name, id]) => (this.targets.has(id) ? [[this.targets.get(id) ?? '', name]] : [])))
  }
}

export type ShownAs = 'plain' | 'percent' | 'day'

/** `<numFmt>` and the `<xf>` of `<cellXfs>`: built-in formats 9 and 10 are percent, 14 to 17 and 22 days. */
export class StyleCollector implements XmlHandler {
  private readonly own = new Map<string, string>()
  private readonly cells: string[] = []
  private inCells = false

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'numFmt') this.own.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '')
    else if (name === 'cellXfs') this.inCells = true
    else if (name === 'xf' && this.inCells) this.cells.push(attributes['numFmtId'] ?? '0')
  }

  text(): void {
    // Formats stand in attributes.
  }

  close(name: string): void {
    if (name === 'cellXfs') this.inCells = false
  }

  shown(): readonly ShownAs[] {
    return this.cells.map((id) => {
      const code = (this.own.get(id) ?? '').replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
      if (id === '9' || id === '10' || code.includes('%')) return 'percent'
      return /^(14|15|16|17|22)$/.test(id) || /[dy]/i.test(code) ? 'day' : 'plain'
    })
  }
}

export function withoutFolder(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
