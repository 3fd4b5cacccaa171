import type { Choice } from '../choices.ts'
import type { Application } from '../season/season-log.ts'
import type { UsStatus, VisaKind } from '../rules/visa-facts.ts'
import type { CountryCode, IsoDate, ProgramId, SpecialtyId } from '../units.ts'

/**
 * What an applicant says of themselves. Only `specialties` is required: everything else may be absent,
 * and absent means unknown. Parsed and validated in store/; this is the shape the whole domain reads.
 */
export interface Profile {
  readonly version: 1
  readonly specialties: readonly SpecialtyChoice[]
  readonly name?: string
  readonly applicant?: Applicant
  readonly visa?: VisaSituation
  readonly education?: Education
  readonly exams?: Exams
  readonly practiceTests?: readonly PracticeTest[]
  readonly study?: StudyTime
  readonly usClinicalExperience?: readonly UsClinicalExperience[]
  readonly letters?: readonly Letter[]
  readonly scholarlyWork?: readonly ScholarlyWork[]
  readonly experiences?: readonly Experience[]
  readonly languages?: readonly Language[]
  readonly previousMatches?: readonly PreviousMatch[]
  readonly connections?: readonly Connection[]
  readonly preferences?: Preferences
  readonly partner?: Partner
  readonly money?: Money
  readonly season?: SeasonState
}

export interface SpecialtyChoice {
  readonly id: SpecialtyId
  /** A backup is applied to, but costs preference. */
  readonly backup?: boolean
}

export interface Applicant {
  readonly type?: Choice<'applicantType'>
  readonly citizenships?: readonly CountryCode[]
  readonly schoolCountry?: CountryCode
  readonly location?: Choice<'location'>
  /** The clock they live by (IANA), such as Asia/Karachi. Absent: that of the device. */
  readonly timeZone?: string
}

export interface VisaSituation {
  /** Whether a program has to sponsor. Absent: derived from status and citizenship where they settle it. */
  readonly needed?: boolean
  /** Sponsorships the applicant would accept. Absent: either. */
  readonly acceptable?: readonly VisaKind[]
  readonly status?: UsStatus
  /** Years on J-1 of every category. */
  readonly priorJ1Years?: number
  /** Years of them in clinical training: only these count against the limit. */
  readonly j1ClinicalYears?: number
  readonly priorH1bYears?: number
  /** Days spent outside the US while holding H-1B, which can be added back. */
  readonly h1bDaysAbroad?: number
  /** Whether a full year outside the US followed the last H-1B. */
  readonly yearAbroadAfterH1b?: boolean
  /** How far a green card has come: an employer’s petition (labor certification or I-140), or another way. */
  readonly greenCardPetition?: Choice<'greenCardPetition'>
  /** A work permit of the person's own, what it rests on, and until when it is valid; `none` says that there is none. */
  readonly permit?: { readonly basis?: Choice<'permitBasis'>; readonly until?: IsoDate }
  /** Field of the US degree that practical training rests on. */
  readonly practicalTraining?: Choice<'practicalTraining'>
  /** Where the person stood on the first day of the suspension that names their country. */
  readonly onFirstDay?: Choice<'onFirstDay'>
  /** Subject to the two-year home-country requirement from an earlier J-1. */
  readonly homeRequirement?: boolean
  /** Passport or travel document the applicant would travel on, where there are several. */
  readonly travelPassport?: CountryCode
  /** A valid visa already in the passport, and until when. */
  readonly validVisa?: { readonly kind: Choice<'validVisa'>; readonly until: IsoDate }
  /** Whether to reckon with the payment for new H-1B petitions from abroad. Absent: as the dated rule says. */
  readonly assumeH1bPayment?: boolean
}

export interface Education {
  readonly degree?: string
  readonly school?: string
  readonly graduationYear?: number
  /** 1 to 12; it decides for students only, whose diploma has to be there in time. */
  readonly graduationMonth?: number
  readonly otherDegrees?: readonly string[]
  readonly honours?: readonly string[]
  readonly gaps?: readonly Gap[]
}

export interface Gap {
  readonly from: string
  readonly to: string
  readonly reason?: string
}

export interface Exams {
  readonly step1?: ExamResult
  readonly step2ck?: ExamResult
  readonly step3?: ExamResult
  readonly oet?: { readonly date?: IsoDate; readonly passed?: boolean }
  /** ECFMG Pathway, 1 to 6, and where it stands. */
  readonly pathway?: { readonly number?: number; readonly status?: Choice<'pathwayStatus'> }
  readonly ecfmgCertificate?: { readonly status?: Choice<'certificateStatus'>; readonly date?: IsoDate }
}

export interface ExamResult {
  /** Day taken, or planned when `result` is absent. */
  readonly date?: IsoDate
  /** Three-digit score, 1 to 300. Step 1 has none since 2022-01-26. */
  readonly score?: number
  readonly result?: Choice<'examResult'>
  /** Attempts so far, failed ones included. */
  readonly attempts?: number
}

export type PracticeTestSource = Choice<'practiceTest'>

export interface PracticeTest {
  readonly exam: Choice<'exam'>
  readonly source: PracticeTestSource
  /** Form as printed, such as `14`. */
  readonly form?: string
  readonly date: IsoDate
  /** Three-digit score, or percent correct for Free 120 and question banks. */
  readonly score: number
}

export interface StudyTime {
  readonly hoursPerWeek?: number
  /** Hours by day, Monday first. */
  readonly hoursByDay?: readonly number[]
  readonly restDays?: readonly number[]
  readonly targetScore?: number
}

