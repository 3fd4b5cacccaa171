import { counted } from '#domain/say'
import type { FailedRow } from './reading.ts'

/** How much could not be read, such as `1 row and 2 cells`: a row of which one cell was left out is read. */
export function unreadText(failed: readonly FailedRow[]): string {
  const cells = failed.filter(({ isPart }) => isPart === true).length
  const rows = failed.length - cells
  return [...(rows > 0 ? [counted(rows, 'row')] : []), ...(cells > 0 ? [counted(cells, 'cell')] : [])].join(' and ')
}
