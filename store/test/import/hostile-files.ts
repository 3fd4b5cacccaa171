/** Files made to exhaust a machine, all invented. */
import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'

/** Two columns of a table of programs, and after them these rows. */
export function workbookOf(rows: string): Uint8Array<ArrayBuffer> {
  const head = '<row r="1"><c r="A1"><v>Program</v></c><c r="B1"><v>State</v></c></row>'
  return zipSync({ 'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${head}${rows}</sheetData></worksheet>`) })
}

/** A PDF of one page whose text is this stream. */
export function pdfOf(content: Uint8Array, filter: string): Uint8Array<ArrayBuffer> {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    `<< /Length ${content.length} /Filter ${filter} >>\nstream\n${Buffer.from(content).toString('latin1')}\nendstream`,
  ]
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')
  return new Uint8Array(Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n`, 'latin1'))
}

/** Cells in the last column there is: 359 kB that a reader by width makes into gigabytes. */
export function wideWorkbook(): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: 3000 }, (_, at) => {
    const line = at + 2
    return `<row r="${line}"><c r="A${line}"><v>Lakeshore ${line}</v></c><c r="B${line}"><v>TX</v></c><c r="XFD${line}"><v>1</v></c></row>`
  })
  return workbookOf(rows.join(''))
}

export function deepWorkbook(): Uint8Array<ArrayBuffer> {
  return workbookOf('<row>'.repeat(1_000_000))
}

export const tallTable: string = `Program,State\n${'Lakeshore,TX\n'.repeat(400_000)}`
export const wideTable: string = `Program,State${',x'.repeat(100_000)}\n${'a,'.repeat(100_000)}\n`
export const deepPage: string = `<!doctype html><body>${'<div>'.repeat(500_000)}`
export const labelsPage: string = `<!doctype html><body><div>${'<label>a</label>'.repeat(20_000)}</div>`

/** 200 MB of blanks, packed into 200 kB. */
export function manyBlanks(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateSync(Buffer.alloc(200_000_000, 32)))
}

/** The same, packed once more. */
export function packedTwice(): Uint8Array<ArrayBuffer> {
  return pdfOf(deflateSync(manyBlanks()), '[/FlateDecode /FlateDecode]')
}

/** One page of 24 MB of text. */
export function longPage(): Uint8Array<ArrayBuffer> {
  return pdfOf(deflateSync(strToU8('(a) Tj '.repeat(3_000_000))), '/FlateDecode')
}

export function deepDocument(): Uint8Array<ArrayBuffer> {
  return zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${'<w:sdt>'.repeat(300_000)}`) })
}
