/** One thing a check found, with where it stands and what to do. Offsets are UTF-16 code units into the statement. */
export interface Finding {
  readonly check: CheckId
  /** must: it would harm the application or break a rule. look: a reader may stumble. note: for information. */
  readonly weight: 'must' | 'look' | 'note'
  readonly message: string
  readonly advice: string
  readonly quote?: string
  readonly start?: number
  readonly end?: number
}

export type CheckId =
  | 'language'
  | 'length'
  | 'evidence'
  | 'excuses'
  | 'exam-centred'
  | 'cliches'
  | 'passive'
  | 'readability'
  | 'openings'
  | 'wrong-program'
  | 'pasted'
  | 'blanks'
  | 'structure'
  | 'truth'
  | 'conduct'

/** A sentence of the statement, with where it stands. */
export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly paragraph: number
}

/** Cuts a text into sentences, keeping offsets. Abbreviations with a dot before a small letter do not end one. */
export function sentencesWithPlaces(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let paragraph = 0
  let start = 0
  const close = (end: number): void => {
    const raw = text.slice(start, end)
    const trimmed = raw.trim()
    if (trimmed !== '') {
      const at = start + raw.indexOf(trimmed)
      sentences.push({ text: trimmed, start: at, end: at + trimmed.length, paragraph })
    }
    start = end
  }
  for (const match of text.matchAll(/\n\s*\n|\n|[.!?।。؟]+["'”’)\]]*(?=\s|$)/gu)) {
    const end = match.index + match[0].length
    const breaks = match[0].startsWith('\n')
    if (!breaks && /^\.["'”’)\]]*$/u.test(match[0]) && /^\s+\p{Ll}/u.test(text.slice(end, end + 3))) continue
    if (!breaks && isAbbreviation(text, match.index)) continue
    close(end)
    if (breaks) paragraph += 1
  }
  close(text.length)
  return sentences
}

const abbreviations = new Set(['dr', 'mr', 'mrs', 'ms', 'prof', 'st', 'vs', 'e.g', 'i.e', 'no', 'approx', 'u.s', 'd.c'])

function isAbbreviation(text: string, dot: number): boolean {
  const word =
    text
      .slice(Math.max(0, dot - 8), dot)
      .match(/[\p{L}.]+$/u)?.[0]
      .toLowerCase() ?? ''
  return abbreviations.has(word)
}

/** A finding about the words matched in a sentence or text. */
export function findingAt(base: Pick<Finding, 'check' | 'weight' | 'message' | 'advice'>, start: number, quote: string): Finding {
  return { ...base, quote, start, end: start + quote.length }
}
