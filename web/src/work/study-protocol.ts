/** What the page and the study worker say to each other. Everything here can be copied between threads. */
import type { Answer } from '#domain'
import type { DecidedExams, StudyDashboard, StudyLog, StudyWeek } from '#domain/study'
import type { DocChange } from '#store'
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

/** The worker has a log of its own, made of the changes it was told: a log of years is not sent with every question. */
export interface StudyApi {
  /** Has at hand what every answer needs, so that a first question waits for the log alone. */
  readonly prepare: () => Promise<void>
  /** One change more of the log, the `at`th from 0 on. False where the worker does not have those before it. */
  readonly take: (change: DocChange, at: number) => Promise<boolean>
  /** Undefined where the worker has not taken so many changes: it was started anew. */
  readonly read: (question: StudyQuestion) => Promise<StudyReading | undefined>
}

export interface StudyQuestion extends Omit<StudyRequest, 'log'> {
  readonly changes: number
}
