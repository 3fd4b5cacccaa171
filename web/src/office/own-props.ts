import type { OfficeClient } from '#client'

/** What every part of an applicant's own page is given. */
export interface OwnProps {
  readonly office: OfficeClient
  readonly owner: string
  /** For what is closed on this device; empty where the office may read, or while none was given. */
  readonly passphrase: string
}
