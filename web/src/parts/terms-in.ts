/** A piece of a sentence; with the id of a term where the piece is one. */
export interface TextPart {
  readonly text: string
  readonly at: number
  readonly id?: string
}

type Words = readonly (readonly [word: string, id: string])[]

/** The sentence in pieces, each term once, where it first stands. The longest name of several that fit is meant. */
export function partsWithTerms(text: string, words: Words): readonly TextPart[] {
  const parts: TextPart[] = []
  const seen = new Set<string>()
  let from = 0
  for (const match of text.matchAll(patternOf(words))) {
    const [word] = match
    const id = idOf(word, words)
    if (id === undefined || seen.has(id)) continue
    seen.add(id)
    if (match.index > from) parts.push({ text: text.slice(from, match.index), at: from })
    parts.push({ text: word, at: match.index, id })
    from = match.index + word.length
  }
  if (from < text.length) parts.push({ text: text.slice(from), at: from })
  return parts
}

function idOf(word: string, words: Words): string | undefined {
  const plain = word.toLowerCase()
  return words.find(([name]) =>
    [name, `${name}s`].some((one) => (isOrdinary(name) ? one.toLowerCase() === plain : one === word)),
  )?.[1]
}

/** An ordinary word may begin small; letters and digits that are a name may not. */
function isOrdinary(name: string): boolean {
  return /^[A-Za-z][a-z]+( [a-z]+)*$/.test(name)
}

let made: { readonly of: Words; readonly pattern: RegExp } | undefined

function patternOf(words: Words): RegExp {
  if (made?.of === words) return made.pattern
  const names = words.map(([name]) => name).toSorted((a, b) => b.length - a.length)
  const forms = names.map((name) =>
    isOrdinary(name) ? anyCase(name.charAt(0)) + name.slice(1) : name.replaceAll(/[().]/g, '\\$&'),
  )
  const pattern = new RegExp(`(?<![\\w-])(?:${forms.join('|')})s?(?![\\w-])`, 'g')
  made = { of: words, pattern }
  return pattern
}

function anyCase(letter: string): string {
  return `[${letter.toLowerCase()}${letter.toUpperCase()}]`
}
