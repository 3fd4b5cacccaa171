/** An answer that is no answer: with its status, and a sentence for whoever reads it. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503

export class Refusal extends Error {
  readonly status: RefusalStatus
  constructor(status: RefusalStatus, sentence: string) {
    super(sentence)
    this.status = status
  }
}
