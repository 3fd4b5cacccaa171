import type { Fact } from '../answer.ts'

/** Dates, fees and limits of the application seasons, by Match year. */
export interface SeasonFacts {
  readonly calendars: readonly SeasonCalendar[]
  /** Fees in the order of their season; the newest not after the target season is in force. */
  readonly fees: readonly FeeSchedule[]
  /** One-off costs such as the ERAS token, transcripts, NRMP registration and ECFMG fees. */
  readonly oneOffCosts: readonly OneOffCost[]
  readonly limits: SeasonLimits
  /** What the plan says about the Pathway, the OET, SOAP and the Match, beside the dates. */
  readonly requirements?: SeasonRequirements
  /** What binds an applicant, and what is known of letters and interviews: told, each with its page. */
  readonly duties?: readonly Duty[]
  /** The steps from the Match to the first day of residency, by the route to work. */
  readonly arrival?: readonly ArrivalStep[]
}

export interface Duty extends Fact<string> {
  readonly id: string
  readonly topic: 'SOAP' | 'after the Match' | 'duties' | 'letters' | 'interviews' | 'list'
  readonly amount?: number
}

export interface ArrivalStep extends Fact<string> {
  readonly id: string
  readonly route: 'any' | 'j1' | 'h1b' | 'permit' | 'f1opt' | 'o1'
  /** Whether only who comes from abroad takes it, or only who changes status inside the US; absent: both. */
  readonly where?: 'abroad' | 'inside'
  /** Place among the steps of its route. */
  readonly order: number
  /** Steps that have to be done before it can begin, as far as they belong to this person's way. */
  readonly after?: readonly string[]
  /** Days before the first of July before which it may not be; it then takes its least days, and the rest is the window. */
  readonly earliestBeforeStart?: number
  /** How long it usually takes. */
  readonly days: { readonly least: number; readonly most: number }
  /** Who has to act. */
  readonly who: 'you' | 'program' | 'hospital' | 'sponsor'
}

export type SeasonEvent =
  | 'seasonOpens'
  | 'submitFrom'
  | 'programReviewFrom'
  | 'mspeRelease'
  | 'nrmpRegistrationOpens'
  | 'nrmpRegistrationDeadline'
  | 'nrmpLateRegistrationDeadline'
  | 'pathwaysOpen'
  | 'pathwaysDeadline'
  | 'rankingOpens'
  | 'rankListDeadline'
  | 'matchWeek'
  | 'soapApplicationsOpen'
  | 'soapReviewFrom'
  | 'soapRound1'
  | 'soapRound2'
  | 'soapRound3'
  | 'soapRound4'
  | 'soapEnds'
  | 'unfilledListUntil'
  | 'matchDay'
  | 'seasonEnds'
  | 'residencyStarts'
  | 'residencyCasOpens'
  | 'residencyCasSubmitFrom'
  | 'residencyCasSubmitBy'
  | 'residencyCasReviewFrom'

export interface SeasonCalendar {
  /** Match year: 2027 is the season whose Match Day is in March 2027. */
  readonly season: number
  /** ISO day, or ISO date-time with offset where the hour is known. A `derived` date is a projection and is shown as expected. */
  readonly events: Readonly<Partial<Record<SeasonEvent, Fact<string>>>>
}

export type ApplicationService = 'ERAS' | 'ResidencyCAS'

/** Application fee tiers of a service, counted per specialty (ERAS) or over all programs (ResidencyCAS, as sourced). */
export interface FeeSchedule {
  readonly service: ApplicationService
  readonly season: number
  readonly tiers: Fact<readonly FeeTier[]>
  /** Whether the tiers start again for each specialty. */
  readonly perSpecialty: boolean
}

/** From the `from`-th program on: a flat sum for the tier, or so much for each. `to` null means without end. */
export interface FeeTier {
  readonly from: number
  readonly to: number | null
  readonly usdEach?: number
  readonly usdFlat?: number
}

export interface OneOffCost {
  readonly id: string
  readonly label: string
  readonly usd: Fact<number>
  /** When it is due: before applying, on registering for the Match, and so on. */
  readonly when: 'certification' | 'application' | 'match' | 'visa'
}

export interface SeasonRequirements {
  /** Earliest day of an OET that the season's Pathway accepts, by Match year. */
  readonly oetTakenFrom: readonly { readonly season: number; readonly day: Fact<string> }[]
  readonly oetMinimum: Fact<OetMinimum>
  /** ECFMG has to confirm exams, Pathway and OET to NRMP by the rank list deadline; not the certificate. */
  readonly examsByRankListDeadline: Fact<boolean>
  /** Nobody begins an accredited residency without the certificate, which also takes the diploma. */
  readonly certificateBeforeTraining?: Fact<boolean>
  readonly matchIsBinding: Fact<boolean>
  readonly soapOfferRounds: Fact<number>
  readonly soapMayContactPrograms: Fact<boolean>
  /** Step 3 can be applied for only after the ECFMG certificate was issued. */
  readonly step3After: Fact<string>
  readonly signalsGoOutWithApplication: Fact<boolean>
  /** What registering with NRMP after the standard deadline costs more. */
  readonly lateRegistrationUsd?: Fact<number>
  /** Hours within which a SOAP offer has to be answered. */
  readonly soapAnswerHours?: Fact<number>
  /** Last day of a certificate that did not become permanent, by the year of its Pathway. */
  readonly certificateExpires?: readonly { readonly season: number; readonly day: Fact<string> }[]
  /** Months of accredited training after which the certificate does not expire any more. */
  readonly certificatePermanentAfterMonths?: Fact<number>
}

export interface OetMinimum {
  readonly listening: number
  readonly reading: number
  readonly speaking: number
  readonly writing: number
}

export interface SeasonLimits {
  readonly experiences: Fact<number>
  readonly experienceCharacters: Fact<number>
  readonly mostMeaningful: Fact<number>
  readonly mostMeaningfulCharacters: Fact<number>
  readonly personalStatementCharacters: Fact<number>
  readonly lettersPerProgram: Fact<number>
  readonly geographicDivisions: Fact<number>
  readonly ranksIncluded: Fact<number>
  readonly extraRankUsd: Fact<number>
  readonly soapApplications: Fact<number>
}
