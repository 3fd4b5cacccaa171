import type { ExamResult } from '#domain/person'
import type { Choice, Fact, IsoDate, Source } from '#domain'
import type { ProgramClaims } from '#domain/claims'
import type { AskedColumn } from './programs/column-meanings.ts'
import type { ColumnMapping } from './programs/columns.ts'

/** What an importer found in a file, before the user has confirmed any of it. */
export interface Reading {
  readonly format: ImportFormat
  /** One line for the preview: what the file is. */
  readonly title: string
  readonly programs: readonly ReadProgram[]
  readonly exams?: ReadExams
  readonly filings?: readonly EmployerFilings[]
  /** Rows that could not be read, each with its reason; kept for export. */
  readonly failed: readonly FailedRow[]
  /** Columns or labels in the file that no field of ours takes, and those expected but missing. */
  readonly unknownColumns: readonly string[]
  /** What each column was read as, and the columns that are not read until the user says what they mean. */
  readonly mapping?: ColumnMapping
  readonly askedColumns?: readonly AskedColumn[]
  /** Columns whose days could be read both ways: none of them is read before the user says which comes first. */
  readonly askedDays?: readonly AskedDays[]
  readonly missingColumns: readonly string[]
  /** What the importer left out on purpose, in words. */
  readonly notes: readonly string[]
}

/** A column of days that does not tell whether the month or the day comes first, with one of its cells. */
export interface AskedDays {
  readonly header: string
  readonly cell: string
  readonly monthFirst: IsoDate
  readonly dayFirst: IsoDate
}

export type ImportFormat =
  | 'spreadsheet'
  | 'residency-explorer-page'
  | 'residency-explorer-grid'
  | 'residency-explorer-compare'
  | 'freida-page'
  | 'nrmp-program-results'
  | 'eras-list'
  | 'lca-disclosure'
  | 'usmle-score-report'
  | 'eras-application'
  | 'program-web-page'
  | 'calendar'
  | 'mail'
  | 'answer'
  | 'answers'

/** One program as a file names it, with what the file says about it. */
export interface ReadProgram {
  readonly line: number
  /** Number of its sheet, from 1, where the file has several. */
  readonly sheet?: number
  readonly name: string
  readonly acgmeId?: string
  readonly nrmpCode?: string
  readonly city?: string
  readonly state?: string
  readonly institution?: string
  readonly specialty?: string
  /** Names of its sheet and file, which may say the specialty where no column does. */
  readonly headings?: readonly string[]
  readonly claims: ProgramClaims
  readonly season?: ReadSeason
  /** The words of the source that prove a claim, by field, where it was read out of prose. */
  readonly proof?: Readonly<Record<string, string>>
  /** Cells as they stood in the file, by column. */
  readonly raw: Readonly<Record<string, string>>
}

/** What a tracker, a calendar or a letter tells of the applicant's own season at a program: lines to confirm. */
export interface ReadSeason {
  readonly applied?: boolean
  /** Day the application was sent. */
  readonly sentOn?: IsoDate
  readonly signalSent?: Choice<'sentSignal'> | 'none'
  /** `waiting` is no answer yet. */
  readonly answer?: Choice<'programAnswer'> | 'waiting'
  readonly answeredOn?: IsoDate
  readonly interviewDay?: IsoDate
  /** `09:00` on the clock of `interviewZone` (IANA), or of the program where that is not said. */
  readonly interviewAt?: string
  readonly interviewZone?: string
  readonly interviewMinutes?: number
  /** The interview was called off. */
  readonly isOff?: true
  readonly rank?: number
}

export interface FailedRow {
  readonly line: number
  readonly reason: string
  readonly text: string
  /** A cell, or a column without a name: the rest of the line was read. */
  readonly isPart?: true
}

/** Exam results read from an official report, for the profile. */
export interface ReadExams {
  readonly step1?: ExamResult
  readonly step2ck?: ExamResult
  readonly step3?: ExamResult
  readonly ecfmgCertificate?: { readonly status: 'issued' | 'none'; readonly date?: IsoDate }
  readonly source: Source
}

/** Certified labour condition applications of one employer for physicians in training: evidence of the employer, not of a program. */
export interface EmployerFilings {
  readonly employer: string
  readonly state: string
  readonly cities: readonly string[]
  readonly trainees: Fact<number>
  readonly titles: readonly string[]
}

/** Why a file gave nothing: a sentence for the user. */
export interface Refusal {
  readonly kind: 'refused'
  readonly reason: string
  /** Of a table in which no column is known to name programs, the one that most likely does. */
  readonly likelyName?: string
}

export type ReadOutcome = { readonly kind: 'read'; readonly reading: Reading } | Refusal

export function refuse(reason: string): Refusal {
  return { kind: 'refused', reason }
}
