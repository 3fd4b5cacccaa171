import type { Senders } from '../ranks/typical-list.ts'

/** A national season in numbers: what is believed of programs and applicants, specialty by specialty. Log-odds unless said otherwise. */
export interface Nation {
  readonly specialties: readonly SimulatedSpecialty[]
  /** Names of the groups that are not studied, in the order of `others`. */
  readonly others: readonly string[]
  readonly tastes: Tastes
}

export interface SimulatedSpecialty {
  readonly programs: ProgramColumns
  readonly studied: StudiedGroup
  readonly others: readonly OtherGroup[]
}

/** The programs of a specialty, column by column. */
export interface ProgramColumns {
  readonly positions: Int32Array
  /** Invitation of the average studied applicant without a signal. */
  readonly baseline: Float64Array
  /** Standard deviation of what nobody knows about the program. */
  readonly own: Float64Array
  /** Share of the studied group's applications. */
  readonly popularity: Float64Array
  /** Positions that usually go to each of the other groups. */
  readonly toOthers: readonly Float64Array[]
  /** How much it is wanted, in standard deviations among the programs of its specialty. */
  readonly appeal: Float64Array
  /** How much more of its residents than usual are of the studied group, in logs; 0 where that is not known. */
  readonly leaning: Float64Array
}

/** The applicants the season is drawn for, one application at a time. */
export interface StudiedGroup {
  /** Applicants whose first choice the specialty is, and those who apply to it beside another. */
  readonly first: number
  readonly second: number
  /** Who sends how many applications, and what a rank is worth to them. */
  readonly kinds: readonly Senders[]
  /** Share of the applications that carry a signal, and what it adds. */
  readonly shareSignalled: number
  readonly signalEffect: number
  /** What one standard deviation of standing adds to every invitation. */
  readonly spread: number
  /** What one adds to the odds that a rank ends the list, and what is added for everybody. */
  readonly rankSlope: number
  readonly rankLevel: number
  /** Interviews beyond which nobody goes on collecting them. */
  readonly capacity: number
}

/** Applicants who are there as rivals: drawn by their interviews, not by their applications. */
export interface OtherGroup {
  readonly first: number
  readonly second: number
  /** Interviews of an applicant, on average. */
  readonly interviews: number
}

/** How programs rank whom they saw, and applicants where they were: in standard deviations of the day's luck. */
export interface Tastes {
  /** What being of each other group adds, beside the studied group's nothing. */
  readonly groupEdge: readonly number[]
  /** What one log of leaning adds for the studied group. */
  readonly leaning: number
  /** What one standard deviation of standing adds for them. */
  readonly standing: number
  /** What one standard deviation of appeal adds for an applicant. */
  readonly appeal: number
  /** Spread of the other groups' interviews by standing, in logs. */
  readonly interviewSpread: number
}

/** The studied group's number; others count on from 1. */
export const studied = 0
