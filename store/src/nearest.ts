/**
 * The word somebody most likely meant, or undefined where none is near: the shortest that begins with what they wrote, such as step2ck for
 * step2, else the one that differs least, in a third of its letters at most.
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (word.length > 60) return undefined
  const begun = word.length < leastBeginning ? [] : words.filter((one) => one.toLowerCase().startsWith(word.toLowerCase()))
  if (begun.length > 0) return begun.reduce((a, b) => (b.length < a.length ? b : a))
  const ranked = words
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best && best.distance <= Math.max(1, Math.floor(Math.max(word.length, best.candidate.length) / 3))
    ? best.candidate
    : undefined
}

/** Fewer letters begin too much to tell one word by them. */
const leastBeginning = 3

/** Letters to insert, delete or replace (Levenshtein 1966), one row of the table at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
