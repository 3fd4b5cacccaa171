import type { IsoDate, ProgramId } from '#domain'
import type { GivenAnswer, OwnClaims, ProgramClaims } from '#domain/claims'
import type { SourceFile } from './files/source-file.ts'
import type { ColumnMapping } from './programs/columns.ts'
import type { ProgramMatch } from './matching/match-programs.ts'
import type { EmployerFilings, ImportFormat, Reading, ReadProgram } from './reading.ts'

/** One confirmed import, kept as a document of kind `import`. Deleting it undoes the import; importing the same file again replaces it. */
export interface ImportDocument {
  readonly version: 1
  readonly id: string
  readonly fileName: string
  readonly format: ImportFormat
  readonly title: string
  readonly importedOn: IsoDate
  readonly entries: readonly OwnClaims[]
  readonly filings?: readonly EmployerFilings[]
  readonly mapping?: ColumnMapping
  /** What a program answered, where the document is one answer. */
  readonly answer?: GivenAnswer
}

/** What the user decided about one row of the preview: the program it means, and the claims they confirmed or corrected. */
export interface ConfirmedRow {
  readonly program: ProgramId
  readonly claims: ProgramClaims
}

export interface ImportDetails {
  readonly id: string
  readonly fileName: string
  readonly today: IsoDate
  readonly mapping?: ColumnMapping
}

/** The document of an import whose rows the user has confirmed. */
export function importDocument(reading: Reading, rows: readonly ConfirmedRow[], details: ImportDetails): ImportDocument {
  const { today, ...rest } = details
  return {
    version: 1,
    ...rest,
    format: reading.format,
    title: reading.title,
    importedOn: today,
    entries: rows.filter((row) => Object.keys(row.claims).length > 0),
    ...(reading.filings ? { filings: reading.filings } : {}),
  }
}

/** Rows whose program is certain, as they would be confirmed unread; rows in question stay out until the user answers. Prose is never confirmed unread. */
export function certainRows(reading: Reading, matches: readonly ProgramMatch[]): readonly ConfirmedRow[] {
  if (reading.format === 'program-web-page') return []
  return reading.programs.flatMap((row: ReadProgram, index) => {
    const match = matches[index]
    return match?.kind === 'certain' ? [{ program: match.id, claims: row.claims }] : []
  })
}

/** Stable id of a file by its content (SHA-256), so that importing it twice adds nothing. Large files are identified by size and their first and last megabyte. */
export async function importId(file: SourceFile): Promise<string> {
  const edge = 1024 * 1024
  const bytes = file.size <= 8 * edge ? await file.bytes() : await edgesOf(file, edge)
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 32)
}

async function edgesOf(file: SourceFile, edge: number): Promise<Uint8Array> {
  const first: Uint8Array[] = []
  let last = new Uint8Array(0)
  let read = 0
  const reader = file.stream().getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    if (read < edge) first.push(value)
    last = concatenated([last, value]).slice(-edge)
    read += value.length
  }
  return concatenated([new TextEncoder().encode(String(file.size)), ...first, last])
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
