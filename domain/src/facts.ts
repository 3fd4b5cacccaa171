/**
 * The shape of what the domain needs to know about the world. facts/ supplies it, a shell hands it in,
 * and a test may bring a small made-up world. Every value carries its source and year.
 */
import type { Fact, Source } from './answer.ts'
import type { ChanceModel } from './chances/model.ts'
import type { ExamFacts } from './rules/exam-facts.ts'
import type { FellowshipFacts } from './plan/afterwards/fellowship-facts.ts'
import type { Program } from './claims/program.ts'
import type { SeasonFacts } from './season/season-facts.ts'
import type { SpecialtyId } from './units.ts'
import type { VisaFacts } from './rules/visa-facts.ts'

export interface Facts {
  /** Which release of the facts pack this is. */
  readonly release: { readonly version: string; readonly date: string }
  readonly specialties: readonly Specialty[]
  /** Specialties the directory has no programs of, and where to look instead. */
  readonly notCovered: readonly NotCovered[]
  /** Programs of the specialties that were loaded. */
  readonly programs: readonly Program[]
  readonly seasons: SeasonFacts
  readonly exams: ExamFacts
  readonly visas: VisaFacts
  readonly fellowship: FellowshipFacts
  readonly chances: ChanceModel
}

export interface Specialty {
  readonly id: SpecialtyId
  readonly name: string
  /** First three digits of ACGME program numbers. */
  readonly acgmePrefix?: string
  readonly service: Fact<'ERAS' | 'ResidencyCAS' | 'other'>
  /** One of the six usual ways into clinical informatics in this product. */
  readonly feeder: boolean
  /** Whether board certification in it opens clinical informatics; a transitional year alone does not. */
  readonly leadsToInformatics: Fact<boolean>
  /** Set where many positions are advanced: they begin in the second year, and the first is a preliminary year of its own. */
  readonly advancedPositions?: Fact<true>
  /** Set where training is a preliminary or transitional year: what follows it is another place, with applications of its own. */
  readonly oneYear?: Fact<true>
  readonly signals: readonly SignalAllowance[]
  /** A preliminary track is signalled together with this specialty, out of its allowance. */
  readonly sharesSignalsWith?: SpecialtyId
  readonly statistics: SpecialtyStatistics
}

/** A specialty without programs in the directory. */
export interface NotCovered {
  readonly id: SpecialtyId
  readonly name: string
  /** How it takes applications and where its programs are listed, as one or two sentences. */
  readonly where: Fact<string>
}

/** `Urology is not covered. Applications go through ERAS, ...`: the one answer to somebody who asks for such a specialty. */
export function notCoveredText({ name, where }: NotCovered): string {
  return `${name} is not covered here. ${where.value}${where.known === 'unread' ? ' Not read: check.' : ''}`
}

/** Program signals an applicant may send in one specialty in one season. */
export interface SignalAllowance extends Source {
  /** Match year. */
  readonly season: number
  readonly gold: number
  readonly silver: number
  /** Signals without tiers. */
  readonly plain: number
}

export interface Quartiles {
  readonly n: number
  readonly q1: number
  readonly median: number
  readonly q3: number
  readonly mean?: number
  readonly sd?: number
}

/** Published figures for non-US IMGs; absent where NRMP suppressed or did not publish. Rates are from 0 to 1. */
export interface SpecialtyStatistics {
  /** Positions offered to everybody. */
  readonly positions?: Fact<number>
  /** Applicants of every kind with the specialty as first choice, by position. */
  readonly applicantsPerPosition?: Fact<number>
  /** Non-US IMGs matched to the specialty among those who ranked it first, 0 to 1. */
  readonly matchRate?: Fact<number>
  readonly matched?: Fact<number>
  readonly notMatched?: Fact<number>
  readonly step2ckMatched?: Fact<Quartiles>
  readonly step2ckNotMatched?: Fact<Quartiles>
  readonly ranksMatched?: Fact<Quartiles>
  readonly ranksNotMatched?: Fact<Quartiles>
}
