import type { SpecialtyId } from '#domain'
import type { Program } from '#domain/claims'

/** What a statement is written for: a whole specialty, or one program of the list. */
export interface StatementTarget {
  /** Name of its document on this device. */
  readonly id: string
  readonly label: string
  readonly specialty: SpecialtyId
  readonly specialtyName: string
  readonly program?: Program
}
