import type { Finding } from './finding.ts'

/** Small words that no English text does without, and of which other languages share a few. */
const small = new Set(
  'i the and of to an was were that with for my our it is are on as at by had have this from which who when we you they all or not but'.split(
    ' ',
  ),
)
const leastShare = 0.08
const fewestWords = 12
const fewestLetters = 20

/** Whether a text is in another language than English; a text too short to tell is taken as English. */
export function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters >= fewestLetters && latin * 2 < letters) return true
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  return words.length >= fewestWords && words.filter((word) => small.has(word)).length < words.length * leastShare
}

/** Says once of a whole text what keeps it from being read. */
export function foreignText(unread: string): Finding {
  return {
    check: 'language',
    weight: 'must',
    message: `This does not read as English, and we read English only: ${unread}`,
    advice: 'Programs read English. Check it here once it is in English.',
  }
}
