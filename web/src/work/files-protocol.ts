/** What the page and the worker that reads the user's own files say to each other. Nothing leaves the device. */
import type { ProgramId, SpecialtyId } from '#domain'
import type {
  ColumnMapping,
  ConfirmedRow,
  CvOutcome,
  NotedLine,
  NotingIn,
  DayOrder,
  ProgramMatch,
  Reading,
  StudyImportOptions,
  StudyOutcome,
  QuestionMapping,
  UnfilledList,
} from '#store/import'

export interface FilesApi {
  /** Reads a file about programs; `onProgress` hears a share from 0 to 1 and must be a comlink proxy. */
  readonly read: (request: ReadRequest, onProgress: (share: number) => void) => Promise<ReadReply>
  /** Every program of the directory by name, for choosing the one a row means. */
  readonly programs: () => Promise<NamedPrograms>
  /** Those of one specialty, by name. */
  readonly programsOf: (specialty: SpecialtyId) => Promise<NamedPrograms>
  /** What somebody typed or pasted of a season, each piece with the program it means. */
  readonly lines: (request: LinesRequest) => Promise<readonly NotedLine[]>
  /** The confidential list of unfilled programs: read for this answer, kept nowhere. */
  readonly unfilled: (text: string, today: string) => Promise<UnfilledList>
  /** What a question bank or self-assessment gave, with the columns proposed where it is a table. */
  readonly study: (file: Blob, name: string, options: StudyImportOptions) => Promise<StudyReply>
  /** The experiences of a CV or a saved MyERAS application. */
  readonly cv: (file: Blob, name: string) => Promise<CvOutcome>
}

export interface LinesRequest extends Omit<NotingIn, 'programs' | 'specialties' | 'chosen'> {
  readonly text: string
  /** Programs of these specialties can be meant, and those that are in the log. */
  readonly specialties: readonly SpecialtyId[]
  readonly chosen: Readonly<Record<string, ProgramId>>
}

export interface ReadRequest {
  readonly file: Blob
  readonly name: string
  readonly today: string
  readonly mapping?: ColumnMapping
  readonly said?: ColumnMapping
  /** Whether the month or the day comes first where a column of days leaves it open. */
  readonly days?: DayOrder
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
      /** Names of specialties whose programs are not on this device: a row that means one of them finds no program. */
      readonly missing: readonly string[]
    }

export interface NamedProgram {
  readonly id: ProgramId
  readonly specialty: SpecialtyId
  readonly label: string
}

export interface NamedPrograms {
  readonly programs: readonly NamedProgram[]
  /** Names of specialties whose programs are not on this device. */
  readonly missing: readonly string[]
}

export interface StudyReply {
  readonly outcome: StudyOutcome
  /** Columns found in a table's header, and headers that no column takes. */
  readonly columns: { readonly mapping: QuestionMapping; readonly unknown: readonly string[] }
}
