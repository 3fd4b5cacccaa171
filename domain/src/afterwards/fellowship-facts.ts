import type { Fact } from '../answer.ts'

/** The clinical informatics fellowship: programs, how one applies, what the board asks. */
export interface FellowshipFacts {
  readonly programs: readonly Fellowship[]
  readonly months: Fact<number>
  readonly applyVia: Fact<string>
  readonly eligiblePrimary: Fact<string>
  readonly practicePathwayUntil: Fact<number>
  readonly domains: Fact<readonly string[]>
  readonly matchDates: readonly Fact<{ readonly event: string; readonly when: string }>[]
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
  }
}
