/** Everything that differs between languages goes through Intl, with the same locale in every part of a sentence. */
export const defaultLocale = 'en-US'

const numberFormats = new Map<string, Intl.NumberFormat>()

const wholeFormats = new Map<string, Intl.NumberFormat>()

/** Whole counts, the format asked for most. */
export function wholeFormat(locale: string): Intl.NumberFormat {
  const made = wholeFormats.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  wholeFormats.set(locale, made)
  return made
}

/** A format of numbers, made once for each use: a table asks for the same one a thousand times. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const made = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options)
  numberFormats.set(key, made)
  return made
}
