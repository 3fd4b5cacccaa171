/** Everything that differs between languages goes through Intl, but our own whole numbers, with the same locale in every part of a sentence. */
export const defaultLocale = 'en-US'

const numberFormats = new Map<string, Intl.NumberFormat>()

/**
 * A whole number as our own language writes it; of any other language, undefined. The first format Intl makes takes a tenth of the time
 * somebody who comes back to the app waits for their number, and most of what stands there first is whole.
 */
export function wholeText(value: number, locale: string): string | undefined {
  const size = Math.round(Math.abs(value))
  if (locale !== defaultLocale || !Number.isSafeInteger(size)) return undefined
  return `${value < 0 || Object.is(value, -0) ? '-' : ''}${String(size).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}`
}

/** A format of numbers, made once for each use: a table asks for the same one a thousand times. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const made = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options)
  numberFormats.set(key, made)
  return made
}
