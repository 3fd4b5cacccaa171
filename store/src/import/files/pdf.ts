import type { SourceFile } from './source-file.ts'
import { keepWithin } from '../limits.ts'
import { weighPdf } from './pdf-weight.ts'

interface Placed {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly text: string
}

/** Lines of text of a PDF, page after page, words in reading order with their gaps kept as blanks. Loaded only when a PDF is read. */
export async function readPdfLines(
  file: SourceFile,
  onProgress?: (share: number) => void,
): Promise<readonly (readonly string[])[]> {
  keepWithin('wholeFile', file.size)
  const bytes = new Uint8Array(await file.bytes())
  weighPdf(bytes)
  const { getDocumentProxy } = await import('unpdf')
  const document = await getDocumentProxy(bytes, { verbosity: 0 }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      /password/i.test(reason)
        ? 'The PDF is protected by a password. Save a copy without one and import that.'
        : `The file is not a readable PDF: ${reason}`,
    )
  })
  keepWithin('pages', document.numPages)
  const pages: (readonly string[])[] = []
  let pieces = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const items = await itemsOf((await document.getPage(number)).streamTextContent(), pieces)
    pieces += items.length
    pages.push(linesOf(items.flatMap(placed)))
    onProgress?.(number / document.numPages)
  }
  if (pages.every((lines) => lines.length === 0))
    throw new Error('The PDF holds no text; it is probably a scan. Type the values in by hand instead.')
  return pages
}

/** What a page says, piece by piece, so that one page of millions ends here. */
async function itemsOf(
  stream: ReadableStream<{ readonly items: readonly object[] }>,
  before: number,
): Promise<readonly object[]> {
  const items: object[] = []
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return items
    for (const item of value.items) items.push(item)
    keepWithin('pieces', before + items.length)
  }
}

function placed(item: object): readonly Placed[] {
  if (!('str' in item) || !('transform' in item) || !('width' in item)) return []
  const { str, transform, width } = item
  if (typeof str !== 'string' || str.trim() === '' || !Array.isArray(transform) || typeof width !== 'number') return []
  return [{ x: Number(transform[4]), y: Number(transform[5]), width, text: str }]
}

/** Items whose baselines differ by less than half a line stand on one line, left to right. */
function linesOf(items: readonly Placed[]): readonly string[] {
  const lines: Placed[][] = []
  for (const item of items.toSorted((a, b) => b.y - a.y)) {
    const line = lines.at(-1)
    if (line?.[0] && Math.abs(line[0].y - item.y) < 3) line.push(item)
    else lines.push([item])
  }
  return lines.map((line) => lineText(line.toSorted((a, b) => a.x - b.x)))
}

function lineText(line: readonly Placed[]): string {
  let text = ''
  let end: number | undefined
  for (const item of line) {
    const gap = end === undefined ? 0 : item.x - end
    text += `${gap > 6 ? '  ' : gap > 0.8 && !text.endsWith(' ') ? ' ' : ''}${item.text}`
    end = item.x + item.width
  }
  return text.trimEnd()
}
