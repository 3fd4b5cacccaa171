/** What the page and the study worker say to each other. Everything here can be copied between threads. */
import type { Answer } from '#domain'
import type { DecidedExams, StudyDashboard, StudyLog, StudyWeek } from '#domain/study'
import type { Draft } from '../draft/draft.ts'

export interface StudyRequest {
  readonly log: StudyLog
  readonly draft: Draft
  readonly today: string
  /** What the advice decided about exams; empty before there is one. */
  readonly decided: DecidedExams
}

export interface StudyReading {
  readonly dashboard: StudyDashboard
  /** From today to Sunday. */
  readonly week: Answer<StudyWeek>
  /** The whole week that begins on the coming Monday. */
  readonly nextWeek: Answer<StudyWeek>
}

export interface StudyApi {
  readonly read: (request: StudyRequest) => Promise<StudyReading>
}
