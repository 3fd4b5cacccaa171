import { marks } from './shown.ts'

/** What the tool writes on: how wide it is, and whether it can show emphasis. */
export interface TerminalPaper {
  readonly width: number
  readonly bold: (text: string) => string
  readonly faint: (text: string) => string
  readonly accent: (text: string) => string
  readonly warm: (text: string) => string
}

export interface Terminal {
  readonly isTerminal: boolean
  readonly columns?: number
  readonly env: Readonly<Record<string, string | undefined>>
}

const usualWidth = 80
const widestWidth = 100
const narrowestWidth = 40

/** Emphasis only on a terminal, and not where NO_COLOR (no-color.org) or a dumb terminal asks for none. */
export function paperFor({ isTerminal, columns, env }: Terminal): TerminalPaper {
  const coloured = isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  const style = (start: string, end: string) => (text: string) => (coloured ? start + text + end : text)
  const width = Math.max(narrowestWidth, Math.min(widestWidth, columns ?? usualWidth))
  return {
    width,
    bold: style(marks.bold, marks.plainWeight),
    faint: style(marks.faint, marks.plainWeight),
    accent: style(marks.accent, marks.plainColour),
    warm: style(marks.warm, marks.plainColour),
  }
}
