import type { Program } from '#domain'

/** A program before our estimates are added, and what they will rest on. Evidence stays in the build. */
export interface ProgramRecord {
  readonly program: Program
  readonly evidence: Evidence
}

/** Reported figures used to estimate, never carried by the product. */
export interface Evidence {
  /** Share of non-US IMGs among the residents of 2021, 0 to 1. */
  readonly residentShare?: number
  /** Residents of all years in 2021: the number behind the share. */
  readonly residents?: number
  /** Applications received in the 2021 season, of every kind of applicant. */
  readonly applications?: number
  /** Share of non-US IMG applicants invited in the 2024 season, printed to two digits. */
  readonly invitedShare?: number
  readonly visaJ1?: boolean
  readonly visaH1b?: boolean
  readonly university?: boolean
}
