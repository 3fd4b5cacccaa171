import { dayOrderOf } from '../files/days.ts'
import type { ColumnOrder } from '../files/days.ts'

/** Names and short forms of each month in English, German, French, Spanish, Italian, Portuguese, Romanian, Polish and Turkish. */
const months: readonly string[] = [
  'jan(?:uary|uar|v|vier|eiro|\\.)?|jänner|ene(?:ro)?|genn?(?:aio)?|ian(?:uarie)?|stycz(?:eń|nia)|ocak',
  'feb(?:ruary|ruar|r|rero|braio|ruarie)?|févr?(?:ier)?|fev(?:ereiro)?|lut(?:y|ego)|şubat',
  'mar(?:ch|zo|ço|tie|zec|ca|s|t)?|märz',
  'apr(?:il|ile|ilie)?|avr(?:il)?|abr(?:il)?|kwie(?:cień|tnia)|nisan',
  'may(?:o|ıs)?|mai(?:o)?|mag(?:gio)?|maja?',
  'june?|juni(?:o)?|juin|junho|giu(?:gno)?|iun(?:ie)?|czerw(?:iec|ca)|haziran',
  'july?|juli(?:o)?|juil(?:let)?|julho|lug(?:lio)?|iul(?:ie)?|lip(?:iec|ca)|temmuz',
  'aug(?:ust)?|août|ago(?:sto)?|sierp(?:ień|nia)|ağustos',
  'sept?(?:ember|embre|tembre|tiembre|iembre|embrie)?|set(?:tembre|embro)?|wrze(?:sień|śnia)|eylül',
  'oct(?:ober|obre|ubre|ombrie)?|okt(?:ober)?|ott(?:obre)?|out(?:ubro)?|październik(?:a)?|ekim',
  'nov(?:ember|embre|iembre|embro)?|noi(?:embrie)?|listopad(?:a)?|kasım',
  'dec(?:ember|embrie)?|dez(?:ember|embro)?|déc(?:embre)?|dic(?:iembre|embre)?|grud(?:zień|nia)|aralık',
]
const monthPatterns = months.map((names) => new RegExp(`^(?:${names})$`, 'iu'))
const monthWord = `(?<!\\p{L})(?:${months.join('|')})(?!\\p{L})\\.?`
const year = '(?:19|20)\\d\\d'
const point = [
  `\\d{1,2}\\.? (?:de )?${monthWord},?(?: de)? ${year}`,
  `${monthWord} \\d{1,2}(?:st|nd|rd|th)?,? ${year}`,
  `${monthWord},?\\s*(?:de )?${year}`,
  `\\d{1,2}[/.-]\\d{1,2}[/.-]${year}`,
  `(?:0?[1-9]|1[0-2])[/.]${year}`,
  `${year}-(?:0[1-9]|1[0-2])(?:-\\d\\d)?`,
  `(?<![\\d/.-])${year}(?![\\d/])`,
].join('|')
const open =
  "present|now|current(?:ly)?|ongoing|today|to date|till date|continuing|heute|aktuell|laufend|dato|présent|aujourd['’]hui|en cours|actuel(?:lement)?|(?:la )?actualidad|actual(?:mente)?|presente|attuale|in corso|oggi|atual|até ao momento|(?:în )?prezent|obecnie|nadal|halen|günümüz|devam ediyor"
const joint = '(?:-|–|—|to|until|till|through|bis|à|au|hasta|até|do|la|al)'
const rangePattern = new RegExp(`(${point})\\s*${joint}\\s*(${point}|(?:${open})(?!\\p{L}))`, 'iu')
/** `Oct. 2023 -)`: a dash with nothing behind it leaves the end open. */
const openPattern = new RegExp(`(${point})\\s*[-–—](?=\\s*(?:[),;|\\]\\t]|$))`, 'iu')
const singlePattern = new RegExp(`(?:(?:since|seit|depuis|desde|dal|od)\\s+)?(${point})`, 'iu')
const numericPattern = new RegExp(`\\d{1,2}[/-]\\d{1,2}[/-]${year}`, 'gu')

export interface Span {
  readonly from: string
  readonly to?: string
  /** The words as written. */
  readonly written: string
}

/** How a text writes `03/04/2021`: its other days tell, or nobody does. */
export function dayOrderIn(text: string): ColumnOrder {
  return dayOrderOf([...text.matchAll(numericPattern)].map(([day]) => day))
}

/** The first period in a line, such as `Mar 2024–Present`, `2014 - 2020`, `01/09/2019 – attuale` or `since 2020`. */
export function findSpan(text: string, order: ColumnOrder = 'open'): Span | undefined {
  const range = rangePattern.exec(text)
  if (range) {
    const from = momentOf(range[1] ?? '', order)
    const to = momentOf(range[2] ?? '', order)
    if (from !== undefined && to !== undefined) return { from, to, written: range[0] }
  }
  const unended = openPattern.exec(text)
  const begun = momentOf(unended?.[1] ?? '', order)
  if (unended && begun !== undefined) return { from: begun, to: 'now', written: unended[0] }
  const single = singlePattern.exec(text)
  const from = momentOf(single?.[1] ?? '', order)
  if (!single || from === undefined) return undefined
  return { from, to: single[0] === single[1] ? from : 'now', written: single[0] }
}

/** `2024-03`, `2024` or `now`, as a profile takes it. A month that could be a day is left out. */
export function momentOf(text: string, order: ColumnOrder = 'open'): string | undefined {
  const clean = text.trim()
  if (new RegExp(`^(?:${open})$`, 'iu').test(clean)) return 'now'
  const named = new RegExp(year).exec(clean)?.[0]
  if (named === undefined) return undefined
  const month = monthIn(clean, order)
  return month >= 1 && month <= 12 ? `${named}-${String(month).padStart(2, '0')}` : named
}

/** 1 to 12; 0 where the text names none, or one of two. */
function monthIn(text: string, order: ColumnOrder): number {
  const worded = text
    .split(/[\s,]+/)
    .map((word) => monthPatterns.findIndex((pattern) => pattern.test(word.replace(/\.$/, ''))))
    .find((at) => at >= 0)
  if (worded !== undefined) return worded + 1
  const iso = /^(?:19|20)\d\d-(\d\d)/.exec(text)?.[1]
  const short = /^(\d{1,2})[/.](?:19|20)\d\d$/.exec(text)?.[1]
  if (iso !== undefined || short !== undefined) return Number(iso ?? short)
  const day = /^(\d{1,2})([/.-])(\d{1,2})[/.-](?:19|20)\d\d$/.exec(text)
  if (!day) return 0
  const [first, second] = [Number(day[1]), Number(day[3])]
  if (day[2] === '.' || order === 'day first' || first > 12) return second
  if (order === 'month first' || second > 12 || first === second) return first
  return 0
}
