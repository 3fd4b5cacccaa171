import type { Choice } from '../choices.ts'
import type { Answer } from '../answer.ts'
import type { UsStatus, VisaKind } from '../rules/visa-facts.ts'
import type { SeasonStanding } from '../season/season-log.ts'
import type { OneYear, Stage } from '../season/stage.ts'
import type { CountryCode, IsoDate } from '../units.ts'
import type {
  Applicant,
  Education,
  Exams,
  Gap,
  Money,
  PracticeTest,
  Preferences,
  Profile,
  StudyTime,
  UsClinicalExperience,
  VisaSituation,
} from './profile.ts'
import type { HeldPermit } from './permit.ts'
import type { VisaNeedFound } from './visa-need.ts'

/**
 * Who the applicant is, read once from what they say and from their own records. Whatever follows from it is derived here and
 * nowhere else; what is handed on in the applicant's own words keeps the shape it was written in. Absent is unknown.
 */
export interface Person extends Pick<Profile, TextParts> {
  readonly stage: Stage
  /** The preliminary or transitional year the person is in, with nothing known to follow it. */
  readonly oneYear?: OneYear
  /** Citizens and graduates of the United States, for whom the model was not fitted; absent for everybody else. */
  readonly outside?: 'usImg' | 'usGraduate'
  readonly citizenships: readonly CountryCode[]
  readonly location?: NonNullable<Applicant['location']>
  readonly visa: VisaStanding
  readonly exams: ExamRecord
  readonly education: EducationRecord
  readonly clinical: ClinicalRecord
  /** Published or accepted papers. Absent: the applicant said nothing of scholarly work. */
  readonly publications?: number
  readonly study: StudyTime & { readonly weeklyHours?: number }
  readonly preferences: Preferences
  readonly money: Money
  /** The season aimed at: what was sent, and what came of it. */
  readonly season: SeasonRecord
}

/** Parts of the profile handed on as they were written. */
type TextParts =
  | 'name'
  | 'specialties'
  | 'letters'
  | 'scholarlyWork'
  | 'experiences'
  | 'languages'
  | 'previousMatches'
  | 'connections'
  | 'partner'

/** What decides about visas: the need itself, what is accepted, and the years and papers there are. */
export interface VisaStanding extends Omit<VisaSituation, 'needed' | 'acceptable' | 'status' | 'permit'> {
  readonly need: VisaNeedFound
  /** Sponsorships the applicant would accept; both where they did not say. */
  readonly acceptable: readonly VisaKind[]
  readonly status?: UsStatus
  /** A work permit that is held. */
  readonly permit?: HeldPermit
  /** Whether the person says that they hold none. */
  readonly hasNoPermit?: true
}

export interface ExamRecord extends Pick<Exams, 'oet' | 'pathway'> {
  readonly step1: StepRecord
  readonly step2ck: StepRecord
  readonly step3: StepRecord
  readonly certificate: CertificateRecord
  /** Practice tests of the profile and of the study log, each once. Absent: neither has one. */
  readonly practiceTests?: readonly PracticeTest[]
}

/** Where the applicant stands with one Step. */
export interface StepRecord {
  /** `awaiting result`: the day is past and no result is in. `unclear`: a score that more than one pass mark could judge. `too early`: another Step has to be passed first. */
  readonly state: 'not said' | 'too early' | 'planned' | 'awaiting result' | 'passed' | 'failed' | 'unclear'
  /** Whether it is passed, by report or by the pass mark of its day; asks where neither settles it. */
  readonly passed: Answer<boolean>
  /** Day taken, or planned. */
  readonly day?: IsoDate
  readonly score?: number
  /** Failed ones included, as said. */
  readonly attempts?: number
  /** Whether it was failed at least once, as far as the applicant said. */
  readonly hasFailed: boolean
  /** The pass mark of today, for whom has failed the exam and has to take it again. */
  readonly toPass?: number
}

export interface CertificateRecord {
  readonly state: 'not said' | Choice<'certificateStatus'>
  /** Day issued or expected. */
  readonly day?: IsoDate
  /** Before which it cannot be there, by what was said: the day expected, or the end of the month of the diploma. Absent once it is issued. */
  readonly notBefore?: IsoDate
}

export interface EducationRecord extends Omit<Education, 'gaps'> {
  /** Years from graduation to the Match aimed at; programs count one less, at application. */
  readonly yearsAtMatch: Answer<number>
  /** For whom graduation is still ahead. */
  readonly ahead?: GraduationAhead
  /** Times without medicine or study that the applicant names. */
  readonly gaps: readonly Gap[]
}

/** The diploma of a student. */
export interface GraduationAhead {
  /** The last day of the month, or of the year where the month is not said. */
  readonly by: IsoDate
  /** Whether the month was said. */
  readonly isExact: boolean
}

export interface SeasonRecord extends Pick<
  SeasonStanding,
  'applied' | 'applications' | 'interviews' | 'certified' | 'message' | 'place' | 'soap' | 'steps'
> {
  /** Match year the person names. */
  readonly target?: number
}

/** Clinical work. Sums are of the United States; absent: the applicant said nothing. Research and telehealth are neither. */
export interface ClinicalRecord {
  readonly entries?: readonly UsClinicalExperience[]
  readonly handsOnMonths?: number
  readonly observingMonths?: number
  /**
   * Last year with patients, at home or in the US, hands-on: work, training, rotations, and medical school before them. Absent: no such
   * work was entered, or one without an end.
   */
  readonly lastWorkYear?: number
  /** Year of the newest month in a clinic in the US, watching included; absent where there is none, or one names no year. */
  readonly lastUsYear?: number
}
