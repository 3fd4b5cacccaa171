import type { MarketLists } from '#engine/match'

/** Others who want the same places, for each place. */
const rivalsAPlace = 3
/** Positions of each program in the small market. */
const quota = 2
/** How likely a program lists somebody who lists it. */
const listed = 0.9

/**
 * A small market drawn by luck: those whose lists are given come first, then three rivals for each place, who list half of the places;
 * every program lists nearly all who list it, in an order of its own.
 */
export function drawMarket(places: number, own: readonly (readonly number[])[], next: () => number): MarketLists {
  const rivals = Array.from({ length: places * rivalsAPlace }, () => shuffled(places, next).slice(0, Math.ceil(places / 2)))
  const applicants = [...own, ...rivals]
  const programs = Array.from({ length: places }, (_, program) =>
    shuffled(applicants.length, next).filter((one) => applicants[one]?.includes(program) && next() < listed),
  )
  return { applicants, programs, quota: programs.map(() => quota) }
}

function shuffled(length: number, next: () => number): number[] {
  return Array.from({ length }, (_, at) => ({ at, key: next() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ at }) => at)
}
