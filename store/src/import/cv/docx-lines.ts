import { DomUtils } from 'htmlparser2'
import { parseTree } from '../files/bounded-tree.ts'
import { readZip } from '../files/zip-entries.ts'
import type { SourceFile } from '../files/source-file.ts'
import { limits } from '../limits.ts'
import type { CvLine } from './cv-reading.ts'

const documentPart = 'word/document.xml'

type XmlNode = ReturnType<typeof DomUtils.getChildren>[number]

/** Paragraphs and table rows of a Word file as lines: split runs joined, deleted text left out, inserted text kept. */
export async function readDocxLines(file: SourceFile): Promise<readonly CvLine[]> {
  const parts: Uint8Array[] = []
  let done = false
  await readZip(file.stream(), {
    wants: (name) => name === documentPart,
    onData: (_, data, final) => {
      parts.push(data.slice())
      done = final
    },
    enough: () => done,
    limit: limits.unpackedWhole.most,
  })
  if (parts.length === 0) throw new Error('The archive is no Word document: it has no word/document.xml.')
  const decoder = new TextDecoder('utf-8')
  const xml = parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode()
  const lines: CvLine[] = []
  for (const node of DomUtils.getElementsByTagName('w:body', parseTree(xml, { xmlMode: true })))
    collect(DomUtils.getChildren(node), lines)
  return lines
}

function collect(nodes: readonly XmlNode[], lines: CvLine[]): void {
  for (const node of nodes) {
    if (!('name' in node)) continue
    if (node.name === 'w:p') pushParagraph(node, lines)
    else if (node.name === 'w:tr') pushRow(node, lines)
    else if (node.name !== 'w:del') collect(DomUtils.getChildren(node), lines)
  }
}

function pushParagraph(paragraph: XmlNode, lines: CvLine[]): void {
  const heading = /^(?:title|heading)/i.test(styleOf(paragraph))
  const bullet = DomUtils.getElementsByTagName('w:numPr', paragraph, true).length > 0
  for (const text of wordsOf(paragraph).split('\n')) {
    if (text.trim() !== '') lines.push({ text: text.trim(), number: lines.length + 1, heading, bullet })
  }
}

/** Cells of a row on one line, parted by a tab, as dates and titles stand side by side in most CVs. */
function pushRow(row: XmlNode, lines: CvLine[]): void {
  const cells = DomUtils.getElementsByTagName('w:tc', row, true)
  if (cells.length === 1) {
    collect(cells, lines)
    return
  }
  const texts = cells.map((cell) => DomUtils.getElementsByTagName('w:p', cell, true).map(wordsOf).join('\n').trim())
  const [longest] = texts.toSorted((a, b) => b.length - a.length)
  const first = texts.map((text) => text.split('\n')[0] ?? '').filter((text) => text !== '')
  if (first.length > 0) lines.push({ text: first.join('\t'), number: lines.length + 1, heading: false, bullet: false })
  for (const text of (longest ?? '').split('\n').slice(1)) {
    if (text.trim() !== '') lines.push({ text: text.trim(), number: lines.length + 1, heading: false, bullet: true })
  }
}

function styleOf(paragraph: XmlNode): string {
  const [style] = DomUtils.getElementsByTagName('w:pStyle', paragraph, true)
  return style?.attribs['w:val'] ?? ''
}

function wordsOf(node: XmlNode): string {
  if (!('name' in node)) return ''
  switch (node.name) {
    case 'w:t':
      return DomUtils.textContent(node)
    case 'w:tab':
      return '\t'
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:del':
    case 'w:delText':
    case 'w:instrText':
    case 'w:pPr':
    case 'w:rPr':
      return ''
    default:
      return DomUtils.getChildren(node).map(wordsOf).join('')
  }
}
