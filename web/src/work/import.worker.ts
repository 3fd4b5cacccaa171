import { expose } from 'comlink'
import { isoDate } from '#domain'
import type { Program } from '#domain/claims'
import type { Specialty } from '#domain'
import { loadFacts, loadSpecialties } from '#facts'
import {
  fileFromBlob,
  filingsOfPrograms,
  importId,
  matchPrograms,
  proposeQuestionMapping,
  readCv,
  readImport,
  readStudyFile,
} from '#store/import'
import type {
  ColumnMapping,
  ConfirmedRow,
  CvOutcome,
  ProgramMatch,
  Reading,
  StudyImportOptions,
  StudyOutcome,
} from '#store/import'
import { readFact } from './facts-files.ts'

/** Reads the user's own files beside the page, so that even a large one never freezes it. Nothing leaves the device. */
export interface ImportApi {
  readonly read: (request: ReadRequest, onProgress: (share: number) => void) => Promise<ReadReply>
  readonly programs: () => Promise<readonly NamedProgram[]>
  /** What a question bank or self-assessment gave, with the columns proposed where it is a table. */
  readonly study: (file: Blob, name: string, options: StudyImportOptions) => Promise<StudyReply>
  /** The experiences of a CV or a saved MyERAS application. */
  readonly cv: (file: Blob, name: string) => Promise<CvOutcome>
}

export interface ReadRequest {
  readonly file: Blob
  readonly name: string
  readonly today: string
  readonly mapping?: ColumnMapping
  readonly said?: ColumnMapping
  readonly program?: { readonly name: string; readonly acgmeId?: string }
}

export type ReadReply =
  | { readonly kind: 'refused'; readonly reason: string }
  | {
      readonly kind: 'read'
      readonly id: string
      readonly reading: Reading
      readonly matches: readonly ProgramMatch[]
      /** Labor filings as evidence at the programs of their employers. */
      readonly ofEmployers: readonly ConfirmedRow[]
    }

export interface NamedProgram {
  readonly id: string
  readonly label: string
}

const api: ImportApi = { read, programs, study, cv: (file, name) => readCv(fileFromBlob(name, file)) }
expose(api)

export interface StudyReply {
  readonly outcome: StudyOutcome
  readonly columns: ReturnType<typeof proposeQuestionMapping>
}

async function study(file: Blob, name: string, options: StudyImportOptions): Promise<StudyReply> {
  const isPdf = (await file.slice(0, 4).text()) === '%PDF'
  return {
    outcome: await readStudyFile(fileFromBlob(name, file), options),
    columns: isPdf ? { mapping: {}, unknown: [] } : proposeQuestionMapping(await file.slice(0, headBytes).text()),
  }
}

/** Enough of a table to hold its header. */
const headBytes = 20_000

let directory: Promise<{ readonly programs: readonly Program[]; readonly specialties: readonly Specialty[] }> | undefined

/** Every program there is: a file may speak of any of them. */
function wholeDirectory(): NonNullable<typeof directory> {
  directory ??= loadSpecialties(readFact).then((specialties) =>
    loadFacts(
      readFact,
      specialties.map(({ id }) => id),
    ),
  )
  directory.catch(() => (directory = undefined))
  return directory
}

async function read(request: ReadRequest, onProgress: (share: number) => void): Promise<ReadReply> {
  const file = fileFromBlob(request.name, request.file)
  const outcome = await readImport(file, {
    today: isoDate(request.today),
    onProgress,
    ...(request.mapping ? { mapping: request.mapping } : {}),
    ...(request.said ? { said: request.said } : {}),
    ...(request.program ? { program: request.program } : {}),
  })
  if (outcome.kind === 'refused') return outcome
  const whole = await wholeDirectory()
  return {
    kind: 'read',
    id: await importId(file),
    reading: outcome.reading,
    matches: matchPrograms(outcome.reading.programs, whole),
    ofEmployers: filingsOfPrograms(outcome.reading.filings ?? [], whole.programs),
  }
}

async function programs(): Promise<readonly NamedProgram[]> {
  const { programs: all, specialties } = await wholeDirectory()
  const names = new Map(specialties.map(({ id, name }) => [id, name]))
  return all
    .map(({ id, name, city, state, specialty }) => ({
      id: String(id),
      label: `${name}, ${city} ${state}, ${names.get(specialty) ?? specialty}`,
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
}
