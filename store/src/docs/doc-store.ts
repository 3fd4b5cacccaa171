/** Where documents live, whichever place it is. A document is JSON, named by kind and id, and counts its revisions. */
export interface DocStore {
  readonly get: (kind: string, id: string) => Promise<Doc | undefined>
  /** Every document of a kind, by id. */
  readonly list: (kind: string) => Promise<readonly Doc[]>
  /** Every document, by kind and id. */
  readonly all: () => Promise<readonly Doc[]>
  /** Saves when `rev` is the revision now stored (0: none yet); otherwise nothing changes and the answer says what stands there. */
  readonly put: (doc: Doc) => Promise<PutResult>
  /** Removes when `rev` is the revision now stored. */
  readonly remove: (doc: Omit<Doc, 'body'>) => Promise<RemoveResult>
  /** These documents, revisions as they are, instead of all that is there: whole or not at all, also when stopped in between. */
  readonly replaceAll: (docs: readonly Doc[]) => Promise<void>
}

export interface Doc {
  readonly kind: string
  readonly id: string
  /** The revision this body rests on; stored revisions count from 1. */
  readonly rev: number
  readonly body: unknown
  /** When it was last saved, as an instant in UTC; says which of two devices is newer. Absent in documents of before 0.3.0. */
  readonly savedAt?: string
  /**
   * Parts that could not be read, as they stand, where the rest can. Who saves the document without them has put them elsewhere.
   */
  readonly damaged?: readonly unknown[]
}

export type DocName = Pick<Doc, 'kind' | 'id'>

export type PutResult = { readonly kind: 'saved'; readonly rev: number } | Conflict
export type RemoveResult = { readonly kind: 'removed' } | Conflict

/** Somebody else saved first. */
export interface Conflict {
  readonly kind: 'conflict'
  readonly current?: Doc
}
