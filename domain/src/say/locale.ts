import { madeOnce } from '../once.ts'

/** Everything that differs between languages goes through Intl, with the same locale in every part of a sentence. */
export const defaultLocale = 'en-US'

/** How a number is written, in the words of Intl. */
export type NumberWay = Pick<Intl.NumberFormatOptions, 'minimumFractionDigits'> & {
  readonly signDisplay?: 'negative' | 'exceptZero'
} & (
    | { readonly maximumFractionDigits: number; readonly style?: 'percent' | 'usd' }
    | { readonly maximumSignificantDigits: number; readonly maximumFractionDigits?: never; readonly style?: never }
  )

/** The number as the language writes it. Our own is written here: Intl takes longer to open than most questions take to answer. */
export function numberText(value: number, locale: string, way: NumberWay): string {
  return (locale === defaultLocale ? inOurs(value, way) : undefined) ?? numberFormat(locale, way).format(value)
}

/** Undefined where a number is too long or too small to be told by its digits alone. */
function inOurs(value: number, way: NumberWay): string | undefined {
  const size = Math.abs(value)
  if (size !== 0 && !(size >= 1e-6 && size < 1e9)) return undefined
  const places = placesOf(size, way)
  // The fewest digits that tell the number are what is rounded: 1.005 is 1.01.
  const rounded = Math.round(Number(`${size}e${places + (way.style === 'percent' ? 2 : 0)}`))
  const digits = places > 0 ? String(rounded).padStart(places + 1, '0') : String(rounded * 10 ** -places)
  const whole = places > 0 ? digits.slice(0, -places) : digits
  let part = places > 0 ? digits.slice(-places) : ''
  while (part.length > (way.minimumFractionDigits ?? 0) && part.endsWith('0')) part = part.slice(0, -1)
  const figure = `${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}${part === '' ? '' : `.${part}`}`
  const amount = way.style === 'usd' ? `$${figure}` : way.style === 'percent' ? `${figure}%` : figure
  return `${signOf(value, rounded, way)}${amount}`
}

function placesOf(size: number, way: NumberWay): number {
  if (way.maximumFractionDigits !== undefined) return way.maximumFractionDigits
  return way.maximumSignificantDigits - 1 - Number(size.toExponential().split('e')[1])
}

function signOf(value: number, rounded: number, { signDisplay }: NumberWay): string {
  if (rounded === 0 && signDisplay !== undefined) return ''
  if (value < 0 || Object.is(value, -0)) return '-'
  return signDisplay === 'exceptZero' ? '+' : ''
}

const numberFormats = new Map<string, Intl.NumberFormat>()

/** A format of Intl, made once for each use: a table asks for the same one a thousand times. */
export function numberFormat(locale: string, { style, ...way }: NumberWay): Intl.NumberFormat {
  const options = style === 'usd' ? ({ ...way, style: 'currency', currency: 'USD' } as const) : { ...way, style }
  return madeOnce(numberFormats, `${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options))
}
