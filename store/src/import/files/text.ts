/**
 * Text of a file whatever its encoding: UTF-8 or UTF-16 by mark, UTF-16 by its zeros, UTF-8 where it is valid, Windows-1252 otherwise.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  if (encoding !== undefined) return new TextDecoder(encoding).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const looked = 2000

function encodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, looked)
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  // Western words in UTF-16 are every second byte zero; a zero here and there is not.
  const many = head.length / 5
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : undefined
}

/** Letters nobody sees, which pages and spreadsheets put between those one does. */
const unseen = /[\u00ad\u200b-\u200f\u2060\u202a-\u202e\ufeff]/g

/** One line of words: no marks, no-break blanks or tabs, no doubled blanks. */
export function tidy(text: string): string {
  return text
    .replaceAll(unseen, '')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim()
}

/** Header and label form for comparing: tidy, lower case, years wild-carded, punctuation gone. */
export function labelKey(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replaceAll(/\b(19|20)\d\d\b/g, 'year')
    .replaceAll(/[^a-z0-9#%]+/g, ' ')
    .trim()
}

/**
 * What a cell says. Not published and suppressed are both unknown, and neither is ever zero or "no";
 * a real `0` or `0%` is a value.
 */
export type Cell =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'not published' }
  | { readonly kind: 'suppressed' }

const notPublished = new Set(['', '-', '--', '–', '—', 'n/a', 'na', 'not available', 'not reported', 'unknown', 'null', '.'])

export function readCell(raw: string): Cell {
  const text = tidy(raw).replace(/^="(.*)"$/, '$1')
  if (notPublished.has(text.toLowerCase())) return { kind: 'not published' }
  if (text === '!') return { kind: 'suppressed' }
  return { kind: 'value', text }
}

/** A number out of `1,234`, `14%`, `$83,600`, `50 hrs.` or `6*`; undefined where the cell holds none or more than one. */
export function readNumber(raw: string): number | undefined {
  const cell = readCell(raw)
  if (cell.kind !== 'value') return undefined
  const match = /^[$~]?\s*(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(?:%|hrs?\.?|years?|yrs?\.?|months?|mos?\.?|\*)*$/i.exec(
    cell.text,
  )
  return match?.[1] === undefined ? undefined : Number(match[1].replaceAll(',', ''))
}

const yes = new Set(['yes', 'y', 'sí', 'si', 'true', '1', 'sponsored', 'accepted', 'required', '\u2713', '\u2714', '\u2705'])
const no = new Set([
  'no',
  'n',
  'false',
  '0',
  'not sponsored',
  'not accepted',
  'not required',
  'none',
  '\u2717',
  '\u2718',
  '\u274c',
])

/** Yes or no as a cell says it; undefined where it says neither. */
export function readYesNo(raw: string): boolean | undefined {
  const cell = readCell(raw)
  if (cell.kind !== 'value') return undefined
  const word = cell.text.toLowerCase().replace(/[.!]$/, '')
  return yes.has(word) ? true : no.has(word) ? false : undefined
}
