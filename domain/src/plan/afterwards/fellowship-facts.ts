import type { Fact } from '../../answer.ts'
import type { ProgramClaims } from '../../claims/program.ts'
import type { SpecialtyId } from '../../units.ts'

/** The clinical informatics fellowship: programs, how one applies, what the board asks. */
export interface FellowshipFacts {
  readonly programs: readonly Fellowship[]
  readonly months: Fact<number>
  readonly applyVia: Fact<string>
  readonly eligiblePrimary: Fact<string>
  readonly practicePathwayUntil: Fact<number>
  readonly domains: Fact<readonly string[]>
  readonly matchDates: readonly Fact<{ readonly event: string; readonly when: string }>[]
  /** Days of one fellowship cycle; later cycles are projected from the newest. */
  readonly cycle?: readonly Fact<FellowshipDate>[]
  /** How one fellowship match went; small and old, so told with its years. */
  readonly matchOutcome?: Fact<FellowshipMatchOutcome>
  readonly applicationFees?: Fact<
    readonly { readonly from: number; readonly to: number | null; readonly usdEach?: number; readonly usdFlat?: number }[]
  >
  /** Length of residency by specialty; a specialty that is not here has no length known. */
  readonly residencyYears?: readonly { readonly specialty: SpecialtyId; readonly years: Fact<number> }[]
  /** What the board says about a transitional or preliminary year alone. */
  readonly transitionalYearSuffices?: Fact<boolean>
  readonly fundingHint?: Fact<string>
  readonly membership?: Fact<string>
  /** How earlier matches went, year by year as far as totals were published. */
  readonly matchHistory?: readonly Fact<Readonly<Record<string, string | number>>>[]
  readonly forGraduatesAbroad?: Fact<string>
  readonly boardOrder?: Fact<string>
  readonly onJ1?: Fact<string>
}

/** A day of the cycle it was published for; later cycles keep the weekday and the place in the month. */
export interface FellowshipDate {
  readonly event: 'submitFrom' | 'reviewFrom' | 'matchOpens' | 'commitDeadline' | 'results'
  readonly day: string
}

export interface FellowshipMatchOutcome {
  readonly applicants: number
  readonly inMatch: number
  readonly matched: number
  readonly medianApplications: number
  readonly medianRanks: number
}

export interface Fellowship {
  readonly name: string
  readonly city: string
  readonly state: string
  readonly latitude?: number
  readonly longitude?: number
  readonly claims: {
    readonly listed: Fact<boolean>
    readonly h1bEligible?: Fact<boolean>
    readonly citizensOnly?: Fact<boolean>
    readonly participatesInEras?: Fact<boolean>
    readonly letters?: Fact<number>
    readonly pathologyOnly?: Fact<boolean>
    readonly acgmeId?: Fact<string>
  }
  /** What it told the applicant, or another applicant, each reply with its day. */
  readonly said?: ProgramClaims
}
