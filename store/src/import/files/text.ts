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

/** One line of words: no marks, no-break blanks or tabs, no doubled blanks. */
export function tidy(text: string): string {
  return text.replaceAll(/[\s\u00a0\ufeff]+/g, ' ').trim()
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
  const match = /^[$~]?\s*(-?\d[\d,]*(?:\.\d+)?)\s*(?:%|hrs?\.?|years?|months?|\*)*$/i.exec(cell.text)
  return match?.[1] === undefined ? undefined : Number(match[1].replaceAll(',', ''))
}

const yes = new Set(['yes', 'y', 'true', '1', 'sponsored', 'accepted'])
const no = new Set(['no', 'n', 'false', '0', 'not sponsored', 'none'])

/** Yes or no as a cell says it; undefined where it says neither. */
export function readYesNo(raw: string): boolean | undefined {
  const cell = readCell(raw)
  if (cell.kind !== 'value') return undefined
  const word = cell.text.toLowerCase()
  return yes.has(word) ? true : no.has(word) ? false : undefined
}

/** A day in `2026-08-14`, `8/14/2026` (month first, as US sources write) or `August 14, 2026`, as `YYYY-MM-DD`. */
export function readDay(raw: string): string | undefined {
  const text = tidy(raw)
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (slashed) return day(Number(slashed[3]), Number(slashed[1]), Number(slashed[2]))
  const worded = /^([A-Z][a-z]+)\.? (\d{1,2}),? (\d{4})$/.exec(text)
  const month = worded ? months.findIndex((name) => name.startsWith((worded[1] ?? '').slice(0, 3).toLowerCase())) : -1
  return worded && month >= 0 ? day(Number(worded[3]), month + 1, Number(worded[2])) : undefined
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

function day(year: number, month: number, date: number): string | undefined {
  const value = new Date(Date.UTC(year, month - 1, date))
  if (value.getUTCMonth() !== month - 1 || value.getUTCDate() !== date) return undefined
  return value.toISOString().slice(0, 10)
}
