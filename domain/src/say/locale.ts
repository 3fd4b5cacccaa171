/** Everything that differs between languages goes through Intl, but our own numbers, with the same locale in every part of a sentence. */
export const defaultLocale = 'en-US'

/**
 * How a number is to be written: the part of Intl's options that is used here. Digits behind the point are always said, or significant
 * ones; money is in dollars.
 */
export interface Writing extends Pick<
  Intl.NumberFormatOptions,
  'minimumFractionDigits' | 'maximumFractionDigits' | 'maximumSignificantDigits' | 'signDisplay'
> {
  readonly style?: 'currency' | 'percent'
  readonly currency?: 'USD'
}

/**
 * A number in the way of a language. Our own is written here: the first format Intl makes takes a tenth of the time of a command, and of
 * what somebody who comes back to the app waits for their number.
 */
export function numberText(value: number, locale: string, writing: Writing): string {
  const own = locale === defaultLocale ? inEnglish(value, writing) : undefined
  return own ?? numberFormat(locale, writing).format(value)
}

const numberFormats = new Map<string, Intl.NumberFormat>()

/** A format of numbers, made once for each use: a table asks for the same one a thousand times. */
export function numberFormat(locale: string, writing: Writing): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(writing)}`
  const made = numberFormats.get(key) ?? new Intl.NumberFormat(locale, writing)
  numberFormats.set(key, made)
  return made
}

/** Rounds the number as it reads, as Intl does: 1.005 to 1.01. Undefined of sizes nobody counts in, where that would not be exact. */
function inEnglish(value: number, writing: Writing): string | undefined {
  const { style, minimumFractionDigits, maximumFractionDigits = 0, maximumSignificantDigits, signDisplay } = writing
  const size = Math.abs(value)
  const isPercent = style === 'percent'
  const digits = maximumSignificantDigits === undefined ? maximumFractionDigits : maximumSignificantDigits - 1 - exponentOf(size)
  const units = Math.round(Number(`${size}e${digits + (isPercent ? 2 : 0)}`))
  if (!(units <= 1e9)) return undefined
  const rounded = Number(`${units}e${-digits}`)
  const written = minimumFractionDigits === undefined ? String(rounded) : rounded.toFixed(minimumFractionDigits)
  const sign = signDisplay && units === 0 ? '' : value < 0 || Object.is(value, -0) ? '-' : signDisplay === 'exceptZero' ? '+' : ''
  const grouped = written.replaceAll(/(?<!\.\d*)\B(?=(?:\d{3})+(?!\d))/g, ',')
  return `${sign}${style === 'currency' ? '$' : ''}${grouped}${isPercent ? '%' : ''}`
}

function exponentOf(size: number): number {
  return Number(size.toExponential().split('e')[1])
}
