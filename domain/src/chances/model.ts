import type { Fact, Source } from '../answer.ts'
import type { SpecialtyId } from '../units.ts'

/** Fitted coefficients of the two gates, written by facts/build and only evaluated here. */
export interface ChanceModel {
  readonly specialties: readonly SpecialtyModel[]
  /** Multiplies the invitation chance where no usable visa is sponsored or a strict cut-off is missed. */
  readonly closedGate: Fact<number>
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
  readonly visaNeeded: Coefficient
  readonly shareVisaNeeded: number
  /** Per log(1 + months). */
  readonly usceMonths: Coefficient
  readonly failedAttempt: Coefficient
  /** Per log(1 + publications). */
  readonly publications: Coefficient
  readonly step3Passed: Coefficient
  readonly signalGold: Coefficient
  readonly signalSilver: Coefficient
  readonly alignedGeography: Coefficient
  /** Log-odds added by one standard deviation of the latent quality. */
  readonly latentSd: Coefficient
}

/** Gate 2: logistic(intercept + slope * theta), the chance the list would end at a rank if reached. */
export interface MatchingModel {
  readonly intercept: Coefficient
  readonly slope: Coefficient
  /** Mean number of ranks of an average applicant, of those with at least one: used in fitting and in the scorecard. */
  readonly meanRanks: Coefficient
  readonly spreadRanks: Coefficient
}

/** What one applicant may send a program along with the application. */
export type SignalLevel = 'none' | 'gold' | 'silver' | 'signal'
