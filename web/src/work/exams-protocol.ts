/** What the page and the exams worker say to each other. Everything here can be copied between threads. */
import type { Answer } from '#domain'
import type { ScoreForecast, Step3Decision } from '#domain/exams'
import type { CaseRequest } from './case-of-draft.ts'
import type { Advice } from './protocol.ts'

export interface ExamsRequest extends CaseRequest {
  /** The list as it stands, by which Step 3 is weighed. */
  readonly list: Pick<Advice['list'], 'picks'>
  readonly season: Advice['season']
}

export interface ExamsReading {
  readonly forecast: Answer<ScoreForecast>
  readonly step3: Step3Decision
}

export interface ExamsApi {
  /** Undefined while the profile names no specialty. */
  readonly read: (request: ExamsRequest) => Promise<ExamsReading | undefined>
}
