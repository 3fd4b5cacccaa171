import type { News } from './news.ts'

export interface HeldIn {
  /** Interviews of the season gone to already. */
  readonly gone: number
  /** What the interviews one goes to rise towards, however many are expected. */
  readonly capacity: number
  /** Chance that an average interview of the specialty ends a list. */
  readonly ending: number
}

/**
 * How much more an interview that is held counts than one of the expected ones. A list is weighed as if its interviews came by chance
 * around their expected number and a capacity kept only part of them: for an invitation in hand that is 1 - exp(-h) where it ends a list
 * with chance h, and what was gone to is kept, however many there are. 1 where nothing is held.
 */
export function heldFactor(said: News | undefined, { gone, capacity, ending }: HeldIn): number {
  if (said?.kind !== 'invited' || ending <= 0) return 1
  const certain = -Math.log1p(-ending) / ending
  return said.isGone ? certain * keptWhole(gone, capacity) : certain
}

/** By how much interviews that were gone to are raised, so that the capacity takes nothing of them: `gone` of them are kept as `gone`. */
export function keptWhole(gone: number, capacity: number): number {
  return capacity / (capacity - Math.min(gone, mostOfCapacity * capacity))
}

/** Nobody keeps a whole capacity: beyond this share of it more interviews no longer count in full. */
const mostOfCapacity = 0.9

export function countGone(news: Iterable<News>): number {
  return [...news].filter(({ isGone }) => isGone).length
}
