import type { ReadProgram } from '#store/import'

/** A row of a file as `--match` names it: its line, behind the number of its sheet where there are several. */
export function lineKey({ line, sheet }: Pick<ReadProgram, 'line' | 'sheet'>): string {
  return sheet === undefined ? String(line) : `${sheet}:${line}`
}
