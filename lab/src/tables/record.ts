import type { Program, ProgramSetting } from '#domain/claims'

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
  readonly setting?: ProgramSetting
  /** Shares of the residents of 2021, 0 to 1. */
  readonly usImgShare?: number
  readonly osteopathicShare?: number
  /** Share of all applicants interviewed for the 2020 season, 0 to 1. */
  readonly interviewedShare?: number
  /** Middle of the Step 1 range of the residents of 2021. */
  readonly residentsStep1?: number
  /** Share of graduates who go on to a fellowship, 0 to 1. */
  readonly fellowshipShare?: number
  /** Accredited for the first time in 2021. */
  readonly newlyAccredited?: boolean
  /** Only in the 2024 list. */
  readonly onlyInRecentList?: boolean
}
