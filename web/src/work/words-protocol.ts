/** What the page and the words worker say to each other. Everything here can be copied between threads. */
import type { ExamAssessment } from '#domain/exams'
import type { CapitalInput, CapitalPlan, DomainCoverage, Evidence, EvidenceLog, LookFor } from '#writing/informatics'
import type {
  ErasEntry,
  Frame,
  InterviewQuestion,
  LetterPlan,
  ProgramBrief,
  ProgramDirectorView,
  StatementReport,
  StatementVariant,
  WriterBrief,
} from '#writing/words'
import type { FormField, Paper } from '#writing/paper'
import type { Program } from '#domain/claims'
import type { SeasonLimits } from '#domain/season'
import type { Draft } from '../draft/draft.ts'

export interface WordsRequest {
  readonly draft: Draft
  readonly today: string
  readonly assessment: ExamAssessment
}

/** Everything the log says, read once: each screen of Words shows a part of it. */
export interface WordsReading {
  readonly log: EvidenceLog
  readonly coverage: readonly DomainCoverage[]
  readonly lookFor: readonly (readonly [LookFor, readonly Evidence[]])[]
  readonly director: ProgramDirectorView
  readonly letters: LetterPlan
  /** Request and brief for each letter of the plan, in its order. */
  readonly letterDrafts: readonly { readonly email: Frame; readonly brief: WriterBrief }[]
  readonly questions: readonly InterviewQuestion[]
  readonly eras: readonly ErasEntry[]
  /** A statement for each specialty of the profile, in its order. */
  readonly variants: readonly StatementVariant[]
  readonly limits: SeasonLimits
}

export interface StatementCheckRequest extends WordsRequest {
  readonly text: string
  /** The program the statement goes to; absent for one to a whole specialty. */
  readonly program?: Program
  /** The specialty it speaks of, as people write it. */
  readonly specialty: string
}

export interface CapitalRequest extends Pick<CapitalInput, 'programs' | 'weeksLeft' | 'access' | 'hoursPerWeek'> {
  readonly words: WordsRequest
}

/** What can be taken away: every paper, and the fields of the application form one by one. */
export interface WordsFiles {
  readonly papers: readonly Paper[]
  readonly fields: readonly FormField[]
}

export interface WordsApi {
  /** Undefined while the profile names no specialty. */
  readonly read: (request: WordsRequest) => Promise<WordsReading | undefined>
  readonly check: (request: StatementCheckRequest) => Promise<StatementReport | undefined>
  readonly capital: (request: CapitalRequest) => Promise<CapitalPlan | undefined>
  readonly variantFor: (request: WordsRequest, program: Program) => Promise<StatementVariant | undefined>
  readonly brief: (request: WordsRequest, program: Program, notes: string) => Promise<ProgramBrief | undefined>
  readonly files: (request: WordsRequest) => Promise<WordsFiles | undefined>
}
