import type { Band } from '../answer.ts'

/** A chance as a count for a sentence: `62`, `over 99`, `under 1`. Never 0 and never 100: no forecast is that sure. */
export function inHundred(chance: number): string {
  const count = Math.round(100 * chance)
  return count >= 100 ? 'over 99' : count <= 0 ? 'under 1' : String(count)
}

/** `62 of 100 (48-74)`; the band is left out where it says no more than the point. */
export function withBand({ point, low, high }: Band): string {
  const [middle, from, to] = [point, low, high].map(inHundred)
  return from === middle && to === middle ? `${middle} of 100` : `${middle} of 100 (${from}-${to})`
}
