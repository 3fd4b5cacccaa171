import type { Fact } from '../answer.ts'
import type { Choice } from '../choices.ts'
import type { ProgramId, SpecialtyId } from '../units.ts'

/** A residency program and everything said about it. An absent field is unknown, never "no". */
export interface Program {
  readonly id: ProgramId
  readonly name: string
  /** Empty where the city is unknown. */
  readonly city: string
  /** Two-letter postal code, `PR` included. */
  readonly state: string
  readonly specialty: SpecialtyId
  readonly institution?: string
  readonly latitude?: number
  readonly longitude?: number
  /** Confidence, 0 to 1, that rows joined by name belong to this program; absent where ids agreed. */
  readonly joinScore?: number
  readonly claims: ProgramClaims
}

export type Claims<T> = readonly Fact<T>[]

export type ProgramSetting = Choice<'programSetting'>

/** Whether a program takes residents; absent where nobody reported anything unusual. */
export type ProgramStatus = Choice<'programStatus'>

/** An estimate of ours with its 80 % interval; the evidence it rests on stands in the fact's note. */
export interface Estimate {
  readonly point: number
  readonly low: number
  readonly high: number
}

/** Whether the value of a field is an estimate, among all that a field can hold. */
export function isEstimate(value: unknown): value is Estimate {
  return typeof value === 'object' && value !== null && 'point' in value && 'low' in value && 'high' in value
}

/** What one Match brought a program. */
export interface YearMatched {
  readonly year: number
  readonly quota: number
  readonly matched: number
}

/** One list of facts a field, resolved by `inForce` in ledger.ts. */
export interface ProgramClaims {
  /** Whether lists of programs name it; false where the newest, read whole, does not. An old one is a reason to ask whether it still takes residents. */
  readonly listed?: Claims<boolean>
  readonly status?: Claims<ProgramStatus>
  readonly nrmpCode?: Claims<string>
  readonly website?: Claims<string>
  /** Quota and matched by Match year, newest first, from the user's own copy of the NRMP report. */
  readonly matchRecord?: Claims<readonly YearMatched[]>
  readonly positions?: Claims<number>
  readonly setting?: Claims<ProgramSetting>
  readonly visaJ1?: Claims<boolean>
  readonly visaH1b?: Claims<boolean>
  readonly visaF1Opt?: Claims<boolean>
  readonly minimumStep1?: Claims<number>
  readonly minimumStep2ck?: Claims<number>
  /** Most attempts at any Step that the program accepts. */
  readonly maximumAttempts?: Claims<number>
  /** Most years since graduation that the program accepts. */
  readonly maximumYearsSinceGraduation?: Claims<number>
  readonly usClinicalExperienceMonths?: Claims<number>
  /** Latest day for the ECFMG certificate, as the program words it. */
  readonly ecfmgCertificateBy?: Claims<string>
  readonly requiresStep3?: Claims<boolean>
  readonly lettersWanted?: Claims<number>
  readonly acceptsSignals?: Claims<boolean>
  /** A clinical informatics fellowship of the same institution in the same city. */
  readonly informaticsFellowshipOnSite?: Claims<string>
  /** One of the same institution in another city. */
  readonly informaticsFellowshipAtInstitution?: Claims<string>
  /** Whether that fellowship takes J-1 or H-1B holders. */
  readonly informaticsFellowshipJ1?: Claims<boolean>
  readonly informaticsFellowshipH1b?: Claims<boolean>
  /** A department, training grant or elective of informatics at the institution. */
  readonly informaticsTraining?: Claims<string>
  /** What a page or a person of the program says of informatics, quality or IT work. */
  readonly informaticsMention?: Claims<string>
  readonly ehrVendor?: Claims<string>
  /** Labor filings of the employer with trainee titles; evidence of the employer, never a policy of the program. */
  readonly h1bTraineeFilings?: Claims<number>
  /** Physicians the employer filed for in three fiscal years; evidence of the employer, attendings among them, never a policy of the program. */
  readonly h1bPhysicianFilings?: Claims<number>
  /** First H-1B petitions approved for the employer; evidence of the employer, never a policy of the program. */
  readonly h1bEmployerApprovals?: Claims<number>
  /** Invitation rate of a typical non-US IMG applicant, our shrunken estimate. */
  readonly invitationRate?: Claims<Estimate>
  /** Share of residents who are non-US IMGs, our shrunken estimate. */
  readonly nonUsImgShare?: Claims<Estimate>
}

export type ProgramField = keyof ProgramClaims
