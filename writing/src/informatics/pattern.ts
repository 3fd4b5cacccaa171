import type { Token } from './tokenise.ts'

/**
 * The small language of the lexicon. Words stand in order and touch; `list|book` either; `digiti*` any ending;
 * `=R` exactly so written; `@patients` a class of words; `..` up to four words between, `...` up to nine; `a & b` both in one sentence.
 */
export interface Pattern {
  readonly written: string
  readonly parts: readonly (readonly Element[])[]
}

interface Element {
  readonly exact: ReadonlySet<string>
  readonly prefixes: readonly string[]
  readonly cased: ReadonlySet<string>
  /** Most words that may stand between the element before and this one. */
  readonly gap: number
}

/** A pattern found: the tokens it covers, first to last. */
export interface Found {
  readonly first: number
  readonly last: number
  /** Tokens the pattern names, without the words in gaps. */
  readonly named: readonly number[]
}

export type WordClasses = Readonly<Record<string, string>>

const gaps: Readonly<Record<string, number>> = { '..': 4, '...': 9 }

export function compilePattern(written: string, classes: WordClasses): Pattern {
  return { written, parts: written.split(' & ').map((part) => compilePart(part, classes)) }
}

function compilePart(part: string, classes: WordClasses): readonly Element[] {
  const elements: Element[] = []
  let gap = 0
  for (const item of part.trim().split(/\s+/)) {
    const wide = gaps[item]
    if (wide !== undefined) {
      gap = wide
      continue
    }
    elements.push(compileElement(item, gap, classes))
    gap = 0
  }
  if (elements.length === 0) throw new RangeError(`compilePattern requires at least one word, got ${JSON.stringify(part)}`)
  return elements
}

function compileElement(item: string, gap: number, classes: WordClasses): Element {
  const exact = new Set<string>()
  const prefixes: string[] = []
  const cased = new Set<string>()
  for (const word of expand(item, classes)) {
    if (word.startsWith('=')) cased.add(word.slice(1))
    else if (word.endsWith('*')) prefixes.push(word.slice(0, -1))
    else exact.add(word)
  }
  return { exact, prefixes, cased, gap }
}

function expand(item: string, classes: WordClasses): readonly string[] {
  return item.split('|').flatMap((word) => {
    if (!word.startsWith('@')) return [word]
    const members = classes[word.slice(1)]
    if (members === undefined) throw new RangeError(`compilePattern requires a known class, got ${word}`)
    return expand(members, classes)
  })
}

/** First words a pattern may start with: what an index of patterns is keyed by. */
export function startsOf(pattern: Pattern): { readonly exact: readonly string[]; readonly prefixes: readonly string[] } {
  const first = pattern.parts[0]?.[0]
  if (!first) return { exact: [], prefixes: [] }
  return { exact: [...first.exact, ...[...first.cased].map((word) => word.toLowerCase())], prefixes: first.prefixes }
}

/** Words a pattern is made of, for how common each is among concepts. */
export function wordsOf(pattern: Pattern): readonly (readonly string[])[] {
  return pattern.parts
    .flat()
    .map((each) => [...each.exact, ...each.prefixes, ...[...each.cased].map((word) => word.toLowerCase())])
}

/** The shortest place where the pattern begins at token `at`, or undefined. `anyCase` for fields that hold only names of tools. */
export function matchAt(
  pattern: Pattern,
  at: number,
  { tokens, anyCase }: { readonly tokens: readonly Token[]; readonly anyCase: boolean },
): Found | undefined {
  const [first, ...rest] = pattern.parts
  if (!first) return undefined
  const head = matchPart(first, at, { tokens, anyCase })
  if (!head) return undefined
  let named = head
  for (const part of rest) {
    const other = nearestInSentence(part, head[0] ?? at, { tokens, anyCase })
    if (!other) return undefined
    named = [...named, ...other]
  }
  return { first: Math.min(...named), last: Math.max(...named), named }
}

interface Reading {
  readonly tokens: readonly Token[]
  readonly anyCase: boolean
}

function matchPart(elements: readonly Element[], at: number, reading: Reading): readonly number[] | undefined {
  const [first, ...rest] = elements
  if (!first || !matchesElement(first, reading.tokens[at], reading.anyCase)) return undefined
  const named = [at]
  let position = at
  for (const element of rest) {
    const next = nextWithin(element, position, reading)
    if (next === undefined) return undefined
    named.push(next)
    position = next
  }
  return named
}

function nextWithin(element: Element, position: number, { tokens, anyCase }: Reading): number | undefined {
  const sentence = tokens[position]?.sentence
  for (let next = position + 1; next <= position + 1 + element.gap; next += 1) {
    const token = tokens[next]
    if (!token || token.sentence !== sentence) return undefined
    if (matchesElement(element, token, anyCase)) return next
  }
  return undefined
}

function nearestInSentence(part: readonly Element[], at: number, reading: Reading): readonly number[] | undefined {
  const sentence = reading.tokens[at]?.sentence
  const inSentence = (index: number): boolean => reading.tokens[index]?.sentence === sentence
  for (let distance = 1; inSentence(at - distance) || inSentence(at + distance); distance += 1) {
    const after = inSentence(at + distance) ? matchPart(part, at + distance, reading) : undefined
    const found = after ?? (inSentence(at - distance) ? matchPart(part, at - distance, reading) : undefined)
    if (found) return found
  }
  return undefined
}

function matchesElement(element: Element, token: Token | undefined, anyCase: boolean): boolean {
  if (!token) return false
  if (element.exact.has(token.word)) return true
  if (element.cased.size > 0) {
    if (element.cased.has(token.written)) return true
    if (anyCase && [...element.cased].some((word) => word.toLowerCase() === token.word)) return true
  }
  return element.prefixes.some((prefix) => token.word.startsWith(prefix))
}
