import type { Usd } from '../units.ts'
import { defaultLocale, numberText } from './locale.ts'

/** `$2,970`, with cents only where there are any. */
export function moneyText(amount: Usd | number, locale: string = defaultLocale): string {
  const digits = Number.isInteger(Math.round(amount * 100) / 100) ? 0 : 2
  return numberText(amount, locale, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}