export interface UsClinicalExperience {
  readonly kind: Choice<'clinicalExperience'>
  readonly months: number
  readonly specialty?: SpecialtyId
  readonly state?: string
  readonly program?: ProgramId
  readonly year?: number
}

export interface Letter {
  readonly author?: string
  readonly role?: string
  readonly specialty?: SpecialtyId
  readonly fromUs?: boolean
  readonly informaticsAngle?: boolean
  readonly status?: Choice<'letterStatus'>
  readonly due?: IsoDate
}

export interface ScholarlyWork {
  readonly kind: Choice<'scholarlyWork'>
  readonly title: string
  readonly year?: number
  readonly status?: Choice<'scholarlyStatus'>
  readonly firstAuthor?: boolean
  readonly link?: string
}

/** One entry of the evidence log: what was done, and what shows it. */
export interface Experience {
  readonly id?: string
  readonly kind: Choice<'experience'>
  readonly title: string
  readonly organization?: string
  readonly country?: CountryCode
  readonly from?: string
  readonly to?: string
  readonly hoursPerWeek?: number
  readonly role?: string
  readonly description?: string
  readonly tools?: readonly string[]
  readonly peopleServed?: number
  readonly result?: MeasuredResult
  readonly evidence?: string
  readonly canVouch?: string
  readonly mostMeaningful?: boolean
}

/** A measured change; a missing number is asked for, never supplied. */
export interface MeasuredResult {
  readonly measure: string
  readonly before?: number
  readonly after?: number
  readonly unit?: string
  readonly n?: number
  readonly period?: string
}

export interface Language {
  readonly name: string
  readonly level?: Choice<'languageLevel'>
}

export interface PreviousMatch {
  readonly year: number
  readonly specialties?: readonly SpecialtyId[]
  readonly applications?: number
  readonly interviews?: number
  readonly ranked?: number
  readonly outcome?: Choice<'matchOutcome'>
}

export interface Connection {
  readonly state: string
  readonly kind: Choice<'connection'>
}

export type CensusDivision = Choice<'censusDivision'>

export type WeightName = Choice<'weight'>

export interface Preferences {
  /** Up to three, as MyERAS asks. */
  readonly divisions?: readonly CensusDivision[]
  readonly states?: readonly string[]
  readonly avoidStates?: readonly string[]
  readonly settings?: readonly Choice<'surroundings'>[]
  readonly programSettings?: readonly Choice<'programSetting'>[]
  readonly size?: Choice<'programSize'>
  /** What matters, 0 to 10 each. */
  readonly weights?: Readonly<Partial<Record<WeightName, number>>>
  readonly pinned?: readonly ProgramId[]
  readonly excluded?: readonly ProgramId[]
  readonly ratings?: Readonly<Record<string, number>>
  /** What a match at the program that fits least is worth, 0 to 1, beside 1 for the best fit. Absent: 0.7. */
  readonly leastFitWorth?: number
  /** What a match in a backup specialty is worth, 0 to 1, beside the same fit in a first choice. Absent: 0.8. */
  readonly backupWorth?: number
  /** Share of the list that goes to first choices where there are backups, 0 to 1. Absent: two thirds. */
  readonly firstChoiceShare?: number
  /** Programs the list must hold at least, by tier, by two-letter state, by specialty. */
  readonly minimumByTier?: Readonly<Partial<Record<Choice<'tier'>, number>>>
  readonly minimumByState?: Readonly<Record<string, number>>
  readonly minimumBySpecialty?: Readonly<Record<string, number>>
  readonly notes?: Readonly<Record<string, string>>
  /** Things the applicant will not give up, in their own words. */
  readonly nonNegotiables?: readonly string[]
}

/** Who comes with the applicant. In a couple of the Match, what decides about them too, in the shapes of a profile of their own. */
export interface Partner extends Pick<Profile, 'applicant' | 'usClinicalExperience'> {
  readonly name?: string
  readonly couplesMatch?: boolean
  readonly specialty?: SpecialtyId
  readonly state?: string
  readonly city?: string
  readonly visa?: Pick<VisaSituation, 'needed' | 'acceptable' | 'status'>
  readonly education?: Pick<Education, 'graduationYear'>
  readonly exams?: Pick<Exams, Choice<'exam'> | 'ecfmgCertificate'>
  readonly money?: Pick<Money, 'applicationBudget' | 'maxApplications'>
  /** What both matched in different places is worth, 0 to 1, beside 1 for both in one place. Absent: 0.5. At 0 it is not ranked. */
  readonly apartWorth?: number
  /** What one of the two matched alone is worth, 0 to 1. Absent: 0.25. At 0 it is not ranked. */
  readonly aloneWorth?: number
  /** How far each would travel to work from a home between, in kilometres. Absent: 50. */
  readonly reachKm?: number
  /** The programs they rank, first to last. Their own file, where there is one, speaks before it. */
  readonly ranks?: readonly ProgramId[]
}

export interface Money {
  /** For application fees, in USD. */
  readonly applicationBudget?: number
  readonly interviewBudget?: number
  readonly maxApplications?: number
  readonly maxApplicationsBySpecialty?: Readonly<Record<string, number>>
  /** The most interviews the applicant can attend. */
  readonly maxInterviews?: number
}

/** Where the applicant stands in a season: decides the season the advice is for. */
export interface SeasonState {
  /** Match year aimed at, such as 2028. Absent: follows from the day and whether applications went out. */
  readonly target?: number
  /** Match year of the season in which applications were sent. */
  readonly appliedFor?: number
  readonly applications?: readonly Application[]
}

export type { Application } from '../season/season-log.ts'
