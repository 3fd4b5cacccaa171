import type { Fact } from '../answer.ts'
import type { SpecialtyId } from '../units.ts'

/** What the national market is drawn from, beside the specialties and the model: applicants of every kind, and how programs rank. */
export interface MarketFacts {
  readonly specialties: readonly SpecialtyMarket[]
  readonly tastes: MarketTastes
}

/** Applicants who rank a specialty at all, first choice or not, and those who match to it, of one Match. */
export interface SpecialtyMarket {
  readonly specialty: SpecialtyId
  /** Positions offered. */
  readonly positions: Fact<number>
  /** Applicants of every kind whose first choice it is. */
  readonly firstChoices: Fact<number>
  readonly ranked: Readonly<Record<ApplicantKind, Fact<number>>>
  readonly matched: Readonly<Record<ApplicantKind, Fact<number>>>
  /** Applicants a program ranks for each position it offers. */
  readonly ranksPerPosition: Fact<number>
}

/** Applicants as NRMP counts them: graduates and seniors of MD and DO schools of the US, and of schools abroad by citizenship. */
export type ApplicantKind = 'usMd' | 'usDo' | 'usImg' | 'nonUsImg'

/** Those who are there as rivals, in the order the market holds them. */
export const rivals: readonly Rival[] = ['usMd', 'usDo', 'usImg']

export type Rival = Exclude<ApplicantKind, 'nonUsImg'>

/** How programs rank whom they interviewed and applicants where they were, in standard deviations of the interview day’s luck. */
export interface MarketTastes {
  readonly edge: Readonly<Record<Rival, Fact<number>>>
  readonly standing: Fact<number>
  readonly appeal: Fact<number>
  readonly interviewSpread: Fact<number>
}
