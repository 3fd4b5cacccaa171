import type { Unlike } from '#engine/ranks'
import type { Choice } from '../choices.ts'
import type { Fact, Source } from '../answer.ts'
import type { SponsorshipModel, UsableVisas } from '../programs/sponsorship.ts'
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
  /** What stands in for the visa answer of a program that has given none. */
  readonly sponsorship: SponsorshipModel
  /** Interviews beyond which nobody goes on collecting them. Its error is one of the logarithm. */
  readonly capacity: Coefficient
  /** What the share of non-US IMGs among the residents leaves open of the worth of an interview. */
  readonly interviewYield: {
    /** Standard deviation, in logs, of one program's about what its share says. */
    readonly spread: Fact<number>
    /** A share below this is not told from none. */
    readonly leastShare: Fact<number>
  }
  /** How the printed rates age from the season they are of to the one they are used for. */
  readonly ageing: Ageing
  /** How often a past season without a match counts: see `afterUnmatched`. */
  readonly unmatchedWeight: Fact<number>
  /** Standard deviation, in log-odds, by which a specialty's openness moves from one Match to the next. */
  readonly seasonDrift: Fact<number>
  /** Standard deviation, in log-odds, of how graduates of US schools differ from the applicants the model was fitted to. */
  readonly graduateSpread: Fact<number>
  /** Share of a season's invitations sent by a day, so that silence can be weighed. Month and day, rising. */
  readonly invitationsSentBy: Fact<readonly SentBy[]>
}

export interface SentBy {
  /** `MM-DD`; January and February belong to the year of the Match. */
  readonly day: string
  readonly share: number
}

/** Rates drift back towards the centre of their specialty: of a distance in log-odds, `keptASeason` to the power of the seasons is left. */
export interface Ageing {
  readonly keptASeason: Coefficient
  /** The Match whose season the rates were printed of. */
  readonly ratesOf: number
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
  readonly evidence: Evidence
  readonly invitation: InvitationModel
  readonly matching: MatchingModel
  readonly typical: TypicalModel
  readonly yields: YieldModel
  /** US-citizen IMGs against non-US IMGs: log-odds of an invitation, and of a rank. */
  readonly usImg: { readonly invitation: Coefficient; readonly rank: Coefficient }
}

/**
 * What an interview is worth by program, that of the average interview on a typical list being 1: (share of non-US IMGs among the residents /
 * `usualShare`) to the power `byShare`.
 */
export interface YieldModel {
  readonly byShare: Coefficient
  readonly usualShare: number
  /** Standard deviation of the logs over the interviews of a typical list: what is open of a program without a share. */
  readonly spreadOfYields: number
}

/** What is published of a specialty's non-US IMGs, and how far that carries a number for one person. */
export type Evidence =
  /** A hundred or more with a list, or a large specialty predicted from its relatives. */
  | { readonly kind: 'enough'; readonly published?: PublishedCount }
  /** Thirty to ninety-nine: no list is said to bring more than the upper end of the published rate. */
  | { readonly kind: 'capped'; readonly published: PublishedCount; readonly most: number }
  /** Fewer than thirty: the group's own figures, and no number for a person. */
  | { readonly kind: 'too few'; readonly published: PublishedCount; readonly low: number; readonly high: number }
  /** Nothing published that a number could rest on. */
  | { readonly kind: 'nothing published' }
  /** A preliminary or transitional year: a year, not a match. */
  | { readonly kind: 'one year' }

/** Non-US IMGs with a list whose preferred specialty it was, and those of them who matched there. */
export interface PublishedCount extends Source {
  readonly matched: number
  readonly listed: number
}

/** The list a typical applicant sends: programs in proportion to the applications they get, as strata of our own estimates. */
export interface TypicalModel extends Source {
  readonly size: number
  /** A typical list may be this factor longer or shorter. */
  readonly sizeFactor: number
  /** Signals on it. */
  readonly signals: number
  readonly strata: readonly Stratum[]
  /** Where many apply second, applicants are of several kinds; alike unless said. */
  readonly unlike?: Unlike
  /** Standard deviation of the programs' log-odds. */
  readonly spreadOfRates: number
}

export interface Stratum {
  /** Share of a specialty's applications, and how many programs get it. */
  readonly weight: number
  readonly programs: number
  /** Log-odds of the mean estimated rate, and the standard error of a program's. */
  readonly rate: number
  readonly error: number
  /** Mean worth of an interview there, that of the average one on the list being 1. */
  readonly yield: number
  /**
   * What the visa stances of its programs leave of the chance, over what they leave the average applicant: for somebody who could use
   * these visas, and for somebody who needs none. Programs that have not said count as their kind does.
   */
  readonly doors: Readonly<Record<UsableVisas | 'none', number>>
}

/** Gate 1: log-odds of an invitation. Units of x stand beside each slope. */
export interface InvitationModel {
  /** Invitation rate of the average non-US IMG applicant at a program without an estimate of its own. */
  readonly baseRate: Coefficient
  /** Per 10 points of Step 2 CK above `meanStep2ck`. */
  readonly step2ckPer10: Coefficient
  readonly meanStep2ck: Coefficient
  readonly sdStep2ck: number
  /** From this score on a point counts less: this share of what it counts below. */
  readonly bendStep2ck: number
  readonly step2ckBeyondBend: Coefficient
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

/** From invitations to a match: a level added to every program, and logistic(intercept + slope * standing), the chance that the list would end at a rank if reached. */
export interface MatchingModel {
  readonly intercept: Coefficient
  /** Per standard deviation of an applicant's whole standing, seen and unseen, among the applicants of the specialty. */
  readonly slope: Coefficient
  /** Log-odds that published rank lists ask for on top of the printed invitation rates. */
  readonly level: Coefficient
  /** Log-odds of an invitation that one standard deviation of standing is worth. */
  readonly spread: Coefficient
  /** Covariance of (level, log spread, intercept, slope): their errors come from one fit. */
  readonly covariance: readonly (readonly number[])[]
  /** By how much the four move where the log of the capacity is one standard error larger. */
  readonly byCapacity: readonly number[]
}

/** What one applicant may send a program along with the application. */
export type SignalLevel = 'none' | Choice<'sentSignal'>
