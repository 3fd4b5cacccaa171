import type { Fact, Source } from '../answer.ts'
import type { SpecialtyId } from '../units.ts'

/** Fitted coefficients of the two gates, written by lab/ and only evaluated here. */
export interface ChanceModel {
  readonly specialties: readonly SpecialtyModel[]
  /** Stands in for a specialty no table describes: all of them pooled, the spread between them as its uncertainty. */
  readonly anySpecialty: SpecialtyModel
  /** Multiplies the invitation chance where no usable visa is sponsored or a strict cut-off is missed. */
  readonly closedGate: Fact<number>
  /** Standard deviation, in logs, of what is not known about `closedGate`. */
  readonly closedGateSpread: Fact<number>
  /** Interviews beyond which nobody goes on collecting them, fitted over all specialties. */
  readonly capacity: Fact<number>
  /** Standard deviation, in log-odds, by which a specialty's openness moves from one Match to the next. */
  readonly seasonDrift: Fact<number>
  /** Standard deviation, in log-odds, of how US citizens and graduates differ from the applicants the model was fitted to. */
  readonly outsideSpread: Fact<{ readonly usImg: number; readonly usGraduate: number }>
  /** Share of a season's invitations sent by a day, so that silence can be weighed. Month and day, rising. */
  readonly invitationsSentBy: Fact<readonly SentBy[]>
}

export interface SentBy {
  /** `MM-DD`; January and February belong to the year of the Match. */
  readonly day: string
  readonly share: number
}

/** An estimate with its standard error. */
export interface Coefficient extends Source {
  readonly estimate: number
  readonly standardError: number
}

export interface SpecialtyModel {
  readonly specialty: SpecialtyId
  /** `own` where NRMP publishes rank distributions for non-US IMGs, `relatives` where the hierarchical fit stands in. */
  readonly fittedFrom: 'own' | 'relatives'
  readonly invitation: InvitationModel
  readonly matching: MatchingModel
}

/** Gate 1: log-odds of an invitation. Units of x stand beside each slope. */
export interface InvitationModel {
  /** Invitation rate of the average non-US IMG applicant at a program without an estimate of its own. */
  readonly baseRate: Coefficient
  /** Per 10 points of Step 2 CK above `meanStep2ck`. */
  readonly step2ckPer10: Coefficient
  readonly meanStep2ck: Coefficient
  readonly sdStep2ck: number
  /** Per year since graduation. */
  readonly yearsSinceGraduation: Coefficient
  readonly meanYearsSinceGraduation: number
  readonly sdYearsSinceGraduation: number
  readonly visaNeeded: Coefficient
  readonly shareVisaNeeded: number
  /** Per log(1 + months). */
  readonly usceMonths: Coefficient
  readonly meanLogUsceMonths: number
  /** A failed attempt at Step 1 or Step 3. */
  readonly failedAttempt: Coefficient
  readonly failedStep2ck: Coefficient
  /** Per log(1 + publications). */
  readonly publications: Coefficient
  readonly meanLogPublications: number
  readonly step3Passed: Coefficient
  readonly shareStep3Passed: number
  readonly signalGold: Coefficient
  readonly signalSilver: Coefficient
  /** A signal where the specialty has no tiers. */
  readonly signalPlain: Coefficient
  /** Share of applications that carried a signal in the season the rates come from. */
  readonly shareSignalled: number
  /** Against naming no preference. */
  readonly alignedGeography: Coefficient
  readonly misalignedGeography: Coefficient
  /** The applicant lives in the program's state. */
  readonly homeState: Coefficient
  /** Log-odds added by one standard deviation of the latent quality, after everything above. */
  readonly latentSd: Coefficient
  /** Where the means, spreads and shares of the applicants come from. */
  readonly population: Source
}

/** Gate 2: logistic(intercept + slope * standing), the chance the list would end at a rank if reached. */
export interface MatchingModel {
  readonly intercept: Coefficient
  /** Per standard deviation of an applicant's whole standing, seen and unseen, among the applicants of the specialty. */
  readonly slope: Coefficient
  /** Median applicant's mean number of ranks (before anybody is left out for having none). */
  readonly meanRanks: Coefficient
  /** Log-odds by which one standard deviation of standing moves the mean number of ranks, as a share of the capacity. */
  readonly spreadRanks: Coefficient
  /** Covariance of (log meanRanks, log spreadRanks, intercept, slope): their errors come from one fit. */
  readonly covariance: readonly (readonly number[])[]
}

/** What one applicant may send a program along with the application. */
export type SignalLevel = 'none' | 'gold' | 'silver' | 'signal'
