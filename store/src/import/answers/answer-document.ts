/** An answer is kept as an import of one claim: shown, taken back and carried between devices as every other. */
import type { IsoDate } from '#domain'
import { claimOfAnswer } from '#domain/claims'
import type { GivenAnswer } from '#domain/claims'
import type { ImportDocument } from '../import-document.ts'

export interface AnswerToKeep extends GivenAnswer {
  /** The sentence that proves it, in the words of the program. */
  readonly proof?: string
  readonly today: IsoDate
}

/** A second answer to the same question replaces the first. */
export function answerDocument({ proof, today, ...answer }: AnswerToKeep): ImportDocument {
  return {
    version: 1,
    id: `answer-${answer.program}-${answer.field.toLowerCase()}`,
    fileName: 'Your answer',
    format: 'answer',
    title: `${answer.field} of ${answer.program}`,
    importedOn: today,
    entries: [{ program: answer.program, claims: claimOfAnswer(answer, proof === undefined ? {} : { proof }) }],
    answer,
  }
}
