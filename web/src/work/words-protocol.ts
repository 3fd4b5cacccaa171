/** What the page and the words worker say to each other. Everything here can be copied between threads. */
import type { OwnRecords } from '#domain/person'
import type { SpecialtyId } from '#domain'
import type { Season } from '#domain/season'
import type { Program } from '#domain/claims'
import type { ExamAssessment } from '#domain/exams'
import type { Means, WritingReading, WrittenStatement } from '#writing'
import type { CapitalPlan } from '#writing/informatics'
import type { FormField, Paper } from '#writing/paper'
import type { Finding, ProgramBrief, StatementReport, StatementVariant } from '#writing/words'
import type { Draft } from '../draft/draft.ts'

export interface WordsRequest {
  readonly draft: Draft
  /** What is kept beside it and tells who the person is. */
  readonly records: OwnRecords
  readonly today: string
  readonly exams: ExamAssessment
  readonly season: Season
}

export interface StatementCheckRequest extends Omit<WrittenStatement, 'names'> {
  readonly words: WordsRequest
}

/** What can be taken away: every paper, and the fields of the application form one by one. */
export interface WordsFiles {
  readonly papers: readonly Paper[]
  readonly fields: readonly FormField[]
}

/** Each answer is undefined while the profile names no specialty. */
export interface WordsApi {
  readonly read: (request: WordsRequest) => Promise<WritingReading | undefined>
  readonly check: (request: StatementCheckRequest) => Promise<StatementReport | undefined>
  readonly checkMessage: (request: WordsRequest, text: string) => Promise<readonly Finding[] | undefined>
  readonly capital: (request: WordsRequest, means: Means) => Promise<CapitalPlan | undefined>
  readonly variantFor: (request: WordsRequest, program: Program) => Promise<StatementVariant | undefined>
  /** A statement to a whole specialty, whether the profile names it or not. */
  readonly variantOf: (request: WordsRequest, specialty: SpecialtyId) => Promise<StatementVariant | undefined>
  readonly brief: (request: WordsRequest, program: Program, notes: string) => Promise<ProgramBrief | undefined>
  readonly files: (request: WordsRequest) => Promise<WordsFiles | undefined>
}
