/** CSV as RFC 4180 has it, safe to open in a spreadsheet. */

export type Cell = string | number | boolean | null

/**
 * Rows with a header as CSV text: CRLF, quotes doubled, and a byte order mark, without which Excel reads names in other
 * scripts wrongly. Text that a spreadsheet would run as a formula gets a leading apostrophe.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}

function field(cell: Cell): string {
  if (cell === null) return ''
  const text = typeof cell === 'string' ? harmless(cell) : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Text that no spreadsheet takes for a formula: `=1+1` becomes `'=1+1`. A spreadsheet that splits at semicolons or tabs sees a cell
 * begin behind each of them, and behind each line break, so the same holds there.
 */
export function harmless(text: string): string {
  const first = /^\s*[=+\-@\t\r|%]|^[\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text
  return first.replaceAll(/([;\t\r\n]["\s]*)(?=[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20])/g, "$1'")
}
