/** Counts, shares and plain figures in words. */
import { madeOnce } from '../once.ts'
import { defaultLocale, numberFormat, numberText } from './locale.ts'

const whole = { maximumFractionDigits: 0 }

/** `5,412` */
export function countText(value: number, locale: string = defaultLocale): string {
  return numberText(value, locale, whole)
}

/** `1 program`, `96 programs`, and where halves count `2.5 months` */
export function counted(value: number, one: string, many: string = `${one}s`): string {
  return `${numberText(value, defaultLocale, { maximumFractionDigits: 1 })} ${value === 1 ? one : many}`
}

/** `the program`, `the 96 programs` */
export function theCounted(value: number, one: string, many: string = `${one}s`): string {
  return value === 1 ? `the ${one}` : `the ${counted(value, one, many)}`
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const

/** `seven`, up to ten; `12` beyond. */
export function countWord(value: number): string {
  return words[value] ?? countText(value)
}

/** `one year`, `seven years`, `12 years` */
export function countedInWord(value: number, one: string, many: string = `${one}s`): string {
  return `${countWord(value)} ${value === 1 ? one : many}`
}

/** `0.3`, `-2.0`: with just so many digits behind the point, and no sign before a zero. */
export function decimalText(value: number, digits: number, locale: string = defaultLocale): string {
  return numberText(value, locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'negative' })
}

/** `+4.0`, `-6.4`, `0.0`: a difference. */
export function signedText(value: number, digits: number = 0, locale: string = defaultLocale): string {
  return numberText(value, locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'exceptZero' })
}

/** `1.4`, `230`: two figures that mean something. */
export function roundText(value: number, figures: number = 2, locale: string = defaultLocale): string {
  return numberText(value, locale, { maximumSignificantDigits: figures })
}

/** `71%`: a share of things that were counted, such as right answers. A chance is said in a hundred instead, with its band. */
export function percentText(share: number, digits: number = 0, locale: string = defaultLocale): string {
  return numberText(share, locale, { style: 'percent', maximumFractionDigits: digits })
}

/** `about 37%`, and at the ends `fewer than 1%` and `more than 99%`: such a share known to whole percent. */
export function aboutPercentText(share: number): string {
  const percent = Math.round(100 * share)
  return percent < 1 ? 'fewer than 1%' : percent > 99 ? 'more than 99%' : `about ${percentText(share)}`
}

/** `66–70%`: the interval of such a share. */
export function percentRange(
  { low, high }: { readonly low: number; readonly high: number },
  locale: string = defaultLocale,
): string {
  const ends = rangeText(low * 100, high * 100, locale)
  if (locale === defaultLocale) return `${ends}%`
  // Intl would repeat the sign: `66% – 70%`.
  const parts = numberFormat(locale, { style: 'percent', ...whole }).formatToParts(high)
  return parts.map(({ type, value }) => (type === 'integer' ? ends : value)).join('')
}

/** A figure that was not measured exactly. */
interface Interval {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** `71% (66–75%)` */
export function percentBand(share: Interval, locale: string = defaultLocale): string {
  return `${percentText(share.mean, 0, locale)} (${percentRange(share, locale)})`
}

/** `238 (226–250)`: points of a score */
export function pointsBand({ mean, low, high }: Interval, locale: string = defaultLocale): string {
  return `${countText(mean, locale)} (${rangeText(low, high, locale)})`
}

const betweenEnds = new Map<string, string>()

/**
 * `48–74` in the way of the language; one figure where both ends read the same. Intl takes twenty times as long for a range as for both
 * of its ends, and puts the same between plain figures whatever they are, so it is asked for that once.
 */
export function rangeText(low: number, high: number, locale: string = defaultLocale): string {
  const [from, to] = [countText(low, locale), countText(high, locale)]
  return from === to
    ? from
    : `${from}${locale === defaultLocale ? '–' : madeOnce(betweenEnds, locale, () => readBetween(locale))}${to}`
}

function readBetween(locale: string): string {
  const parts = numberFormat(locale, whole).formatRangeToParts(1, 2)
  return parts.flatMap(({ source, value }) => (source === 'shared' ? value : [])).join('')
}

/** `Internal medicine` from `internal medicine` */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
