import { withoutMarks } from './shown.ts'

/** Made for the first text that needs it: most are plain. */
let graphemes: Intl.Segmenter | undefined

function graphemesOf(text: string): Intl.Segments {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return graphemes.segment(text)
}

const wide =
  /^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u

/** Letters and signs of one column each, none of which joins another, and among which no emphasis hides: English and most Latin names. */
const plain = /^[ -~\u00A1-\u024F\u2010-\u2026]*$/

/** Columns a text takes on a terminal; emphasis takes none, an ideograph two. */
export function columnsOf(text: string): number {
  if (plain.test(text)) return text.length
  let columns = 0
  for (const { segment } of graphemesOf(withoutMarks(text))) columns += wide.test(segment) ? 2 : 1
  return columns
}

/** The text in at most so many columns, cut with an ellipsis. Plain text only. */
export function shortened(text: string, width: number): string {
  if (columnsOf(text) <= width) return text
  let kept = ''
  let columns = 1
  for (const { segment } of graphemesOf(text)) {
    columns += wide.test(segment) ? 2 : 1
    if (columns > width) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** Lines of at most so many columns, cut between words. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let columns = 0
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const more = columnsOf(word)
    if (line && columns + 1 + more > width) {
      lines.push(line)
      line = word
      columns = more
    } else {
      columns += line ? 1 + more : more
      line = line ? `${line} ${word}` : word
    }
  }
  return line ? [...lines, line] : lines
}

export function padded(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const gap = ' '.repeat(Math.max(0, width - columnsOf(text)))
  return align === 'left' ? text + gap : gap + text
}
