import type { Fact } from '../answer.ts'
import type { SpecialtyId } from '../units.ts'

/** What the national market is drawn from, beside the specialties and the model: applicants of every kind, and how programs rank. */
export interface MarketFacts {
  /** Everybody of a kind who listed a program in one Match. */
  readonly applicants: Readonly<Record<CountedKind, Fact<number>>>
  readonly specialties: readonly SpecialtyMarket[]
  readonly tastes: MarketTastes
}

/** Applicants who rank a specialty at all, first choice or not, and those who match to it, of one Match. */
export interface SpecialtyMarket {
  readonly specialty: SpecialtyId
  /** Positions offered. */
  readonly positions: Fact<number>
  /** Applicants of every kind whose first choice it is, and those of them who are about to graduate from a US school. */
  readonly firstChoices: Fact<number>
  readonly firstChoicesOf: Readonly<Record<Senior, Fact<number>>>
  readonly ranked: Readonly<Record<ApplicantKind, Fact<number>>>
  readonly matched: Readonly<Record<ApplicantKind, Fact<number>>>
  /** Applicants a program ranks for each position it offers. */
  readonly ranksPerPosition: Fact<number>
}

/** Those in their last year at an MD or a DO school of the US. */
export type Senior = 'usMd' | 'usDo'

/** Applicants as NRMP counts them by specialty: US seniors, and graduates of schools abroad by citizenship. */
export type ApplicantKind = Senior | 'usImg' | 'nonUsImg'

/** Rivals as NRMP counts them over all specialties; those who left a US or Canadian school in an earlier year apart. */
export type CountedKind = Senior | 'usImg' | 'earlier'

/** US-citizen IMGs and graduates of earlier years are one: nobody prints which specialty either ranks first. */
export type Rival = Senior | 'others'

/** Those who are there as rivals, in the order the market holds them. */
export const rivals: readonly Rival[] = ['usMd', 'usDo', 'others']

/** How programs rank whom they interviewed and applicants where they were, in standard deviations of the interview day’s luck. */
export interface MarketTastes {
  readonly edge: Readonly<Record<Rival, Fact<number>>>
  /** What one log more of non-US IMGs among its residents than usual adds for them at a program. */
  readonly leaning: Fact<number>
  readonly standing: Fact<number>
  readonly appeal: Fact<number>
  readonly interviewSpread: Fact<number>
}
