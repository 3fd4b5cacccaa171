/** A word or number of a text, with where it stands. Offsets are UTF-16 code units into the original text. */
export interface Token {
  /** Lower case, accents removed from Latin letters: what patterns compare with. */
  readonly word: string
  /** As written, for names that are also words (`R`, `Excel`). */
  readonly written: string
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly clause: number
  /** Joined to the word before by a hyphen, as `show` in `no-show`. */
  readonly hyphenated: boolean
}

const wordPattern = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*(?:\+\+|#)?|\p{N}+(?:[.,]\p{N}+)*/gu
const clauseWords = new Set(['but', 'however', 'although', 'though', 'then', 'because', 'whereas', 'while'])

/** Splits a text into words with their sentence and clause. Any script; numbers stay whole. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = []
  let sentence = 0
  let clause = 0
  let end = 0
  for (const match of text.matchAll(wordPattern)) {
    const written = match[0]
    const between = text.slice(end, match.index)
    const word = fold(written)
    if (end > 0 && endsSentence(between, written)) sentence += 1
    if (end > 0 && (endsClause(between) || clauseWords.has(word))) clause += 1
    const hyphenated = between === '-' && end > 0
    end = match.index + written.length
    tokens.push({ word, written, start: match.index, end, sentence, clause, hyphenated })
  }
  return tokens
}

/** Comparable form of a word: lower case, Latin accents removed, one kind of apostrophe. */
export function fold(word: string): string {
  if (plainAscii.test(word)) return word.toLowerCase()
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/gu, '')
    .replace('’', "'")
    .toLowerCase()
}

const plainAscii = /^\p{ASCII}*$/u

function endsSentence(between: string, next: string): boolean {
  if (/[!?।。؟\n\r]/u.test(between)) return true
  return /\.["')\]]*\s/u.test(between) && !/^\p{Ll}/u.test(next)
}

function endsClause(between: string): boolean {
  return /[,;:!?()\n\r।。؟،–—]|\.\s| - /u.test(between)
}
