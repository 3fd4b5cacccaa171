import type { Profile } from '#domain/person'
import { fold } from '../../../informatics/tokenise.ts'

/** Every word and number the applicant has given anywhere in the profile: what a draft may contain. */
export interface KnownWords {
  readonly words: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
}

export function knownWordsOf(profile: Profile): KnownWords {
  const words = new Set<string>()
  const numbers = new Set<string>()
  collect(profile, (text) => {
    for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) words.add(fold(word))
    for (const number of numbersIn(text)) numbers.add(number)
  })
  return { words, numbers }
}

function collect(value: unknown, take: (text: string) => void): void {
  if (typeof value === 'string') take(value)
  else if (typeof value === 'number') take(String(value))
  else if (Array.isArray(value)) for (const each of value) collect(each, take)
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) collect(each, take)
}

/** Numbers of a text in one form: digits of any script as 0-9, thousands commas gone, no trailing dot. */
export function numbersIn(text: string): readonly string[] {
  const found = text.match(/\p{Nd}+(?:[.,]\p{Nd}+)*/gu) ?? []
  return found.map((number) => normaliseNumber(number))
}

export function normaliseNumber(number: string): string {
  const latin = number.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
  const whole = latin.replace(/,(?=\d{3}(?:\D|$))/g, '')
  return /^\d+[.,]\d+$/.test(whole)
    ? String(Number(whole.replace(',', '.')))
    : String(/^\d+$/.test(whole) ? whole.replace(/^0+(?=\d)/, '') : whole)
}

/** Decimal digits stand in runs of ten in Unicode, beginning with zero. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return (code - zero) % 10
}
