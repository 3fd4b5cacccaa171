import type { IsoDate } from '../units.ts'

/** A missed question on its way back. `memory` belongs to the scheduler and is kept as it is. */
export interface ReviewCard {
  /** Id of the study item it came from. */
  readonly id: string
  readonly title: string
  readonly topic?: string
  readonly due: IsoDate
  readonly memory: Readonly<Record<string, number | string>>
}

/** How well a card was recalled. */
export type Recall = 'again' | 'hard' | 'good' | 'easy'

/** Decides when a missed question comes back. The domain declares it; the store brings one (ts-fsrs). */
export interface ReviewScheduler {
  /** A new card on the day of the miss; due at the earliest the next day. */
  readonly begin: (card: { readonly id: string; readonly title: string; readonly topic?: string }, day: IsoDate) => ReviewCard
  readonly review: (card: ReviewCard, recall: Recall, day: IsoDate) => ReviewCard
}
