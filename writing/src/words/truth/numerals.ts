/** A text in small letters with every number in digits, and the way back to where each letter of it stood. */
export interface PlainText {
  readonly text: string
  /** Where the stretch from `start` to `end` of the plain text stands in the source. */
  readonly place: (start: number, end: number) => { readonly start: number; readonly end: number }
}

interface Piece {
  readonly plain: string
  readonly start: number
  readonly end: number
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const values = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
])
const unit = `(?:${[...tens, ...small].toSorted((a, b) => b.length - a.length).join('|')})`
const spelled = new RegExp(
  `\\b(?:(?:${unit}|a)[ -](?:hundred|thousand)|${unit})(?:(?:[ -](?:and[ -])?)(?:${unit}|hundred|thousand)\\b)*\\b|\\p{Nd}{1,3}(?:,\\p{Nd}{3})+`,
  'giu',
)

/** Two hundred and forty becomes 240; "one and two" stays two numbers. Letters keep their count, so that places hold. */
export function plainText(source: string): PlainText {
  const pieces: Piece[] = []
  let from = 0
  const keep = (to: number): void => {
    if (to > from) pieces.push({ plain: smallLetters(source.slice(from, to)), start: from, end: to })
  }
  for (const match of source.matchAll(spelled)) {
    const value = valueOf(match[0])
    if (value === undefined) continue
    keep(match.index)
    from = match.index + match[0].length
    pieces.push({ plain: String(value), start: match.index, end: from })
  }
  keep(source.length)
  return { text: pieces.map(({ plain }) => plain).join(''), place: placeIn(pieces) }
}

function placeIn(pieces: readonly Piece[]): PlainText['place'] {
  const locate = (at: number, side: 'start' | 'end'): number => {
    let before = 0
    for (const { plain, start, end } of pieces) {
      const within = at - before
      if (within < plain.length || (side === 'end' && within === plain.length)) {
        if (plain.length === end - start) return start + within
        return side === 'start' ? start : end
      }
      before += plain.length
    }
    return pieces.at(-1)?.end ?? 0
  }
  return (start, end) => ({ start: locate(start, 'start'), end: locate(end, 'end') })
}

/** Small letters where that changes no length; apostrophes of one kind. */
function smallLetters(text: string): string {
  return text
    .replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .replaceAll('’', "'")
}

/** Undefined for words that only look like one number, such as "two and three". */
function valueOf(written: string): number | undefined {
  if (/^\p{Nd}/u.test(written)) return Number(written.replaceAll(',', ''))
  let whole = 0
  let part = 0
  let last = Infinity
  for (const word of written.toLowerCase().split(/[ -]+/)) {
    if (word === 'and') {
      if (part < 100 && whole === 0) return undefined
    } else if (word === 'a') part = 1
    else if (word === 'hundred') [part, last] = [Math.max(1, part) * 100, 100]
    else if (word === 'thousand') [whole, part, last] = [Math.max(1, part) * 1000, 0, Infinity]
    else {
      const value = values.get(word) ?? 0
      if (last < 20 || (last < 100 && value > 9)) return undefined
      part += value
      last = value
    }
  }
  return whole + part
}

const perUnit: Readonly<Record<string, number>> = { month: 1, year: 12 }

/** A stretch of time in months, as people write it: "three months", "a two-year", "half a year", "2 and a half years". */
export const durationPattern: string = String.raw`(?:half a year|(?:\d+(?:\.5)?|a|an)(?: and a half)?[ -](?:month|year)s?)`

export function monthsOf(duration: string): number {
  if (duration === 'half a year') return 6
  const [, count = '1', half, word = 'month'] = /^(\S+?)( and a half)?[ -](month|year)s?$/.exec(duration) ?? []
  const whole = /^\d/.test(count) ? Number(count) : 1
  return (whole + (half === undefined ? 0 : 0.5)) * (perUnit[word] ?? 1)
}
