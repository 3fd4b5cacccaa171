import type { Band } from '../answer.ts'

/**
 * A chance as a person reads it: `about 62 of 100 (48 to 74)`. Whole counts only; below 1 and above 99 of 100 it says so in words,
 * because no table supports a finer claim.
 */
export function sayProbability({ point, low, high }: Band): string {
  if (point === low && point === high && (point === 0 || point === 1)) return point === 1 ? 'certain' : 'none'
  const [from, to] = [sayEnd(low), sayEnd(high)]
  // Beyond what can be told apart, the band says the same as the point.
  return from === to && !/^\d/.test(from) ? sayPoint(point) : `${sayPoint(point)} (${from} to ${to})`
}

/** The band alone: `48 to 74 of 100`. */
export function sayBand({ low, high }: Band): string {
  return `${sayEnd(low)} to ${sayEnd(high)} of 100`
}

/** A change in a chance: `about 12 more of 100 (4 more to 20 more)`, in whole counts. */
export function sayChange({ point, low, high }: { readonly point: number; readonly low: number; readonly high: number }): string {
  const middle = Math.round(point * 100) === 0 ? 'no change' : `about ${countOf100(point)} of 100`
  return `${middle} (${countOf100(low)} to ${countOf100(high)})`
}

function countOf100(change: number): string {
  const count = Math.round(change * 100)
  return count === 0 ? 'no change' : count > 0 ? `${count} more` : `${-count} fewer`
}

function sayPoint(p: number): string {
  if (p < 0.01) return 'fewer than 1 of 100'
  if (p > 0.99) return 'more than 99 of 100'
  return `about ${Math.round(p * 100)} of 100`
}

function sayEnd(p: number): string {
  if (p < 0.01) return 'under 1'
  if (p > 0.99) return 'over 99'
  return String(Math.round(p * 100))
}
