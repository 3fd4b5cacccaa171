/** What an applicant asks somebody to read, and what is said of it: one file that goes there and comes back. */
import type { IsoDate, ProgramId } from '#domain'
import type { Group } from '../json.ts'
import type { Remark } from '../kinds/review/remark.ts'

export interface Review {
  /** Its own name, so that what came back is known as the answer to what went out. */
  readonly id: string
  readonly askedOn: IsoDate
  /** Who asks, as they call themselves. */
  readonly from?: string
  /** What they want to know. */
  readonly question?: string
  /** The fields of the profile they chose to show; no other is in the file. */
  readonly profile?: Group
  readonly list?: ReviewList
  readonly plan?: readonly ReviewStep[]
  readonly statements?: readonly ReviewStatement[]
  readonly remarks: readonly Remark[]
}

/** The list as its applicant saw it: in words, because it is to be read and nothing is computed from it. */
export interface ReviewList {
  readonly answer: string
  readonly picks: readonly ReviewPick[]
}

export interface ReviewPick {
  readonly program: ProgramId
  readonly name: string
  /** City and state. */
  readonly where: string
  readonly tier: string
  readonly signal: string
  /** Each with its band; absent where there is no number. */
  readonly invitation?: string
  readonly match?: string
}

export interface ReviewStep {
  readonly id: string
  readonly by: IsoDate
  readonly title: string
  readonly why: string
}

export interface ReviewStatement {
  /** Name of the document it is kept under. */
  readonly id: string
  readonly title: string
  readonly text: string
}

/** Of the file; rises by one with each change of its form. */
export const newestReviewVersion = 1
