import type { Program } from '#domain/claims'

/** What a statement is written for: a whole specialty, or one program of the list. */
export interface StatementTarget {
  /** Name of its document on this device. */
  readonly id: string
  readonly label: string
  readonly specialty: string
  readonly specialtyName: string
  readonly program?: Program
}
