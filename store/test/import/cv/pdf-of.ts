/** A PDF of one page written by hand, one line of Latin text below another: enough to be read back. */
export function pdfOf(lines: readonly string[]): Uint8Array {
  const escaped = lines.map((line) => line.replace(/[\\()]/g, '\\$&'))
  return pdfWith(`BT /F1 10 Tf 12 TL 40 780 Td ${escaped.map((line) => `(${line}) Tj T*`).join(' ')} ET`)
}

/** The same with a left and a right column, as Europass sets them: each row has one or two cells, an empty left one for the right alone. */
export function pdfOfColumns(rows: readonly (readonly string[])[]): Uint8Array {
  return pdfWith(rows.flatMap((cells, row) => cells.map((cell, column) => placed(cell, column, row))).join('\n'))
}

function placed(cell: string, column: number, row: number): string {
  if (cell === '') return ''
  return `BT /F1 9 Tf 1 0 0 1 ${40 + column * 140} ${790 - row * 14} Tm (${cell.replace(/[\\()]/g, '\\$&').replaceAll('–', '\u0096')}) Tj ET`
}

function pdfWith(content: string): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let text = '%PDF-1.4\n'
  const starts = objects.map((object, index) => {
    const start = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = text.length
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}
