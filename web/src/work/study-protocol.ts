/** What the page and the study worker say to each other. Everything here can be copied between threads. */
import type { Answer } from '#domain'
import type { DecidedExams, StudyDashboard, StudyLog, StudyWeek } from '#domain/study'
import type { DocChange } from '#store'
import type { Draft } from '../draft/draft.ts'

/** There is one study log. */
export const logId = 'mine'

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

/** The worker has a log of its own, read where it is kept and changed as it was told: a log of years is not sent with every question. */
export interface StudyApi {
  /** Has at hand what every answer needs, so that a first question waits for the log alone. */
  readonly prepare: () => Promise<void>
  /** Reads the log from this browser by itself. False where it does not stand there in this revision, whole: then it has to be told. */
  readonly begin: (rev: number) => Promise<boolean>
  /** One change more of the log, the `at`th: from 0 on, or from 1 on where it has begun with what is kept. False where the worker does not have those before it. */
  readonly take: (change: DocChange, at: number) => Promise<boolean>
  /** Undefined where the worker has not taken so many changes: it was started anew. */
  readonly read: (question: StudyQuestion) => Promise<StudyReading | undefined>
}

export interface StudyQuestion extends Omit<StudyRequest, 'log'> {
  readonly changes: number
}
