/** A chance as a count for a sentence: `62`, `over 99`, `under 1`. Never 0 and never 100: no forecast is that sure. */
export function inHundred(chance: number): string {
  const count = Math.round(100 * chance)
  return count >= 100 ? 'over 99' : count <= 0 ? 'under 1' : String(count)
}
