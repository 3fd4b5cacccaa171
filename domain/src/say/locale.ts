/** Everything that differs between languages goes through Intl, but our own numbers, with the same locale in every part of a sentence. */
export const defaultLocale = 'en-US'

/** How a number is to be written: the part of Intl's options that is used here. */
export interface Writing {
  /** Dollars, or the hundredfold with its sign. */
  readonly style?: 'currency' | 'percent'
  /** None, unless it is said. */
  readonly maximumFractionDigits?: number
  readonly minimumFractionDigits?: number
  /** Instead of digits behind the point. */
  readonly maximumSignificantDigits?: number
  readonly signDisplay?: 'negative' | 'exceptZero'
}

/**
 * A number in the way of a language. Our own is written here: the first format Intl makes takes a tenth of the time of a command, and of
 * what somebody who comes back to the app waits for their number.
 */
export function numberText(value: number, locale: string, writing: Writing = {}): string {
  const own = locale === defaultLocale ? inEnglish(value, writing) : undefined
  return own ?? numberFormat(locale, writing).format(value)
}

const numberFormats = new Map<string, Intl.NumberFormat>()

/** A format of numbers, made once for each use: a table asks for the same one a thousand times. */
export function numberFormat(locale: string, writing: Writing): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(writing)}`
  const made = numberFormats.get(key) ?? new Intl.NumberFormat(locale, intlOptions(writing))
  numberFormats.set(key, made)
  return made
}

function intlOptions(writing: Writing): Intl.NumberFormatOptions {
  const digits = writing.maximumSignificantDigits === undefined ? { maximumFractionDigits: 0, ...writing } : writing
  return writing.style === 'currency' ? { ...digits, currency: 'USD' } : digits
}

/** Rounds the number as it reads, as Intl does: 1.005 to 1.01. Undefined of sizes nobody counts in, where that would not be exact. */
function inEnglish(value: number, writing: Writing): string | undefined {
  const { style, minimumFractionDigits = 0, maximumFractionDigits = 0, maximumSignificantDigits, signDisplay } = writing
  const isPercent = style === 'percent'
  const size = Math.abs(value)
  const digits = maximumSignificantDigits === undefined ? maximumFractionDigits : maximumSignificantDigits - 1 - exponentOf(size)
  const units = Math.round(Number(`${size}e${digits + (isPercent ? 2 : 0)}`))
  if (!(units <= 1e9)) return undefined
  const written = digits > 0 ? String(units).padStart(digits + 1, '0') : String(units * 10 ** -digits)
  const point = written.length - Math.max(digits, 0)
  const whole = written.slice(0, point).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  const fraction = written.slice(point).replace(/0+$/, '').padEnd(minimumFractionDigits, '0')
  const isNegative = value < 0 || Object.is(value, -0)
  const sign = units === 0 && signDisplay !== undefined ? '' : isNegative ? '-' : signDisplay === 'exceptZero' ? '+' : ''
  return `${sign}${style === 'currency' ? '$' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}${isPercent ? '%' : ''}`
}

function exponentOf(size: number): number {
  return Number(size.toExponential().split('e')[1])
}
