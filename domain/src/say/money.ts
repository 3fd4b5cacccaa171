import type { Usd } from '../units.ts'
import { defaultLocale, numberFormat, wholeText } from './locale.ts'

/** `$2,970`, with cents only where there are any. */
export function moneyText(amount: Usd | number, locale: string = defaultLocale): string {
  const digits = Number.isInteger(Math.round(amount * 100) / 100) ? 0 : 2
  const whole = digits === 0 ? wholeText(amount, locale) : undefined
  if (whole !== undefined) return whole.startsWith('-') ? `-$${whole.slice(1)}` : `$${whole}`
  return numberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount)
}
