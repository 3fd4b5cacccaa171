/** The few shapes every print is made of. */
import { columnsOf, padded, wrapped } from './measure.ts'
import type { TerminalPaper } from './paper.ts'

export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
  /** Takes the room that is left, and goes on in the next line where there is too little. One a table. */
  readonly fills?: boolean
}

const gap = '  '
const narrowestFill = 12

/** Aligned columns under faint titles. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], paper: TerminalPaper): readonly string[] {
  const natural = columns.map((column, at) => Math.max(columnsOf(column.title), ...rows.map((row) => columnsOf(row[at] ?? ''))))
  const fixed = natural.reduce((sum, width, at) => sum + (columns[at]?.fills ? 0 : width), gap.length * (columns.length - 1))
  const widths = natural.map((width, at) =>
    columns[at]?.fills ? Math.min(width, Math.max(narrowestFill, paper.width - fixed)) : width,
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => padded(cell, widths[at] ?? 0, columns[at]?.align))
      .join(gap)
      .trimEnd()
  const filling = columns.findIndex((column) => column.fills)
  const whole = (cells: readonly string[]): readonly string[] => {
    const [first = '', ...rest] = wrapped(cells[filling] ?? '', widths[filling] ?? 0)
    const onward = rest.map((text) => line(cells.map((_, at) => (at === filling ? text : ''))))
    return [line(cells.map((cell, at) => (at === filling ? first : cell))), ...onward]
  }
  return [paper.faint(line(columns.map((column) => column.title))), ...rows.flatMap(whole)]
}

/** A title with its lines, after an empty line. */
export function section(title: string, lines: readonly string[], paper: TerminalPaper): readonly string[] {
  return lines.length === 0 ? [] : ['', ...wrapped(title, paper.width).map(paper.bold), ...lines]
}

/** A title with texts under it, each behind a dash. */
export function bulletSection(title: string, texts: readonly string[], paper: TerminalPaper): readonly string[] {
  return section(
    title,
    texts.flatMap((text) => hung('  - ', text, paper)),
    paper,
  )
}

/** Text hung behind a mark: the mark on the first line, blanks on the others. */
export function hung(mark: string, text: string, paper: TerminalPaper): readonly string[] {
  const indent = columnsOf(mark)
  return wrapped(text, paper.width - indent).map((line, at) => (at === 0 ? mark : ' '.repeat(indent)) + line)
}

/** Text in lines that leave two columns for an indent. */
export function wrappedLines(text: string, paper: TerminalPaper): readonly string[] {
  return wrapped(text, paper.width - 2)
}

/** Labels with their texts behind them, all texts starting in the same column. */
export function labelled(entries: readonly (readonly [label: string, text: string])[], paper: TerminalPaper): readonly string[] {
  const width = Math.max(0, ...entries.map(([label]) => columnsOf(label))) + gap.length
  return entries.flatMap(([label, text]) => hung(padded(label, width), text, paper))
}

/** A share with its interval as a dot on a soft bar from 0 to 100, drawn to scale. */
export function bandBar(
  band: { readonly point: number; readonly low: number; readonly high: number },
  paper: TerminalPaper,
): string {
  const width = paper.width - '0    100'.length - 2
  const at = (share: number): number => Math.min(width - 1, Math.max(0, Math.round(share * (width - 1))))
  const cells = Array.from({ length: width }, (_, index) => (index >= at(band.low) && index <= at(band.high) ? '━' : '┈'))
  const before = cells.slice(0, at(band.point)).join('')
  const after = cells.slice(at(band.point) + 1).join('')
  return `  ${paper.faint('0')} ${paper.accent(before)}${paper.bold(paper.accent('●'))}${paper.accent(after)} ${paper.faint('100')}`
}
